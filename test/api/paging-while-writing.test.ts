import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { keysOf, readPage, TIMELINE, type WalkedList } from './pages.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const LISTS: readonly WalkedList[] = [
  { name: 'by date', field: 'statements', key: 'slug' },
  {
    name: 'the latest first',
    field: 'statements',
    args: 'orderBy: [{ field: MADE_ON, direction: DESC }]',
    key: 'slug',
  },
]

async function add(slug: string, madeOn: string | null): Promise<void> {
  await service.pool.query(
    `INSERT INTO statement (slug, made_on, made_on_lower, made_on_upper, summary, topics, known_from, speaker_country_code) VALUES ($1, $2::text, $2::text::date, $2::text::date, 'Inserted.', '{}', '2019-01-01', 'IRQ')`,
    [slug, madeOn],
  )
}

test('entries that are added between pages neither repeat nor lose others of a timeline, forward and backward', async () => {
  const before = keysOf(await readPage(service, TIMELINE, 'first: 100'))
  for (const forward of [true, false]) {
    const walked: string[] = []
    let added = 0
    for (let cursor: string | undefined; ;) {
      const place = cursor ? `${forward ? 'after' : 'before'}: "${cursor}"` : ''
      const page = await readPage(service, TIMELINE, `${forward ? 'first' : 'last'}: 4 ${place}`)
      if (forward) walked.push(...keysOf(page))
      else walked.unshift(...keysOf(page))
      const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo
      if (!(forward ? hasNextPage : hasPreviousPage)) break
      cursor = (forward ? endCursor : startCursor)!
      if (added === 5) continue
      const name = `inserted-${forward ? 'on' : 'back'}-${added++}`
      for (const [place, madeOn] of [
        ['early', '1990-01-01'],
        ['late', '2030-01-01'],
        ['same-day', '2019-04-06'],
        ['undated', null],
      ] as const) {
        await add(`${name}-${place}`, madeOn)
        await service.pool.query(
          `INSERT INTO mention (id, statement_slug, ordinal, role, country_code) VALUES ($1, $2, 0, 'SUBJECT', 'IRN')`,
          [`${name}-${place}/0`, `${name}-${place}`],
        )
      }
    }
    expect(walked.filter((slug) => !slug.includes('inserted'))).toEqual(before)
    expect(walked.some((slug) => slug.includes('inserted'))).toBe(true)
    expect(new Set(walked).size).toBe(walked.length)
    const after = keysOf(await readPage(service, TIMELINE, 'first: 100'))
    expect(walked).toEqual(after.filter((slug) => walked.includes(slug)))
    await service.pool.query("DELETE FROM statement WHERE slug LIKE '%inserted%'")
  }
})

test.for(LISTS)(
  'rows that come and go between pages neither repeat nor lose others: statements $name',
  async (list) => {
    const before = keysOf(await readPage(service, list, 'first: 100'))
    const walked: string[] = []
    let added = 0
    let removed: string | undefined
    for (let cursor: string | undefined; ;) {
      const page = await readPage(service, list, `first: 4 ${cursor ? `after: "${cursor}"` : ''}`)
      walked.push(...keysOf(page))
      if (!page.pageInfo.hasNextPage) break
      cursor = page.pageInfo.endCursor!
      if (added === 5) continue
      const name = `inserted-${list.args ? 'down' : 'up'}-${added++}`
      // Early and late, on the day that most statements share (before and after them by slug), and without a date.
      await add(`${name}-early`, '1990-01-01')
      await add(`${name}-late`, '2030-01-01')
      await add(`0-${name}-same-day`, '2019-04-06')
      await add(`z-${name}-same-day`, '2019-04-06')
      await add(`${name}-undated`, null)
      if (removed === undefined) {
        // The row that the cursor names is gone; its place is not.
        removed = walked.at(-1)!
        await service.pool.query('DELETE FROM statement WHERE slug = $1', [removed])
      }
    }
    const old = walked.filter((slug) => !slug.includes('inserted'))
    expect(old).toEqual(before)
    expect(new Set(walked).size).toBe(walked.length)
    const after = keysOf(await readPage(service, list, 'first: 100'))
    expect(walked.filter((slug) => slug !== removed)).toEqual(after.filter((slug) => walked.includes(slug)))
    await service.pool.query("DELETE FROM statement WHERE slug LIKE '%inserted%'")
  },
)
