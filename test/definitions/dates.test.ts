import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

test.for([
  ['statements', 'statement', 'made_on', 'madeOn'],
  ['events', 'event', 'started_on', 'startedOn'],
  ['sources', 'source', 'published_on', 'publishedOn'],
] as const)(
  'unless asked otherwise %s stand by date, of two that begin on one day the coarser first',
  async ([list, table, column, field]) => {
    const { rows } = await service.pool.query<{ slug: string }>(`SELECT slug FROM ${table} ORDER BY slug LIMIT 3`)
    // By slug they would stand the other way round.
    const dates = [
      ['1901-01-01', '1901-01-01'],
      ['1901-01', '1901-01-31'],
      ['1901', '1901-12-31'],
    ]
    for (const [i, [text, upper]] of dates.entries()) {
      await service.pool.query(
        `UPDATE ${table} SET ${column} = $2, ${column}_lower = '1901-01-01', ${column}_upper = $3 WHERE slug = $1`,
        [rows[i]!.slug, text, upper],
      )
    }
    const found = await service.data<{ list: { nodes: Record<string, string>[] } }>(
      `{ list: ${list}(first: 3) { nodes { ${field} } } }`,
    )
    expect(found.list.nodes.map((node) => node[field])).toEqual(['1901', '1901-01', '1901-01-01'])
  },
)

test('what is reported to the year or month is answered so, never padded', async () => {
  expect(
    await service.data(`{
      month: sanctionsWaiver(slug: "us-waiver-iraq-2019-10") { grantedOn effectiveOn }
      coarse: sanctionsWaiver(slug: "us-waiver-iraq-2022-11") { grantedOn effectiveOn expiresOn gapBeforeDays }
    }`),
  ).toEqual({
    month: { grantedOn: '2019-10', effectiveOn: '2019-10-17' },
    coarse: { grantedOn: '2022-11', effectiveOn: '2022-11', expiresOn: null, gapBeforeDays: null },
  })
})
