import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

interface Summary {
  label: string | null
  count: number
  min: string | null
  median: string | null
  max: string | null
  spread: number | null
  unit: string | null
  currency: string | null
  independentOrigins: number
  claimants: number
  items: { slug: string; rank: string; standing: string | null }[]
}
interface Group extends Summary {
  direction: string | null
  scope: string | null
  timeBasis: string | null
  months: number | null
  standings: string[]
}
type Claims = Summary & { reason: string | null; groups: Group[] }

const SUMMARY =
  'label count min median max spread unit currency independentOrigins claimants items { slug rank standing }'

async function claims(kind: string, given = '', countries = ['IRN', 'IRQ'], asOf = ''): Promise<Claims> {
  const [country, partner] = countries
  const { bilateral } = await service.data<{ bilateral: { claims: Claims } }>(
    `{ bilateral(country: "${country}", partner: "${partner}" ${asOf && `asOf: "${asOf}"`}) { claims(kind: ${kind} ${given}) {
      reason ${SUMMARY} groups { direction scope timeBasis months standings ${SUMMARY} } } } }`,
  )
  return bilateral.claims
}

const slugs = ({ items }: Summary): string[] => items.map(({ slug }) => slug)
const summaryOf = ({ count, min, median, max, spread }: Summary): unknown => [count, min, median, max, spread]

describe('claims of trade', () => {
  test('compare totals over a year unless asked otherwise: 13, 12 and 12 billion, not 9 and not 20', async () => {
    const found = await claims('TRADE_VOLUME')
    expect(summaryOf(found)).toEqual([3, '12000000000', '12000000000', '13000000000', 13 / 12])
    expect(found).toMatchObject({ unit: 'USD', currency: 'USD', reason: null, independentOrigins: 3, claimants: 3 })
    expect(found.label).toBe('Total, scope not stated, over a year, in US dollars')
    expect(slugs(found.groups[0]!)).toEqual([
      'iran-iraq-trade-2017',
      'iran-iraq-trade-2018-11',
      'iran-iraq-trade-2019-04',
    ])
  })

  test('list everything of the kind, the targets and the misprint too', async () => {
    const found = await claims('TRADE_VOLUME')
    expect(found.items).toHaveLength(23)
    expect(found.items.filter(({ rank }) => rank === 'DEPRECATED')).toEqual([
      { slug: 'iran-iraq-trade-target-2019-04-misprint', rank: 'DEPRECATED', standing: 'TARGET' },
    ])
    expect(found.items.filter(({ standing }) => standing === 'TARGET')).toHaveLength(3)
  })

  test('stand in groups of like with like that share out all of them', async () => {
    const { groups, items } = await claims('TRADE_VOLUME')
    expect(groups.flatMap(slugs).sort()).toEqual(items.map(({ slug }) => slug).sort())
    const keys = groups.map(({ direction, scope, months, standings }) =>
      [direction, scope, months, ...standings].join(),
    )
    expect(new Set(keys).size).toBe(groups.length)
    for (const group of groups) expect(new Set(slugs(group)).size).toBe(group.items.length)
  })

  test('exports, sums over a part of a year and rates by the month stand apart', async () => {
    const { groups } = await claims('TRADE_VOLUME')
    const find = (direction: string, scope: string, months: number): Group =>
      groups.find((group) => group.direction === direction && group.scope === scope && group.months === months)!
    expect(summaryOf(find('EXPORTS', 'UNSPECIFIED', 12))).toEqual([
      5,
      '8916000000',
      '9000000000',
      '10238000000',
      10238 / 8916,
    ])
    expect(summaryOf(find('EXPORTS', 'GOODS_NON_OIL', 12))).toEqual([
      2,
      '6200000000',
      '7600000000',
      '9000000000',
      90 / 62,
    ])
    expect(slugs(find('EXPORTS', 'GOODS_NON_OIL', 9))).toEqual([
      'iran-exports-iraq-1396-9-months',
      'iran-exports-iraq-1397-9-months',
    ])
    expect(summaryOf(find('EXPORTS', 'UNSPECIFIED', 1))).toEqual([2, '500000000', '625000000', '750000000', 1.5])
    expect(find('EXPORTS', 'UNSPECIFIED', 1).timeBasis).toBe('RATE')
    const rates = groups.filter(({ months, timeBasis }) => months === 1 || timeBasis === 'RATE')
    expect(rates.flatMap(slugs).sort()).toEqual([
      'iran-exports-iraq-1398-monthly-average',
      'iran-exports-iraq-1399-monthly-average',
      'iran-iraq-trade-target-2018-11',
      'iran-iraq-trade-target-2019-04',
      'iran-iraq-trade-target-2019-04-misprint',
    ])
  })

  test('are seen from the country: what Iran exports Iraq imports', async () => {
    const there = await claims('TRADE_VOLUME', 'where: { direction: EXPORTS }')
    const here = await claims('TRADE_VOLUME', 'where: { direction: IMPORTS }', ['IRQ', 'IRN'])
    expect(summaryOf(here)).toEqual(summaryOf(there))
    expect(summaryOf(there)).toEqual([5, '8916000000', '9000000000', '10238000000', 10238 / 8916])
    const exported = await claims('TRADE_VOLUME', 'where: { direction: EXPORTS }', ['IRQ', 'IRN'])
    expect(summaryOf(exported)).toEqual([1, '200000000', '200000000', '200000000', 1])
  })

  test('compare targets only when asked, and never those known to be wrong', async () => {
    const found = await claims('TRADE_VOLUME', 'where: { standing: [TARGET] }')
    expect(summaryOf(found)).toEqual([2, '20000000000', '20000000000', '20000000000', 1])
    expect(found.label).toBe('Target: total, scope not stated, over a year, in US dollars')
    expect(found.items).toHaveLength(23)
    // Beside what is said to be so, a target is never the summary.
    const both = await claims('TRADE_VOLUME', 'where: { standing: [ACTUAL, TARGET] }')
    expect(summaryOf(both)).toEqual([2, '12000000000', '12500000000', '13000000000', 13 / 12])
  })

  test('compare those within a year when asked: an Iranian year is within none', async () => {
    expect(summaryOf(await claims('TRADE_VOLUME', 'where: { year: 2017 }'))).toEqual([
      1,
      '13000000000',
      '13000000000',
      '13000000000',
      1,
    ])
    const of2018 = await claims('TRADE_VOLUME', 'where: { year: 2018, direction: EXPORTS }')
    expect(summaryOf(of2018)).toEqual([0, null, null, null, null])
    expect(of2018.reason).toMatch(/in groups of its own.*Exports, goods without oil and gas, over 9 months/)
  })

  test('compare one scope or one basis when asked', async () => {
    const nonOil = await claims('TRADE_VOLUME', 'where: { direction: EXPORTS, scope: GOODS_NON_OIL }')
    expect(summaryOf(nonOil)).toEqual([2, '6200000000', '7600000000', '9000000000', 90 / 62])
    const rates = await claims('TRADE_VOLUME', 'where: { timeBasis: RATE }')
    expect(summaryOf(rates)).toEqual([2, '12000000000', '12000000000', '12000000000', 1])
  })

  test('as of a day are those known then', async () => {
    const found = await claims('TRADE_VOLUME', '', ['IRN', 'IRQ'], '2019-04-05')
    expect(summaryOf(found)).toEqual([2, '12000000000', '12500000000', '13000000000', 13 / 12])
    expect(found).toMatchObject({ independentOrigins: 2, claimants: 2 })
    expect(slugs(found).filter((slug) => slug.includes('2019'))).toEqual([])
  })
})

test('claims in another currency have no unit but the currency, are never mixed with dollars, and keep every digit', async () => {
  for (const [slug, amount, currency] of [
    ['rials-a', '30000000000000000', 'IRR'],
    ['rials-b', '30000000000000001', 'IRR'],
    ['dollars', '5', 'USD'],
  ]) {
    await service.pool.query(
      "INSERT INTO figure (slug, kind, standing, known_from) VALUES ($1, 'TRADE_VOLUME', 'ACTUAL', '2019-01-01')",
      [slug],
    )
    await service.pool.query(
      `INSERT INTO trade_volume (figure_slug, reporter_code, partner_code, direction, scope, time_basis, rate_per, amount, currency)
       VALUES ($1, 'IRN', 'OMN', 'TOTAL', 'GOODS', 'RATE', 'YEAR', $2, $3)`,
      [slug, amount, currency],
    )
    await service.pool.query(
      "INSERT INTO figure_country (figure_slug, country_code, ordinal) VALUES ($1, 'IRN', 0), ($1, 'OMN', 1)",
      [slug],
    )
  }
  const found = await claims('TRADE_VOLUME', '', ['IRN', 'OMN'])
  expect(found).toMatchObject({ unit: null, currency: 'IRR', count: 2, label: 'Total, goods, over a year, in IRR' })
  expect([found.min, found.median, found.max]).toEqual([
    '30000000000000000',
    '30000000000000000.5',
    '30000000000000001',
  ])
  expect(found.groups.map(({ currency, count }) => [currency, count])).toEqual([
    ['IRR', 2],
    ['USD', 1],
  ])
})

test('payments by the day are compared at their rate; sums over some days only with sums over as many', async () => {
  const insert = async (slug: string, amount: number, ratePer: string | null, end: string | null): Promise<void> => {
    await service.pool.query(
      `INSERT INTO figure (slug, kind, standing, known_from, period_label, period_start, period_end)
       VALUES ($1, 'PAYMENT', 'ACTUAL', '2019-01-01', $2::text, CASE WHEN $2::text IS NOT NULL THEN date '2019-01-01' END, $2::text::date)`,
      [slug, end],
    )
    await service.pool.query(
      `INSERT INTO payment (figure_slug, payer_code, payee_code, amount, currency, time_basis, rate_per)
       VALUES ($1, 'TUR', 'GEO', $2, 'USD', $3, $4)`,
      [slug, amount, ratePer ? 'RATE' : 'CUMULATIVE', ratePer],
    )
    await service.pool.query(
      "INSERT INTO figure_country (figure_slug, country_code, ordinal) VALUES ($1, 'TUR', 0), ($1, 'GEO', 1)",
      [slug],
    )
  }
  await insert('by-the-day-a', 10, 'DAY', null)
  await insert('by-the-day-b', 12, 'DAY', null)
  await insert('five-days', 3, null, '2019-01-05')
  await insert('fifteen-days', 9, null, '2019-01-15')
  await insert('a-month', 30, null, '2019-01-31')
  const found = await claims('PAYMENT', '', ['TUR', 'GEO'])
  expect(summaryOf(found)).toEqual([2, '10', '11', '12', 1.2])
  expect(found.groups.map(({ label, count }) => [label, count])).toEqual(
    expect.arrayContaining([
      ['Turkey to Georgia, at a rate, in US dollars', 2],
      ['Turkey to Georgia, over 5 days, in US dollars', 1],
      ['Turkey to Georgia, over 15 days, in US dollars', 1],
      ['Turkey to Georgia, over 1 month, in US dollars', 1],
    ]),
  )
})

test('it is told over which days the claims compared reach', async () => {
  const { bilateral } = await service.data<{ bilateral: { claims: unknown } }>(
    '{ bilateral(country: "IRN", partner: "IRQ") { claims(kind: TRADE_VOLUME) { earliest latest } } }',
  )
  expect(bilateral.claims).toEqual({ earliest: '2017-01-01', latest: '2019-04-30' })
})

describe('claims of gas', () => {
  test('stand in one unit: the rates of April and October 2019 are twofold apart', async () => {
    const { groups } = await claims('GAS_IMPORT', '', ['IRQ', 'IRN'])
    const rates = groups.find(({ timeBasis }) => timeBasis === 'RATE')!
    expect(slugs(rates)).toEqual(['iraq-gas-from-iran-2019-04', 'iraq-gas-from-iran-2019-10'])
    expect(rates).toMatchObject({
      unit: 'BCM_PER_YEAR',
      min: '7.75173675456',
      median: '11.62760513184',
      max: '15.50347350912',
      spread: 2,
      independentOrigins: 2,
      claimants: 2,
    })
    expect(summaryOf(await claims('GAS_IMPORT', 'where: { timeBasis: RATE }', ['IRQ', 'IRN']))).toEqual(
      summaryOf(rates),
    )
  })

  test('keep what flowed in a part of a year apart, as a volume', async () => {
    const { groups } = await claims('GAS_IMPORT')
    expect(groups.find(({ months }) => months === 6)).toMatchObject({ unit: 'BCM', count: 1, max: '1.2' })
  })

  test('are converted as quantity(unit:) converts them', async () => {
    const { bilateral } = await service.data<{
      bilateral: { claims: { groups: { min: string; max: string; items: { quantity: { value: string } }[] }[] } }
    }>(
      '{ bilateral(country: "IRQ", partner: "IRN") { claims(kind: GAS_IMPORT) { groups { min max items { ... on GasImport { quantity(unit: BCM_PER_YEAR) { value } } } } } } }',
    )
    for (const { min, max, items } of bilateral.claims.groups.slice(0, 2)) {
      const values = items.map(({ quantity }) => Number(quantity.value))
      expect([Number(min), Number(max)]).toEqual([Math.min(...values), Math.max(...values)])
    }
  })
})

test('claims of persons and of payments keep what is no rival apart', async () => {
  const troops = await claims('FORCE_STRENGTH', '', ['USA', 'IRQ'])
  expect(summaryOf(troops)).toEqual([4, '2500', '5200', '5200', 2.08])
  const fighters = await claims('FORCE_STRENGTH')
  expect(fighters.groups.map(({ max }) => max).sort()).toEqual(['0', '150000'])
  // None against an asserted zero has no spread.
  expect(fighters.groups.find(({ max }) => max === '0')!.spread).toBeNull()
  expect(summaryOf(await claims('PAYMENT'))).toEqual([1, '4000000000', '4000000000', '4000000000', 1])
})

test('waivers are listed, and it is said that they have no quantity', async () => {
  const found = await claims('SANCTIONS_WAIVER')
  expect(found).toMatchObject({ count: 0, min: null, unit: null, groups: [] })
  expect(found.items).toHaveLength(24)
  expect(found.reason).toMatch(/no quantity/)
})

describe('who says so', () => {
  const slug = 'iran-iraq-trade-2019-04'

  test('an article, its reprint and the agency are one origin', async () => {
    const { figure } = await service.data<{
      figure: { citations: { source: { slug: string; originSource: { slug: string } | null } }[] }
    }>(`{ figure(slug: "${slug}") { citations { source { slug originSource { slug } } } } }`)
    expect(figure.citations.map(({ source }) => source.originSource?.slug)).toEqual([
      'reuters-2019-04-06',
      'reuters-2019-04-06',
    ])
    const only = await claims('TRADE_VOLUME', 'where: { year: 2019 }')
    expect(only).toMatchObject({ count: 1, independentOrigins: 1, claimants: 1 })
  })

  test('two agencies that quote one speech are two origins and one claimant', async () => {
    const id = 'second-agency'
    await service.pool.query(
      `INSERT INTO source (slug, source_kind, publisher, published_on, published_on_lower, published_on_upper, terminal_slug)
       VALUES ($1, 'NEWS_AGENCY', 'Second agency', '2019-04-06', '2019-04-06', '2019-04-06', $1)`,
      [id],
    )
    await service.pool.query(`INSERT INTO citation (id, source_slug, ordinal, figure_slug) VALUES ($1, $1, 9, $2)`, [
      id,
      slug,
    ])
    expect(await claims('TRADE_VOLUME', 'where: { year: 2019 }')).toMatchObject({ independentOrigins: 2, claimants: 1 })
    // As of the day before nothing of it is counted.
    const before = await claims('TRADE_VOLUME', '', ['IRN', 'IRQ'], '2019-04-05')
    expect(before.independentOrigins).toBe(2)
    await service.pool.query('DELETE FROM citation WHERE id = $1', [id])
    await service.pool.query('DELETE FROM source WHERE slug = $1', [id])
  })

  test('a passage taken from elsewhere counts as from there', async () => {
    await service.pool.query(
      `INSERT INTO citation (id, source_slug, ordinal, figure_slug, origin_slug, origin_certainty, origin_basis)
       VALUES ('mixed', 'rfe-rl-2019-04-06', 9, $1, 'kootneeti-2019-04-06', 'INFERRED', 'the same words')`,
      [slug],
    )
    expect(await claims('TRADE_VOLUME', 'where: { year: 2019 }')).toMatchObject({ independentOrigins: 1 })
    await service.pool.query("DELETE FROM citation WHERE id = 'mixed'")
  })

  test('without an attribution the speaker of the statement counts, without one the origins', async () => {
    const { rows } = await service.pool.query<{ attribution_label: string; statement_slug: string }>(
      'SELECT attribution_label, statement_slug FROM figure WHERE slug = $1',
      [slug],
    )
    await service.pool.query('UPDATE figure SET attribution_label = NULL, statement_slug = $2 WHERE slug = $1', [
      slug,
      '2018-11-17-rouhani-trade-from-12-to-20-billion',
    ])
    // Rouhani's figure of November 2018 and this one: one claimant; the attaché of 2017 another.
    expect(await claims('TRADE_VOLUME')).toMatchObject({ count: 3, claimants: 2 })
    await service.pool.query('UPDATE figure SET statement_slug = NULL WHERE slug = $1', [slug])
    expect(await claims('TRADE_VOLUME')).toMatchObject({ count: 3, claimants: 3 })
    await service.pool.query('UPDATE figure SET attribution_label = $2, statement_slug = $3 WHERE slug = $1', [
      slug,
      rows[0]!.attribution_label,
      rows[0]!.statement_slug,
    ])
  })
})

test('groups of many claims take little longer than the claims themselves', async () => {
  const CLAIMS = 6_000
  await service.pool.query(`
    INSERT INTO figure (slug, kind, standing, period_label, period_start, period_end, reported_text, attribution_label)
    SELECT 'many-' || n, 'TRADE_VOLUME', 'ACTUAL', '2001', '2001-01-01', '2001-12-31', n::text, 'Chamber' FROM generate_series(1, ${CLAIMS}) AS n;
    INSERT INTO figure_country (figure_slug, country_code, ordinal)
    SELECT 'many-' || n, code, ordinal FROM generate_series(1, ${CLAIMS}) AS n, (VALUES ('TCD', 0), ('TGO', 1)) AS side (code, ordinal);
    INSERT INTO trade_volume (figure_slug, reporter_code, partner_code, direction, scope, time_basis, amount, currency)
    SELECT 'many-' || n, 'TCD', 'TGO', 'TOTAL', 'GOODS', 'CUMULATIVE', n, 'USD' FROM generate_series(1, ${CLAIMS}) AS n;
    ANALYZE figure, figure_country, trade_volume`)
  const ask = (what: string): Promise<{ bilateral: { claims: { count: number; groups?: object[] } } }> =>
    service.data(`{ bilateral(country: "TCD", partner: "TGO") { claims(kind: TRADE_VOLUME) { count ${what} } } }`)
  const least = async (what: string): Promise<number> => {
    const times: number[] = []
    for (let i = 0; i < 7; i++) {
      const start = performance.now()
      await ask(what)
      times.push(performance.now() - start)
    }
    return Math.min(...times)
  }
  expect((await ask('groups { count min max }')).bilateral.claims).toEqual({
    count: CLAIMS,
    groups: [{ count: CLAIMS, min: '1', max: String(CLAIMS) }],
  })
  const alone = await least('')
  expect(await least('groups { count }')).toBeLessThan(2 * alone)
}, 60_000)
