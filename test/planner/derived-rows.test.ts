import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { differenceOf, send } from '../api/random/compare.js'
import { Random } from '../api/random/random.js'
import { insertStatistics } from '../metrics/invented-statistics.js'
import { createDatabase } from '../support/database.js'
import { startService, type TestService } from '../support/service.js'

// Rows of a subquery have no key: they cannot be found again by a statement of their own.

let service: TestService
let plain: TestService
const sent = vi.spyOn(pg.Client.prototype, 'query')
beforeAll(async () => {
  const databaseUrl = await createDatabase('derived', 'case')
  service = await startService({ databaseUrl })
  await insertStatistics(service.pool)
  plain = await startService({ databaseUrl, execution: 'plain' })
})
afterAll(async () => {
  await service.stop()
  await plain.stop()
})

/** The SQL of an operation that has one root field. */
async function sqlOf(query: string, from = service): Promise<string> {
  sent.mockClear()
  await from.data(query)
  const texts = sent.mock.calls.map(([asked]) => (asked as unknown as { text: string }).text)
  expect(texts).toHaveLength(1)
  return texts[0]!
}

const countOf = (text: string, part: string): number => text.split(part).length - 1
/** What stands around what a computed field needs: in finished answers, and in those that graphql-js completes. */
const TOLD = '\u0002'
const NEEDS = '"$needs":'

describe('fields of a derived row that have arguments', () => {
  const OPERATION = `query($year: Int!, $dataset: String, $from: Int!, $to: Int!, $factor: Float, $flow: Flow, $level: Int, $direction: TradeDirection, $more: Boolean!) {
    bilateral(country: "TUR", partner: "IRQ") { metrics(year: $year, dataset: $dataset) {
      first: cagr(from: $from, to: $to, direction: $direction) { value reason inputs { label value } }
      ... on BilateralMetrics @include(if: $more) { second: cagr(from: 1998, to: $to) { value definition { id } } }
      mirrorAsymmetry(flow: $flow, cifFactor: $factor) { value status reason }
      grubelLloyd(level: $level) { value reason warnings { code } } } }
    country(code: "TUR") { metrics(year: $year, dataset: $dataset) { cagr(from: $from, to: 2021) { value } } } }`
  const CHOICES = {
    year: [2021, 2020, 2021, 0],
    dataset: ['both-2022', 'both', undefined, null, 'nothing'],
    from: [1998, 2019, 2021, -1],
    to: [2021, 2022, 1990, 12345],
    factor: [1.06, undefined, null, 0.5],
    flow: ['EXPORT', 'IMPORT', undefined, 'REEXPORT'],
    level: [undefined, 2, 6, 0],
    direction: ['TOTAL', 'EXPORTS', 'IMPORTS', undefined],
    more: [true, false],
  } as const
  /** What of these is refused, each alone. */
  const isBad = ({ year, dataset, from, to, factor, flow, level }: Record<string, unknown>): number =>
    [
      year === 0,
      dataset === 'nothing',
      from === -1,
      to === 12345,
      Number(to) <= Number(from),
      Number(from) >= 2021,
      factor === 0.5,
      flow === 'REEXPORT',
      level === 0,
    ].filter(Boolean).length

  test('are answered by kept plans as one by one, whatever is good or bad of their arguments', async () => {
    const random = new Random(7)
    const counts = { good: 0, bad: 0 }
    for (let round = 0; round < 120; round++) {
      const isGood = round % 3 === 0
      const variables = Object.fromEntries(
        Object.entries(CHOICES).map(([name, choices]) => [name, isGood ? choices[0] : random.pick<unknown>(choices)]),
      )
      const ask = { query: OPERATION, variables }
      const [kept, slow] = await Promise.all([send(service, ask), send(plain, ask)])
      const bad = isBad(variables)
      const about = JSON.stringify(variables)
      expect(differenceOf(kept, slow, bad), about).toBeUndefined()
      expect(kept.body.errors === undefined, about).toBe(bad === 0)
      expect(kept.body.errors?.every(({ extensions }) => extensions.code === 'BAD_USER_INPUT') ?? true, about).toBe(
        true,
      )
      counts[bad === 0 ? 'good' : 'bad']++
    }
    expect(counts.good).toBeGreaterThan(40)
    expect(counts.bad).toBeGreaterThan(40)
  })

  test('report a bad argument at their place, under each alias and through fragments', async () => {
    const query = `query($to: Int!) { pair: bilateral(country: "TUR", partner: "IRQ") { ...Metrics } }
      fragment Metrics on BilateralRelation { then: metrics(year: 2021) { ... { rate: cagr(from: 2020, to: $to) { value } } } }`
    for (const one of [service, plain, service]) {
      const { body } = await one.ask(query, { to: 2020 })
      expect(body.errors).toMatchObject([
        { path: ['pair', 'then', 'rate'], extensions: { code: 'BAD_USER_INPUT', argument: 'pair.then.rate.to' } },
      ])
    }
  })

  test('of one operation that is asked at once with different arguments are not mixed up', async () => {
    const query = `query($to: Int!) { bilateral(country: "TUR", partner: "IRQ") { metrics(year: 2021, dataset: "both-2022") { cagr(from: 2020, to: $to) { value inputs { year } } } } }`
    const answers = await Promise.all(
      [2021, 2020, 2021, 1999, 2021, 10000, 2021].map((to) => service.ask(query, { to })),
    )
    expect(answers.map(({ body }) => body.errors?.[0]?.message ?? 'answered')).toEqual([
      'answered',
      'bilateral.metrics.cagr.to: is not after `from`: give a later year',
      'answered',
      'bilateral.metrics.cagr.to: is not after `from`: give a later year',
      'answered',
      expect.stringContaining('bilateral.metrics.cagr.to: is no year'),
      'answered',
    ])
  })
})

describe('computed fields without arguments', () => {
  const metrics = (fields: string): string =>
    `{ bilateral(country: "TUR", partner: "IRQ") { metrics(year: 2021, dataset: "both-2022") { balance { ${fields} } } } }`

  test('share what they need: however many there are, it is read and delivered once', async () => {
    const one = await sqlOf(metrics('value'))
    const many = await sqlOf(
      metrics('value status reason warnings { code } again: value unit definition { id } more: warnings { message }'),
    )
    // metric, arguments and inputs
    expect([countOf(one, TOLD), countOf(many, TOLD)]).toEqual([3, 3])
    expect(many.length).toBeLessThan(one.length + 200)
  })

  test('share it where graphql-js completes them, too', async () => {
    const planned = await startService({ databaseUrl: service.database.url, execution: 'planned' })
    try {
      const [one, many] = [
        await sqlOf(metrics('value'), planned),
        await sqlOf(metrics('value status again: value unit'), planned),
      ]
      expect([countOf(one, NEEDS), countOf(many, NEEDS)]).toEqual([1, 1])
      expect([countOf(one, TOLD), countOf(many, TOLD)]).toEqual([0, 0])
    } finally {
      await planned.stop()
    }
  })

  test('need nothing where none is asked for', async () => {
    expect(countOf(await sqlOf(metrics('inputs { value }')), TOLD)).toBe(0)
  })

  test('answer as one by one: with other needs, aliases, and others beside them that have arguments', async () => {
    const queries = [
      metrics(
        'value status reason warnings { code message } again: value definition { id } inputs { label reason value }',
      ),
      `{ bilateral(country: "IRN", partner: "IRQ") { targets { requiredCagr(years: 2) five: requiredCagr(years: 5) requiredGrowth baselineBasis } } }`,
      `{ bilateral(country: "IRN", partner: "IRQ") { claims(kind: TRADE_VOLUME) { label reason count groups { label count items { reportedText } } } } }`,
      `{ bilateral(country: "IRN", partner: "IRQ") { waiverStatus(on: "2019-10-01") { state active reason daysLeft } tradeSeries(from: 2018, to: 2019) { total warnings { code message } exports { reason } } } }`,
      `{ figures(first: 60) { nodes { period { label } ... on GasImport { quantity { value } yearly: quantity(unit: BCM_PER_YEAR) { value factor } } ... on TradeVolume { amount { value } } } } }`,
    ]
    for (const query of queries) {
      const [kept, slow] = [await service.ask(query), await plain.ask(query)]
      if (kept.body.errors) throw new Error(JSON.stringify(kept.body.errors))
      expect(kept).toEqual(slow)
    }
  })
})
