import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November'],
  'December',
]
const NAMED = new RegExp(`(?:(${MONTHS.join('|')}),? )?\\b((?:19|20)\\d\\d)\\b`, 'g')

/** The months (of a year alone, its first) that a text names. */
function monthsIn(text: string): string[] {
  return [...text.matchAll(NAMED)].map(([, month, year]) => {
    const number = month ? MONTHS.indexOf(month) + 1 : 1
    return `${year}-${String(number).padStart(2, '0')}`
  })
}

// What is said of a record in our own words is shown as soon as the record is, on whatever day is asked for.
test('the words about a record name no month after the one in which it became known', async () => {
  const { rows } = await service.pool.query<{ slug: string; known_from: string; text: string }>(
    `SELECT slug, to_char(known_from, 'YYYY-MM') AS known_from, concat_ws(' ', inferred_from, note, rank_reason) AS text FROM figure
     UNION ALL SELECT slug, to_char(known_from, 'YYYY-MM'), concat_ws(' ', inferred_from, summary, title) FROM event
     UNION ALL SELECT slug, to_char(known_from, 'YYYY-MM'), concat_ws(' ', inferred_from, summary) FROM statement`,
  )
  const dated = rows.filter(({ text }) => monthsIn(text).length > 0)
  expect(dated.length).toBeGreaterThan(20)
  const early = dated.filter(({ known_from, text }) => monthsIn(text).some((month) => month > known_from))
  expect(early).toEqual([])
})
