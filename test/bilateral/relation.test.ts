import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectRefused } from '../api/refused.js'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

interface Slugs {
  totalCount: number
  nodes: { slug: string }[]
}
type Relation = Record<'figures' | 'statements' | 'events' | 'sanctionsWaivers', Slugs> & { id: string }

const RECORDS = `id figures(first: 100) { totalCount nodes { slug } } statements(first: 100) { totalCount nodes { slug } }
  events(first: 100) { totalCount nodes { slug } } sanctionsWaivers(first: 100) { totalCount nodes { slug } }`

async function relation(country: string, partner: string, asOf?: string): Promise<Relation> {
  const { bilateral } = await service.data<{ bilateral: Relation }>(
    `query($country: CountryCode!, $partner: CountryCode!, $asOf: Date) { bilateral(country: $country, partner: $partner, asOf: $asOf) { ${RECORDS} } }`,
    { country, partner, asOf },
  )
  return bilateral
}

const slugs = ({ nodes }: Slugs): string[] => nodes.map(({ slug }) => slug)

test('a relation is ordered, and has the same records from either side', async () => {
  const data = await service.data(
    '{ bilateral(country: "iq", partner: "364") { country { code } partner { code name } asOf } }',
  )
  expect(data).toEqual({
    bilateral: { country: { code: 'IRQ' }, partner: { code: 'IRN', name: 'Iran' }, asOf: null },
  })
  const { id, ...here } = await relation('IRQ', 'IRN')
  const { id: back, ...there } = await relation('IRN', 'IRQ')
  expect(there).toEqual(here)
  expect(back).not.toBe(id)
})

test('a figure belongs to it when it concerns both countries', async () => {
  const troops = slugs((await relation('USA', 'IRQ')).figures).filter((slug) => slug.startsWith('us-troops'))
  expect(troops).toHaveLength(4)
  const iran = slugs((await relation('IRN', 'IRQ')).figures)
  expect(iran).toContain('iran-iraq-trade-2017')
  expect(iran.filter((slug) => slug.startsWith('us-troops'))).toEqual([])
})

test('a statement belongs to it when one side makes it and mentions the other, or when it mentions both', async () => {
  const iranIraq = slugs((await relation('IRN', 'IRQ')).statements)
  // Made by Iran to Iraq; asserted by an article about both; made by Washington about both.
  expect(iranIraq).toContain('2019-04-06-rouhani-trade-to-20-billion')
  expect(iranIraq).toContain('kootneeti-iraq-relies-on-iranian-gas')
  const made = await service.data<{
    bilateral: { statements: { nodes: { speakerCountry: { code: string } | null }[] } }
  }>('{ bilateral(country: "IRN", partner: "IRQ") { statements(first: 100) { nodes { speakerCountry { code } } } } }')
  expect(made.bilateral.statements.nodes.map(({ speakerCountry }) => speakerCountry?.code)).toEqual(
    expect.arrayContaining(['IRN', 'USA', undefined]),
  )
  // The sermon of 2009 was about Iran's own election.
  const { statements } = await service.data<{ statements: Slugs }>(
    '{ statements(where: { madeOn: { eq: "2009-06-19" } }) { totalCount nodes { slug } } }',
  )
  expect(statements.totalCount).toBe(1)
  expect(iranIraq).not.toContain(statements.nodes[0]!.slug)
})

test('a waiver belongs to it when both are issuer, beneficiary or target', async () => {
  const pairs = [
    ['USA', 'IRQ'],
    ['USA', 'IRN'],
    ['IRQ', 'IRN'],
  ] as const
  for (const [country, partner] of pairs) {
    expect((await relation(country, partner)).sanctionsWaivers.totalCount).toBe(24)
  }
  expect((await relation('USA', 'TUR')).sanctionsWaivers.totalCount).toBe(0)
})

test('two countries that nothing is known of have empty lists and say why there is no summary', async () => {
  const { bilateral } = await service.data(`{ bilateral(country: "FRA", partner: "DEU") {
    figures { totalCount } timeline { totalCount } targets { horizonText }
    claims(kind: TRADE_VOLUME) { count min max spread unit label items { slug } groups { count } reason }
    waiverStatus(on: "2019-04-06") { state active waiver { slug } daysLeft reason } } }`)
  expect(bilateral).toEqual({
    figures: { totalCount: 0 },
    timeline: { totalCount: 0 },
    targets: [],
    claims: {
      count: 0,
      min: null,
      max: null,
      spread: null,
      unit: null,
      label: null,
      items: [],
      groups: [],
      reason: 'No claim of the kind TRADE_VOLUME between the two is known.',
    },
    waiverStatus: {
      state: 'UNKNOWN',
      active: null,
      waiver: null,
      daysLeft: null,
      reason: 'No waiver between the two is known.',
    },
  })
})

describe('as of 5 April 2019', () => {
  test('nothing is there that first appeared on 6 April; the target of November 2018 and the war of 1980 are', async () => {
    const before = await relation('IRN', 'IRQ', '2019-04-05')
    const known = await service.pool.query<{ slug: string }>(
      `SELECT slug FROM figure WHERE known_from = '2019-04-06' UNION ALL SELECT slug FROM statement WHERE known_from = '2019-04-06'
       UNION ALL SELECT slug FROM event WHERE known_from = '2019-04-06'`,
    )
    expect(known.rows.length).toBeGreaterThan(30)
    const seen = [before.figures, before.statements, before.events, before.sanctionsWaivers].flatMap(slugs)
    expect(seen.filter((slug) => known.rows.some((row) => row.slug === slug))).toEqual([])
    expect(slugs(before.figures)).toContain('iran-iraq-trade-target-2018-11')
    expect(slugs(before.events)).toContain('1980-iran-iraq-war')
    expect(slugs(before.sanctionsWaivers)).toEqual([
      'us-waiver-iraq-2018-11',
      'us-waiver-iraq-2018-12',
      'us-waiver-iraq-2019-03',
    ])
    const dayAfter = await relation('IRN', 'IRQ', '2019-04-06')
    expect(slugs(dayAfter.statements)).toContain('2019-04-06-rouhani-trade-to-20-billion')
  })

  test.for(['2017-12-31', '2018-11-20', '2019-04-05', '2019-06-20', '2020-05-01', '2024-03-14'])(
    'on %s nothing below it, however deep, names a record or a source that was not known',
    async (asOf) => {
      const deep = await service.data(
        `query($asOf: Date) { bilateral(country: "IRN", partner: "IRQ", asOf: $asOf) {
          timeline(first: 100) { nodes { __typename ...Said ...Happened ...Reported } }
          claims(kind: TRADE_VOLUME) { items { ...Reported } groups { items { slug } } }
          gas: claims(kind: GAS_IMPORT) { items { ...Reported } }
          targets { figure { ...Reported } baseline { ...Reported } restates { slug } }
          waiverStatus(on: "2019-10-01") { waiver { ...Reported } }
          partner { statements(first: 100) { nodes { ...Said } } events(first: 100) { nodes { ...Happened } } }
        } }
        fragment Cited on Citation { source { slug originSource { slug } reprints { slug } } originSource { slug } }
        fragment Said on Statement { slug event { slug } figures { slug } renditions { source { slug } } citations { ...Cited } assertedBy { slug } }
        fragment Happened on Event { slug partOf { slug } citations { ...Cited } }
        fragment Reported on Figure { slug statement { slug } restates { slug } restatedBy { slug } citations { ...Cited }
          ... on SanctionsWaiver { renews { slug } renewedBy { slug } terms { citations { ...Cited } } } }`,
        { asOf },
      )
      const named = new Set([...JSON.stringify(deep).matchAll(/"slug":"([^"]+)"/g)].map(([, slug]) => slug!))
      const { rows } = await service.pool.query<{ slug: string }>(
        `SELECT slug FROM figure WHERE known_from > $1::date UNION SELECT slug FROM statement WHERE known_from > $1::date
         UNION SELECT slug FROM event WHERE known_from > $1::date
         UNION SELECT slug FROM source WHERE published_on_upper IS NULL OR published_on_upper > $1::date`,
        [asOf],
      )
      const hidden = new Set(rows.map(({ slug }) => slug))
      expect(hidden.size).toBeGreaterThan(20)
      expect(named.size).toBeGreaterThan(2)
      expect([...named].filter((slug) => hidden.has(slug))).toEqual([])
    },
  )

  test('the day goes on below it, into ids and back through node', async () => {
    const { id } = await relation('IRN', 'IRQ', '2019-04-05')
    const { node } = await service.data<{ node: Relation & { asOf: string; country: { id: string } } }>(
      `query($id: ID!) { node(id: $id) { ... on BilateralRelation { asOf country { id } ${RECORDS} } } }`,
      { id },
    )
    expect(node.asOf).toBe('2019-04-05')
    expect(Buffer.from(node.country.id, 'base64url').toString()).toBe('Country:IRN@2019-04-05')
    const { asOf: _asOf, country: _country, ...same } = node
    expect(same).toEqual(await relation('IRN', 'IRQ', '2019-04-05'))
  })
})

test('several relations by their ids take one statement; what is no pair of countries is null', async () => {
  const id = (text: string): string => Buffer.from(text).toString('base64url')
  const asked = ['IRN/IRQ', 'IRN/IRN', 'IRN/XYZ', 'IRN', 'USA/IRQ'].map((key) => id(`BilateralRelation:${key}`))
  const { nodes } = await service.data(
    'query($ids: [ID!]!) { nodes(ids: $ids) { ... on BilateralRelation { partner { code } } } }',
    { ids: asked },
  )
  expect(nodes).toEqual([{ partner: { code: 'IRQ' } }, null, null, null, { partner: { code: 'IRQ' } }])
  expect(service.statements()).toBe(1)
})

test.for([
  ['bilateral(country: "IRQ", partner: "iq") { id }', 'bilateral.partner'],
  ['bilateral(country: "IRQ", partner: "368") { id }', 'bilateral.partner'],
  ['bilateral(country: "IRQ", partner: "QQQ") { id }', 'bilateral.partner'],
  ['bilateral(country: "QQQ", partner: "IRQ") { id }', 'bilateral.country'],
  ['bilateral(country: "IRN", partner: "IRQ", asOf: "2019") { id }', 'bilateral.asOf'],
  ['bilateral(country: "IRN", partner: "IRQ") { timeline(from: "2019-13") { totalCount } }', 'bilateral.timeline.from'],
  ['bilateral(country: "IRN", partner: "IRQ") { timeline(first: 101) { totalCount } }', 'bilateral.timeline.first'],
  ['bilateral(country: "IRN", partner: "IRQ") { waiverStatus(on: "2019") { state } }', 'bilateral.waiverStatus.on'],
  [
    'bilateral(country: "IRN", partner: "IRQ") { claims(kind: GAS_IMPORT, where: { scope: GOODS }) { count } }',
    'bilateral.claims.where.scope',
  ],
  [
    'bilateral(country: "IRN", partner: "IRQ") { claims(kind: GAS_IMPORT, where: { direction: EXPORTS }) { count } }',
    'bilateral.claims.where.direction',
  ],
  [
    'bilateral(country: "IRN", partner: "IRQ") { claims(kind: FORCE_STRENGTH, where: { timeBasis: RATE }) { count } }',
    'bilateral.claims.where.timeBasis',
  ],
  [
    'bilateral(country: "IRN", partner: "IRQ") { claims(kind: TRADE_VOLUME, where: { year: 0 }) { count } }',
    'bilateral.claims.where.year',
  ],
  [
    'bilateral(country: "IRN", partner: "IRQ") { claims(kind: TRADE_VOLUME, where: { direction: null }) { count } }',
    'bilateral.claims.where.direction',
  ],
  [
    'bilateral(country: "IRN", partner: "IRQ") { targets { requiredCagr(years: 0) } }',
    'bilateral.targets.requiredCagr.years',
  ],
  [
    'bilateral(country: "IRN", partner: "IRQ") { targets { requiredCagr(years: 1001) } }',
    'bilateral.targets.requiredCagr.years',
  ],
] as const)('refused: %s', async ([asked, argument]) => {
  const answer = await service.ask(`{ ${asked} }`)
  expectRefused(answer, { status: answer.status, code: 'BAD_USER_INPUT', argument })
})
