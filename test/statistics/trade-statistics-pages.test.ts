import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { askStatistics } from './ask-statistics.js'
import { insertFlow, insertInventedTrade } from './invented-trade.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
  await insertInventedTrade(service.pool)
}, 60_000)
afterAll(() => service.stop())

const PAIRS = 'groupBy: [REPORTER, PARTNER, YEAR], dataset: "pairs"'
const KEYS = 'reporter { code } partner { code } year sum'

async function walk(args: string, size: number, between?: (page: number) => Promise<void>): Promise<string[]> {
  const found: string[] = []
  for (let after = '', page = 0; ; page++) {
    const answer = await askStatistics(service, `${args}, first: ${size} ${after}`, KEYS)
    found.push(...answer.rows.map((row) => JSON.stringify(row)))
    expect(answer.pageInfo.hasPreviousPage).toBe(page > 0)
    if (!answer.pageInfo.hasNextPage) return found
    expect(answer.rows).toHaveLength(size)
    await between?.(page)
    after = `after: "${answer.pageInfo.endCursor}"`
  }
}

test.for([
  ['by time and sum', ''],
  ['by sum, missing ones last', 'orderBy: [{ field: SUM, direction: DESC }]'],
  ['by sum ascending', 'orderBy: [{ field: SUM }]'],
  ['by growth', 'orderBy: [{ field: GROWTH, direction: DESC }, { field: PARTNER }]'],
  ['by rank', 'orderBy: [{ field: RANK }]'],
  ['the first three of each year', 'within: [YEAR], topWithin: 3'],
] as const)('pages forward give each group once: %s', async ([, order]) => {
  const whole = await walk(`${PAIRS} ${order}`, 1000)
  const paged = await walk(`${PAIRS} ${order}`, 37)
  expect(paged).toEqual(whole)
  expect(new Set(whole).size).toBe(whole.length)
  expect(whole.length).toBe((await askStatistics(service, `${PAIRS} ${order}`)).totalCount)
  expect(whole.length).toBeGreaterThan(15)
})

test('groups that are inserted meanwhile move none of the others onto another page', async () => {
  const args = `${PAIRS} orderBy: [{ field: SUM, direction: DESC }]`
  const before = await walk(args, 1000)
  const areas = ['AFG', 'ALB', 'DZA', 'AGO', 'ARG', 'ARM']
  const seen = await walk(args, 60, async (page) => {
    const area = areas[page]
    if (area === undefined) return
    await insertFlow(service.pool, 'pairs-2019', area, 'IRN', 2017, 1e12) // before every page
    await insertFlow(service.pool, 'pairs-2019', area, 'IRQ', 2017, 0.01) // after every page
  })
  expect(seen.filter((row) => before.includes(row))).toEqual(before)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBeGreaterThan(before.length)
})

test('a cursor of other groups is refused', async () => {
  const { pageInfo } = await askStatistics(service, `${PAIRS}, first: 5`)
  for (const args of [
    `${PAIRS}, where: { year: { eq: 2015 } }`,
    `${PAIRS}, having: { sum: { gte: 1 } }`,
    `${PAIRS}, topWithin: 5`,
    `${PAIRS}, asOf: "2024-01-01"`,
    'groupBy: [PARTNER, REPORTER, YEAR], dataset: "pairs"',
  ]) {
    const { body } = await service.ask(`{ tradeStatistics(${args}, after: "${pageInfo.endCursor}") { answeredFrom } }`)
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'tradeStatistics.after' })
  }
})
