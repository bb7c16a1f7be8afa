import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'

// What is expected here was worked out by hand from the documents and the reports, not copied from answers.

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const WALK = `query($code: CountryCode!) { country(code: $code) { code name officials(first: 10) { nodes { name
  tenures { office startedOn endedOn }
  statements(first: 5) { nodes { madeOn summary
    renditions { language channel gist source { publisher } }
    citations { phrase source { publisher originSource { publisher } } } } } } } } }`

interface Cited {
  phrase: string | null
  source: { publisher: string; originSource: { publisher: string } | null }
}
interface Walked {
  country: {
    code: string
    name: string
    officials: {
      nodes: {
        name: string
        tenures: { office: string; startedOn: string | null; endedOn: string | null }[]
        statements: {
          nodes: { madeOn: string; summary: string; renditions: { channel: string; language: string; gist: string; source: { publisher: string } }[]; citations: Cited[] }[]
        }
      }[]
    }
  }
}

test('from Iraq to those who held its offices; nothing is reported that they said themselves', async () => {
  const { country } = await service.data<Walked>(WALK, { code: 'iq' })
  expect(country).toMatchObject({ code: 'IRQ', name: 'Iraq' })
  expect(country.officials.nodes.map(({ name }) => name)).toEqual(['Adil Abdul-Mahdi', 'Barham Salih', 'Mustafa al-Kadhimi', 'Saddam Hussein'])
  expect(country.officials.nodes[0]!.tenures).toEqual([{ office: 'Prime Minister of Iraq', startedOn: '2018-10-25', endedOn: '2020-05-07' }])
  expect(country.officials.nodes.flatMap(({ statements }) => statements.nodes)).toEqual([])
})

test('from Iran to what Khamenei said, how three sources carry it, and where their words come from', async () => {
  const { country } = await service.data<Walked>(WALK, { code: 'IRN' })
  expect(country).toMatchObject({ code: 'IRN', name: 'Iran' })
  const khamenei = country.officials.nodes.find(({ name }) => name === 'Ali Khamenei')!
  expect(khamenei.tenures).toEqual([{ office: 'Supreme Leader of Iran', startedOn: '1989-06-04', endedOn: null }])
  expect(khamenei.statements.nodes.map(({ madeOn }) => madeOn)).toEqual(['2009-06-19', '2019-04-06', '2019-04-06', '2019-04-06', '2019-04-06'])

  const urging = khamenei.statements.nodes.find(({ renditions, summary }) => renditions.length === 3 && summary.includes('troops'))!
  expect(urging.renditions.map(({ source, channel, language }) => [source.publisher, channel, language]).sort()).toEqual([
    ['Breitbart News', 'WEBSITE', 'en'],
    ['Radio Free Europe/Radio Liberty', 'SOCIAL_MEDIA', 'en'],
    ['The Kootneeti', 'STATE_MEDIA', 'en'],
  ])
  expect(urging.renditions.every(({ gist }) => gist.length > 20)).toBe(true)
  const origins = urging.citations.map(({ source }) => [source.publisher, source.originSource?.publisher ?? null])
  expect(origins).toContainEqual(['The Kootneeti', 'Reuters'])
  expect(origins).toContainEqual(['Radio Free Europe/Radio Liberty', null])
  expect(origins).toContainEqual(['Breitbart News', null])
  expect(urging.citations.find(({ source }) => source.publisher.startsWith('Radio Free'))!.phrase).toBe('in the first of five tweets')
})

test('a passage of an article has an origin of its own, where the article mixes texts', async () => {
  const { source } = await service.data<{ source: { citations: { nodes: { phrase: string; originSource: { publisher: string } | null; originCertainty: string | null }[] } } }>(
    '{ source(slug: "breitbart-2019-04-06") { citations(first: 100) { nodes { phrase originSource { publisher } originCertainty } } } }',
  )
  const origins = new Map(source.citations.nodes.map((citation) => [citation.phrase, citation]))
  expect(origins.get('expelling them has become difficult')).toMatchObject({ originSource: { publisher: 'Reuters' }, originCertainty: 'INFERRED' })
  expect(origins.get('the longer the U.S. forces are there')).toMatchObject({ originSource: { publisher: 'Associated Press' }, originCertainty: 'INFERRED' })
  expect(origins.get('common viewpoints on Al-Quds')).toMatchObject({ originSource: null, originCertainty: null })
})

test('the Kootneeti article is a reprint of Reuters, which is inferred, as is its date', async () => {
  const data = await service.data(`{ source(slug: "kootneeti-2019-04-06") {
    publisher publisherCertainty publishedOn publishedOnCertainty originCertainty inferredFrom
    originSource { publisher publishedOn originSource { slug } reprints { publisher } } } }`)
  expect(data).toMatchObject({
    source: {
      publisher: 'The Kootneeti',
      publisherCertainty: 'STATED',
      publishedOn: '2019-04-06',
      publishedOnCertainty: 'INFERRED',
      originCertainty: 'INFERRED',
      inferredFrom: expect.stringContaining('credited to Reuters elsewhere') as string,
      originSource: { publisher: 'Reuters', publishedOn: '2019-04-06', originSource: null, reprints: expect.arrayContaining([{ publisher: 'The Kootneeti' }]) as unknown },
    },
  })
})

interface Reached {
  __typename: string
  slug?: string
  what?: string
  countries?: { code: string }[]
  country?: { code: string }
  speakerCountry?: { code: string } | null
  mentions?: { country: { code: string } | null }[]
}

test('back from a source to its citations, to the records, to the countries', async () => {
  const { source } = await service.data<{ source: { citations: { totalCount: number; nodes: { record: Reached }[] } } }>(`{
    source(slug: "kootneeti-2019-04-06") { citations(first: 100) { totalCount nodes { record { __typename
      ... on Statement { slug what: summary speakerCountry { code } mentions { country { code } } }
      ... on Event { slug what: title countries { code } }
      ... on Figure { slug countries { code } }
      ... on Tenure { office country { code } }
    } } } } }`)
  const records = source.citations.nodes.map(({ record }) => record)
  expect(records).toHaveLength(source.citations.totalCount)
  expect(new Set(records.map(({ __typename }) => __typename))).toEqual(new Set(['Statement', 'Event', 'GasImport', 'TradeVolume', 'SanctionsWaiver']))
  const about = (part: string): Reached[] => records.filter(({ slug, what }) => `${slug} ${what}`.toLowerCase().includes(part))
  const countriesOf = (record: Reached): (string | undefined)[] => [
    ...(record.countries ?? []).map(({ code }) => code),
    ...(record.mentions ?? []).flatMap(({ country }) => country?.code ?? []),
    ...(record.speakerCountry ? [record.speakerCountry.code] : []),
  ]
  for (const [fact, countries] of [
    ['iran-iraq war', ['IRN', 'IRQ']],
    ['invasion of iraq', ['USA', 'IRQ']],
    ['leaves the nuclear accord', ['USA', 'IRN']],
    ['reimposes sanctions', ['USA', 'IRN']],
    ['fight against islamic state', ['IRQ', 'IRN', 'USA']],
    ['railway between the two countries', ['IRN', 'IRQ']],
    ['gas-from-iran-2019-04', ['IRQ', 'IRN']],
    ['us-waiver-iraq-2019-03', ['USA', 'IRQ', 'IRN']],
    ['trade-target-2019-04', ['IRN', 'IRQ']],
  ] as const) {
    const found = about(fact)
    expect(found, fact).not.toEqual([])
    expect(new Set(countriesOf(found[0]!)), fact).toEqual(new Set(countries))
  }
  expect(new Set(records.flatMap(countriesOf))).toEqual(new Set(['IRN', 'IRQ', 'USA']))
})

test('a citation of one length of a waiver leads to the waiver', async () => {
  const { source } = await service.data<{ source: { citations: { nodes: { record: unknown }[] } } }>(
    '{ source(slug: "basnews-2020-02") { citations { nodes { record { ... on SanctionsWaiver { slug } } } } } }',
  )
  expect(source.citations.nodes).toContainEqual({ record: { slug: 'us-waiver-iraq-2019-06' } })
})

interface GasFigure {
  slug: string
  reportedText: string
  quantity: { value: string; unit: string }
}

test('gas imports have the 1.5 billion standard cubic feet a day as printed, with period, basis, who said so and sources', async () => {
  const { figures } = await service.data<{ figures: { nodes: GasFigure[] } }>(`{ figures(where: { kind: { eq: GAS_IMPORT } }, first: 100) { nodes {
    slug kind standing rank reportedText period { label start end calendar } attributedTo { label organisation { name } }
    countries { code } citations { source { publisher } } statement { slug assertedBy { publisher } }
    ... on GasImport { importer { code } exporter { code } timeBasis approximate quantity { value unit factor annualised } } } } }`)
  const printed = figures.nodes.find(({ quantity }) => quantity.value === '1.5')
  expect(printed).toMatchObject({
    kind: 'GAS_IMPORT',
    rank: 'NORMAL',
    reportedText: '1.5 billion standard cubic feet per day',
    importer: { code: 'IRQ' },
    exporter: { code: 'IRN' },
    countries: [{ code: 'IRQ' }, { code: 'IRN' }],
    timeBasis: 'RATE',
    approximate: true,
    quantity: { value: '1.5', unit: 'BILLION_SCF_PER_DAY', factor: null, annualised: false },
    period: { label: 'April 2019', start: '2019-04-01', end: '2019-04-30', calendar: 'GREGORIAN' },
    attributedTo: { label: 'Reuters', organisation: { name: 'Reuters' } },
    citations: [{ source: { publisher: 'The Kootneeti' } }, { source: { publisher: 'Lincoln Daily News' } }],
    statement: { assertedBy: { publisher: 'The Kootneeti' } },
  })
  const values = figures.nodes.map(({ quantity }) => `${quantity.value} ${quantity.unit}`)
  expect(values).toEqual(expect.arrayContaining(['750 MILLION_SCF_PER_DAY', ...['1.2', '1.309', '2.618', '4.059', '4.027', '8.525', '10.305', '11.482', '7.74', '7.312', '9.4', '9.5', '9.073', '8.771'].map((value) => `${value} BCM`)]))
})

test('the 1.5 billion are 42.5 million cubic metres a day and 15.5 billion a year, geometrically', async () => {
  const data = await service.data(`{ figure(slug: "iraq-gas-from-iran-2019-04") { ... on GasImport {
    daily: quantity(unit: MILLION_M3_PER_DAY) { value unit annualised } yearly: quantity(unit: BCM_PER_YEAR) { value annualised } } } }`)
  // 1.5 * 28.316846592, and that times 365 / 1000
  expect(data).toEqual({ figure: { daily: { value: '42.475269888', unit: 'MILLION_M3_PER_DAY', annualised: false }, yearly: { value: '15.50347350912', annualised: false } } })
})

test('the waiver of June 2019 has both lengths, each with its sources, and neither is chosen', async () => {
  const { sanctionsWaiver } = await service.data<{ sanctionsWaiver: { terms: { durationDays: number; citations: { source: { publisher: string } }[] }[] } }>(`{
    sanctionsWaiver(slug: "us-waiver-iraq-2019-06") { grantedOn effectiveOn durationDays expiresOn issuer { code } beneficiary { code } target { code }
      terms { durationDays expiresOn rank citations { source { publisher } } } } }`)
  expect(sanctionsWaiver).toMatchObject({
    grantedOn: '2019-06-14',
    effectiveOn: '2019-06-19',
    durationDays: null,
    expiresOn: null,
    issuer: { code: 'USA' },
    beneficiary: { code: 'IRQ' },
    target: { code: 'IRN' },
  })
  const terms = new Map(sanctionsWaiver.terms.map((term) => [term.durationDays, term.citations.map(({ source }) => source.publisher)]))
  expect([...terms.keys()].sort((a, b) => a - b)).toEqual([90, 120])
  expect(terms.get(90)).toEqual(['Radio Farda'])
  expect(terms.get(120)).toEqual(['energytoday.ir', 'BasNews'])
})

/** Month of the grant, days, and whether a source states it or it was inferred, of all waivers in order. */
const CHAIN: readonly (readonly [string, number | null, 'STATED' | 'INFERRED'])[] = [
  ['2018-11', 45, 'STATED'], ['2018-12', 90, 'STATED'], ['2019-03', 90, 'STATED'], ['2019-06', null, 'STATED'],
  ['2019-10', 120, 'STATED'], ['2020-02', 45, 'STATED'], ['2020-03', 30, 'INFERRED'], ['2020-04', 30, 'STATED'],
  ['2020-05', 120, 'STATED'], ['2020-09', 60, 'STATED'], ['2020-11', 45, 'STATED'], ['2021-01', 90, 'STATED'],
  ['2021-03', 120, 'STATED'], ['2021-08', 120, 'STATED'], ['2021-11', 120, 'STATED'], ['2022-03', 120, 'STATED'],
  ['2022-07', 120, 'INFERRED'], ['2022-11', 120, 'INFERRED'], ['2023-03', 120, 'STATED'], ['2023-07', 120, 'STATED'],
  ['2023-11', 120, 'STATED'], ['2024-03', 120, 'STATED'], ['2024-07', 120, 'STATED'], ['2024-11', 120, 'STATED'],
] // prettier-ignore

interface ChainedWaiver {
  slug: string
  grantedOn: string | null
  signedOn: string | null
  effectiveOn: string | null
  durationDays: number | null
  certainty: string
  renews: { slug: string } | null
  renewedBy: { slug: string } | null
}

async function follow(from: string, link: 'renews' | 'renewedBy'): Promise<ChainedWaiver[]> {
  const chain: ChainedWaiver[] = []
  for (let slug: string | undefined = from; slug !== undefined && chain.length < 50; slug = chain.at(-1)![link]?.slug) {
    const { sanctionsWaiver } = await service.data<{ sanctionsWaiver: ChainedWaiver }>(
      'query($slug: String!) { sanctionsWaiver(slug: $slug) { slug grantedOn signedOn effectiveOn durationDays certainty renews { slug } renewedBy { slug } } }',
      { slug },
    )
    chain.push(sanctionsWaiver)
  }
  return chain
}

test('the 24 waivers are one chain, walked by renewedBy from the first and by renews from the last', async () => {
  const onward = await follow('us-waiver-iraq-2018-11', 'renewedBy')
  const back = await follow('us-waiver-iraq-2024-11', 'renews')
  expect(back.reverse()).toEqual(onward)
  expect(onward.map((waiver) => [(waiver.grantedOn ?? waiver.signedOn ?? waiver.effectiveOn)?.slice(0, 7), waiver.durationDays, waiver.certainty])).toEqual(CHAIN)
})

test('what prints 20 million for 20 billion is kept, deprecated, with the reason', async () => {
  const { figures } = await service.data<{ figures: { nodes: unknown[] } }>(`{ figures(where: { rank: { eq: DEPRECATED } }) { nodes {
    slug standing rank rankReason ... on TradeVolume { amount { value currency } } citations { source { publisher } } } } }`)
  expect(figures.nodes).toEqual([
    {
      slug: 'iran-iraq-trade-target-2019-04-misprint',
      standing: 'TARGET',
      rank: 'DEPRECATED',
      rankReason: expect.stringMatching(/misprint/) as string,
      amount: { value: '20000000', currency: 'USD' },
      citations: [{ source: { publisher: 'Tehran Times' } }],
    },
  ])
})
