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
          nodes: {
            madeOn: string
            summary: string
            renditions: { channel: string; language: string; gist: string; source: { publisher: string } }[]
            citations: Cited[]
          }[]
        }
      }[]
    }
  }
}

test('from Iraq to those who held its offices; nothing is reported that they said themselves', async () => {
  const { country } = await service.data<Walked>(WALK, { code: 'iq' })
  expect(country).toMatchObject({ code: 'IRQ', name: 'Iraq' })
  expect(country.officials.nodes.map(({ name }) => name)).toEqual([
    'Adil Abdul-Mahdi',
    'Barham Salih',
    'Mustafa al-Kadhimi',
    'Saddam Hussein',
  ])
  expect(country.officials.nodes[0]!.tenures).toEqual([
    { office: 'Prime Minister of Iraq', startedOn: '2018-10-25', endedOn: '2020-05-07' },
  ])
  expect(country.officials.nodes.flatMap(({ statements }) => statements.nodes)).toEqual([])
})

test('from Iran to what Khamenei said, how three sources carry it, and where their words come from', async () => {
  const { country } = await service.data<Walked>(WALK, { code: 'IRN' })
  expect(country).toMatchObject({ code: 'IRN', name: 'Iran' })
  const khamenei = country.officials.nodes.find(({ name }) => name === 'Ali Khamenei')!
  expect(khamenei.tenures).toEqual([{ office: 'Supreme Leader of Iran', startedOn: '1989-06-04', endedOn: null }])
  expect(khamenei.statements.nodes.map(({ madeOn }) => madeOn)).toEqual([
    '2009-06-19',
    '2019-04-06',
    '2019-04-06',
    '2019-04-06',
    '2019-04-06',
  ])

  const urging = khamenei.statements.nodes.find(
    ({ renditions, summary }) => renditions.length === 3 && summary.includes('troops'),
  )!
  expect(
    urging.renditions.map(({ source, channel, language }) => [source.publisher, channel, language]).sort(),
  ).toEqual([
    ['Breitbart News', 'WEBSITE', 'en'],
    ['Radio Free Europe/Radio Liberty', 'SOCIAL_MEDIA', 'en'],
    ['The Kootneeti', 'STATE_MEDIA', 'en'],
  ])
  expect(urging.renditions.every(({ gist }) => gist.length > 20)).toBe(true)
  const origins = urging.citations.map(({ source }) => [source.publisher, source.originSource?.publisher ?? null])
  expect(origins).toContainEqual(['The Kootneeti', 'Reuters'])
  expect(origins).toContainEqual(['Radio Free Europe/Radio Liberty', null])
  expect(origins).toContainEqual(['Breitbart News', null])
  expect(urging.citations.find(({ source }) => source.publisher.startsWith('Radio Free'))!.phrase).toBe(
    'in the first of five tweets',
  )
})

test('a passage of an article has an origin of its own, where the article mixes texts', async () => {
  const { source } = await service.data<{
    source: {
      citations: {
        nodes: { phrase: string; originSource: { publisher: string } | null; originCertainty: string | null }[]
      }
    }
  }>(
    '{ source(slug: "breitbart-2019-04-06") { citations(first: 100) { nodes { phrase originSource { publisher } originCertainty } } } }',
  )
  const origins = new Map(source.citations.nodes.map((citation) => [citation.phrase, citation]))
  expect(origins.get('expelling them has become difficult')).toMatchObject({
    originSource: { publisher: 'Reuters' },
    originCertainty: 'INFERRED',
  })
  expect(origins.get('the longer the U.S. forces are there')).toMatchObject({
    originSource: { publisher: 'Associated Press' },
    originCertainty: 'INFERRED',
  })
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
      originSource: {
        publisher: 'Reuters',
        publishedOn: '2019-04-06',
        originSource: null,
        reprints: expect.arrayContaining([{ publisher: 'The Kootneeti' }]) as unknown,
      },
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
  const { source } = await service.data<{
    source: { citations: { totalCount: number; nodes: { record: Reached }[] } }
  }>(`{
    source(slug: "kootneeti-2019-04-06") { citations(first: 100) { totalCount nodes { record { __typename
      ... on Statement { slug what: summary speakerCountry { code } mentions { country { code } } }
      ... on Event { slug what: title countries { code } }
      ... on Figure { slug countries { code } }
      ... on Tenure { office country { code } }
    } } } } }`)
  const records = source.citations.nodes.map(({ record }) => record)
  expect(records).toHaveLength(source.citations.totalCount)
  expect(new Set(records.map(({ __typename }) => __typename))).toEqual(
    new Set(['Statement', 'Event', 'GasImport', 'TradeVolume', 'SanctionsWaiver']),
  )
  const about = (part: string): Reached[] =>
    records.filter(({ slug, what }) => `${slug} ${what}`.toLowerCase().includes(part))
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
