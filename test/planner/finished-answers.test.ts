import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { RequestContext } from '../../src/context.js'
import { readConfig } from '../../src/config.js'
import { createServer } from '../../src/server.js'
import { insertDatasets } from '../api/datasets.js'
import { insertFlows } from '../statistics/insert-flows.js'
import { startService, type TestService } from '../support/service.js'

const sent = vi.spyOn(pg.Client.prototype, 'query')
let service: TestService
let context: RequestContext | undefined
let ask: (query: string, variables?: Record<string, unknown>) => Promise<string>
beforeAll(async () => {
  service = await startService()
  await insertDatasets(service.pool)
  await insertFlows(service.pool)
  const config = readConfig({ LOG_LEVEL: 'silent' })
  const app = await createServer({ config, pool: service.readerPool, observe: (seen) => (context = seen) })
  ask = async (query, variables = {}) => {
    context = undefined
    return (await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } })).body
  }
})
afterAll(() => service.stop())

/** The text of the answer that graphql-js puts together. */
async function completed(query: string, variables: Record<string, unknown> = {}): Promise<string> {
  const config = readConfig({ LOG_LEVEL: 'silent', FINISHED_ANSWERS: 'off' })
  const app = await createServer({ config, pool: service.readerPool })
  return (await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } })).body
}

const FINISHED: Readonly<Record<string, string>> = {
  'records, links and lists': `{ country(code: "IRQ") { name aliases region officials(first: 3) { totalCount nodes { id slug tenures { office role country { code } } } edges { cursor } pageInfo { hasNextPage endCursor } } } }`,
  'an interface, its fields between those of its types':
    '{ figures(first: 60) { nodes { ... on GasImport { importer { code } } kind ... on TradeVolume { amount { value } direction } __typename slug ... on SanctionsWaiver { issuer { code name } } standing } } }',
  'a union':
    '{ bilateral(country: "IRQ", partner: "IRN") { timeline(first: 30) { edges { date node { __typename ... on Statement { slug } ... on Event { title } ... on Figure { kind } } } } } }',
  'several roots with aliases, fragments and __typename everywhere': `query { q: __typename a: country(code: "IRQ") { ...C } b: country(code: "IRN") { ...C } none: official(slug: "nobody") { name } }
    fragment C on Country { t: __typename code figures(first: 2) { __typename nodes { __typename } edges { __typename } pageInfo { __typename hasNextPage } } }`,
  'computed fields, deep in lists': `{ __typename country(code: "IRQ") { figures(first: 50) { nodes { slug ... on GasImport { quantity(unit: BCM_PER_YEAR) { value unit factor } warnings { code } } comparison { verdict reasons { code } } } } } }`,
  'claims and targets':
    '{ bilateral(country: "IRN", partner: "IRQ") { claims(kind: TRADE_VOLUME) { label reason earliest items { slug } } targets { goal { value } } } }',
  'metrics and statistics':
    '{ bilateral(country: "IRN", partner: "IRQ") { metrics(year: 2018) { balance { value status reason inputs { label reason } definition { id } } } } tradeStatistics(groupBy: [YEAR]) { answeredFrom totalCount rows { year sum } warnings { code } __typename } }',
  'computed fields of lists, with arguments that stay and such that come with the request':
    'query($unit: GasUnit = M3) { gasFlows(first: 20) { nodes { year quantity(unit: $unit) { unit value __typename } other: quantity { value factor } } } figures(first: 50, where: { kind: { in: [GAS_IMPORT, ELECTRICITY_IMPORT] } }) { nodes { ... on GasImport { quantity(unit: BCM_PER_YEAR) { value } quantity(unit: BCM_PER_YEAR) { factor } daily: quantity(unit: MILLION_M3_PER_DAY, conditions: { measuredAt: CELSIUS_0, statedAt: FAHRENHEIT_60_PSIA_14_73 }) { factor } } ... on ElectricityImport { electricity: quantity { value unit factor annualised } } } } }',
  'computed fields on both sides of a link to others of the same type':
    '{ bilateral(country: "IRN", partner: "IRQ") { targets { baselineBasis requiredCagr(years: 3) restates { slug comparison { verdict reasons { code message } } } five: requiredCagr(years: 5) } } }',
  'names of all objects as aliases':
    '{ country(code: "IRQ") { toString: name constructor: code __proto__: region figures(first: 2) { nodes { __proto__: slug ... on GasImport { hasOwnProperty: quantity { value } } } } } }',
}

describe('PostgreSQL writes the very text that graphql-js would', () => {
  test.for(Object.entries(FINISHED))('of %s', async ([, query]) => {
    const finished = await ask(query)
    expect(context?.reader.isFinished, finished.slice(0, 500)).toBe(true)
    expect(finished).toBe(await completed(query))
    expect(JSON.parse(finished)).not.toHaveProperty('errors')
  })

  test('of texts with control characters, which stand around computed fields', async () => {
    const texts = '\u0001 0 \u0002 \u0001\u0002\u0001 "\\u0001" \u001f \u007f'
    await service.pool.query(`UPDATE figure SET reported_text = $1 WHERE kind = 'GAS_IMPORT'`, [texts])
    const query =
      '{ figures(first: 50, where: { kind: { eq: GAS_IMPORT } }) { nodes { reportedText ... on GasImport { quantity { value } } again: reportedText comparison { verdict } } } }'
    const finished = await ask(query)
    expect(context?.reader.isFinished).toBe(true)
    expect(JSON.parse(finished)).toEqual(JSON.parse(await completed(query)))
    expect(finished.split(JSON.stringify(texts)).length).toBeGreaterThan(4)
  })

  test('with one statement for all root fields, outside of a transaction', async () => {
    sent.mockClear()
    await ask(
      '{ a: country(code: "IRQ") { name } b: figures(first: 3) { totalCount } c: catalog { counts { figures } } }',
    )
    expect(sent.mock.calls).toHaveLength(1)
  })
})

describe('graphql-js answers', () => {
  const DECLINED: Readonly<Record<string, string>> = {
    introspection: '{ country(code: "IRQ") { name } __type(name: "Country") { name } }',
    'records by id': '{ node(id: "Q291bnRyeTpJUlE") { id } }',
    'what has a bad argument': '{ country(code: "IRQ") { name figures(first: 1000) { totalCount } } }',
    'what names no country': '{ figures(where: { country: { eq: "QQQ" } }) { totalCount } }',
    'computations of which one fails later and one at once':
      '{ gasFlows(first: 20) { nodes { quantity(unit: PJ) { value } } } figures(where: { kind: { eq: GAS_IMPORT } }) { nodes { ... on GasImport { quantity(unit: PJ) { value } } } } }',
    'a computation that fails':
      '{ figures(first: 50, where: { kind: { eq: GAS_IMPORT } }) { nodes { ... on GasImport { quantity(unit: PJ) { value } } } } }',
  }

  test.for(Object.entries(DECLINED))('%s', async ([, query]) => {
    const answer = await ask(query)
    expect(context?.reader.isFinished ?? false).toBe(false)
    expect(answer).toBe(await completed(query))
  })

  test('and reports a record that is missing where there must be one', async () => {
    // A tenure whose country is gone: only a broken database has that.
    await service.pool.query('ALTER TABLE tenure DISABLE TRIGGER ALL; ALTER TABLE country DISABLE TRIGGER ALL')
    await service.pool.query(`UPDATE tenure SET country_code = 'QQQ' WHERE official_slug = 'hassan-rouhani'`)
    try {
      const query = '{ official(slug: "hassan-rouhani") { name tenures { country { name } } } }'
      const answer = await ask(query)
      expect(context?.reader.isFinished ?? false).toBe(false)
      expect(JSON.parse(answer)).toMatchObject({ errors: [{ path: ['official', 'tenures', 0, 'country'] }] })
    } finally {
      await service.pool.query(`UPDATE tenure SET country_code = 'IRN' WHERE official_slug = 'hassan-rouhani'`)
      await service.pool.query('ALTER TABLE tenure ENABLE TRIGGER ALL; ALTER TABLE country ENABLE TRIGGER ALL')
    }
  })
})

test('a plan is kept for all numbers that do not decide its SQL, and for each size of a page', async () => {
  const query =
    'query($from: Int, $first: Int) { tradeFlows(where: { year: { gte: $from } }, first: $first) { nodes { year } } }'
  const sqlFor = async (from: number, first: number): Promise<string> => {
    sent.mockClear()
    await ask(query, { from, first })
    return (sent.mock.calls[0]![0] as unknown as { text: string }).text
  }
  const one = await sqlFor(2000, 5)
  expect(await sqlFor(2010, 5)).toBe(one)
  expect(await sqlFor(2010, 6)).not.toBe(one)
})
