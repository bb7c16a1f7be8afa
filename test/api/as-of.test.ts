import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { insertDatasets } from './datasets.js'
import { lastDay } from './expected-filter.js'

let service: TestService
beforeAll(async () => {
  service = await startService({ environment: { MAX_COST: '200000' } })
  await insertDatasets(service.pool)
  await service.pool.query(
    `INSERT INTO source (slug, source_kind, publisher, terminal_slug) VALUES ('undated', 'NEWS_ARTICLE', 'Somebody', 'undated')`,
  )
  await service.pool.query(
    `INSERT INTO statement (slug, summary, topics, speaker_country_code) VALUES ('known-from-nowhere', 'Only an undated source has it.', '{}', 'IRQ')`,
  )
  await service.pool
    .query(`INSERT INTO citation (id, source_slug, ordinal, statement_slug) VALUES ('undated-1', 'undated', 0, 'known-from-nowhere'),
    ('undated-2', 'undated', 9, '2018-11-17-rouhani-trade-from-12-to-20-billion')`)
})
afterAll(() => service.stop())

interface Slugs {
  nodes: { slug: string }[]
}
const slugs = (list: Slugs): string[] => list.nodes.map(({ slug }) => slug)

/** Every object of an answer, at any depth. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield value as Record<string, unknown>
  for (const inner of Object.values(value)) yield* objectsIn(inner)
}

const SOURCE = '... on Source { __typename slug publishedOn }'
const CITATIONS = `citations { source { ${SOURCE} originSource { ${SOURCE} } reprints { ${SOURCE} } } originSource { ${SOURCE} } }`
const RECORD = '__typename slug knownFrom'
const EVERYTHING = `query($asOf: Date) {
  statements(asOf: $asOf, first: 100) { totalCount nodes { ${RECORD} ${CITATIONS} assertedBy { ${SOURCE} } renditions { source { ${SOURCE} } } event { ${RECORD} parts { ${RECORD} } partOf { ${RECORD} } ${CITATIONS} }
    figures { ${RECORD} ${CITATIONS} } speaker { statements(first: 50) { nodes { ${RECORD} } } mentionedIn(first: 50) { nodes { ${RECORD} } } events(first: 50) { nodes { ${RECORD} } } tenures { endedOn } } } }
  figures(asOf: $asOf, first: 100) { totalCount nodes { ${RECORD} ${CITATIONS} statement { ${RECORD} } restates { ${RECORD} } countries { events(first: 50) { nodes { ${RECORD} } } }
    ... on SanctionsWaiver { renews { ${RECORD} } renewedBy { ${RECORD} } terms { durationDays ${CITATIONS} } } } }
  events(asOf: $asOf, first: 100) { totalCount nodes { ${RECORD} ${CITATIONS} statements(first: 50) { nodes { ${RECORD} } } officials { tenures { endedOn } } } }
  sources(asOf: $asOf, first: 100) { totalCount nodes { ${SOURCE} citations(first: 50) { nodes { record { __typename ... on Statement { slug knownFrom } ... on Event { slug knownFrom } ... on Figure { slug knownFrom } } } } } }
  datasets(asOf: $asOf) { totalCount nodes { __typename slug publishedOn: releasedOn } } }`

describe('nothing is shown that no source had published by the day', () => {
  test.for([
    '1979-12-31',
    '2003-12-31',
    '2018-11-19',
    '2018-11-30',
    '2019-04-05',
    '2019-04-06',
    '2019-12-31',
    '2020-02-12',
    '2024-12-30',
    '2099-01-01',
  ])('%s', async (asOf) => {
    const seen = await service.data<Record<string, { totalCount: number; nodes: unknown[] }>>(EVERYTHING, { asOf })
    for (const found of objectsIn(seen)) {
      const { __typename: type, slug } = found
      if (type === 'Source' || type === 'Dataset') {
        expect(found.publishedOn, `${String(slug)} is dated`).not.toBeNull()
        expect(
          lastDay(found.publishedOn as string) <= asOf,
          `${String(slug)}, published ${String(found.publishedOn)}`,
        ).toBe(true)
      } else if ('knownFrom' in found) {
        expect(
          found.knownFrom !== null && (found.knownFrom as string) <= asOf,
          `${String(type)} ${String(slug)}, known from ${String(found.knownFrom)}`,
        ).toBe(true)
      } else if (typeof found.endedOn === 'string') {
        expect(found.endedOn <= asOf, `tenure until ${found.endedOn}`).toBe(true)
      }
    }
    // And what was known is shown.
    const all =
      await service.data<
        Record<string, { nodes: { slug: string; knownFrom?: string | null; publishedOn?: string | null }[] }>
      >(EVERYTHING)
    for (const [list, { nodes }] of Object.entries(all)) {
      const known = nodes.filter(({ knownFrom, publishedOn }) =>
        knownFrom !== undefined ? knownFrom !== null && knownFrom <= asOf : publishedOn && lastDay(publishedOn) <= asOf,
      )
      expect(slugs(seen[list] as unknown as Slugs), list).toEqual(known.map(({ slug }) => slug))
      expect(seen[list]!.totalCount).toBe(known.length)
    }
  })
})

test('a record is known from the day by which its first source, or the origin of that, had appeared', async () => {
  interface Dated {
    publishedOn: string | null
    originSource: Dated | null
  }
  const source =
    '{ publishedOn originSource { publishedOn originSource { publishedOn originSource { publishedOn } } } }'
  const citations = `citations { source ${source} originSource ${source} }`
  const data = await service.data<
    Record<
      string,
      {
        nodes: { slug: string; knownFrom: string | null; citations: { source: Dated; originSource: Dated | null }[] }[]
      }
    >
  >(
    `{ statements(first: 100) { nodes { slug knownFrom ${citations} } } figures(first: 100) { nodes { slug knownFrom ${citations} } } events(first: 100) { nodes { slug knownFrom ${citations} } } }`,
  )
  const datesOf = (dated: Dated | null): string[] =>
    dated ? [...(dated.publishedOn ? [lastDay(dated.publishedOn)] : []), ...datesOf(dated.originSource)] : []
  // Background that was known before any source here tells of it has a day of its own.
  const tables = ['statement', 'figure', 'event'].map(
    (table) => `SELECT slug, keyed_known_from::text AS day FROM ${table} WHERE keyed_known_from IS NOT NULL`,
  )
  const { rows } = await service.pool.query<{ slug: string; day: string }>(tables.join(' UNION ALL '))
  const background = new Map(rows.map(({ slug, day }) => [slug, day]))
  expect(background.size).toBeGreaterThan(5)
  let compared = 0
  for (const { slug, knownFrom, citations: cited } of Object.values(data).flatMap((list) => list.nodes)) {
    const days = cited.flatMap((citation) => [...datesOf(citation.source), ...datesOf(citation.originSource)])
    const first = [...days, ...(background.has(slug) ? [background.get(slug)] : [])].sort()[0] ?? null
    expect([slug, knownFrom]).toEqual([slug, first])
    compared++
  }
  expect(compared).toBeGreaterThan(100)
})

describe('the day before 6 April 2019', () => {
  const asOf = '2019-04-05'

  test('has neither the articles of the next day nor what only they report', async () => {
    const data = await service.data<Record<string, unknown>>(`{
      article: source(slug: "kootneeti-2019-04-06", asOf: "${asOf}") { slug }
      agency: source(slug: "reuters-2019-04-06", asOf: "${asOf}") { slug }
      said: statement(slug: "2019-04-06-khamenei-us-troops-should-leave", asOf: "${asOf}") { slug }
      target: figure(slug: "iran-iraq-trade-target-2019-04", asOf: "${asOf}") { slug }
      misprint: figure(slug: "iran-iraq-trade-target-2019-04-misprint", asOf: "${asOf}") { slug }
      gas: figure(slug: "iraq-gas-from-iran-2019-04", asOf: "${asOf}") { slug }
      visit: event(slug: "2019-04-06-abdul-mahdi-visits-tehran", asOf: "${asOf}") { slug }
      waiver: sanctionsWaiver(slug: "us-waiver-iraq-2019-06", asOf: "${asOf}") { slug }
    }`)
    expect(Object.values(data)).toEqual(Array(8).fill(null))
  })

  test('has the target of November 2018, which the next day only says again', async () => {
    const { figures, later } = await service.data<Record<string, { nodes: unknown[] }>>(`{
      figures(asOf: "${asOf}", where: { standing: { eq: TARGET } }) { nodes { slug ... on TradeVolume { amount { value } } citations { source { publishedOn } } } }
      later: figures(where: { slug: { eq: "iran-iraq-trade-target-2019-04" } }) { nodes { restates { slug } } } }`)
    expect(figures!.nodes).toEqual([
      {
        slug: 'iran-iraq-trade-target-2018-11',
        amount: { value: '20000000000' },
        citations: [{ source: { publishedOn: '2018-11-20' } }],
      },
    ])
    expect(later!.nodes).toEqual([{ restates: { slug: 'iran-iraq-trade-target-2018-11' } }])
  })

  test('has the war of 1980 as background, without the article that recalls it', async () => {
    const { event } = await service.data<Record<string, unknown>>(
      `{ event(slug: "1980-iran-iraq-war", asOf: "${asOf}") { title startedOn endedOn citations { phrase } countries { code } } }`,
    )
    expect(event).toEqual({
      title: 'Iran-Iraq war',
      startedOn: '1980-09-22',
      endedOn: '1988-08-20',
      citations: [],
      countries: [{ code: 'IRN' }, { code: 'IRQ' }],
    })
  })

  test('has the waiver of March 2019 from the sources of March alone', async () => {
    const { sanctionsWaiver } = await service.data<
      Record<string, unknown>
    >(`{ sanctionsWaiver(slug: "us-waiver-iraq-2019-03", asOf: "${asOf}") {
      renewedBy { slug } renews { slug } citations { source { slug } } terms { durationDays citations { source { slug } } } } }`)
    const march = [{ source: { slug: 'iraq-oil-report-38274' } }, { source: { slug: 'iraq-business-news-2019-03-20' } }]
    expect(sanctionsWaiver).toEqual({
      renewedBy: null,
      renews: { slug: 'us-waiver-iraq-2018-12' },
      citations: march,
      terms: [{ durationDays: 90, citations: march }],
    })
  })
})

test('renditions and citations of a statement appear one by one', async () => {
  // A later article that carries the statement of 6 April.
  await service.pool
    .query(`INSERT INTO source (slug, source_kind, publisher, published_on, published_on_lower, published_on_upper, terminal_slug)
    VALUES ('later', 'NEWS_ARTICLE', 'Later', '2019-05', '2019-05-01', '2019-05-31', 'later')`)
  const slug = '2019-04-06-khamenei-us-opposes-democratic-setting'
  await service.pool.query(
    `INSERT INTO rendition (id, statement_slug, source_slug, ordinal, channel, gist) VALUES ('later-1', '${slug}', 'later', 9, 'PRESS', 'Told again.')`,
  )
  await service.pool.query(
    `INSERT INTO citation (id, source_slug, ordinal, statement_slug) VALUES ('later-1', 'later', 9, '${slug}')`,
  )
  const asked =
    'query($asOf: Date) { statement(slug: "2019-04-06-khamenei-us-opposes-democratic-setting", asOf: $asOf) { renditions { source { slug } } citations { source { slug } } } }'
  const early = [{ source: { slug: 'rfe-rl-2019-04-06' } }]
  const both = [...early, { source: { slug: 'later' } }]
  const at = async (asOf: string | null): Promise<unknown> =>
    (await service.data<{ statement: unknown }>(asked, { asOf })).statement
  expect(await at('2019-04-05')).toBeNull()
  expect(await at('2019-04-06')).toEqual({ renditions: early, citations: early })
  // A date known to the month counts from its end.
  expect(await at('2019-05-30')).toEqual({ renditions: early, citations: early })
  expect(await at('2019-05-31')).toEqual({ renditions: both, citations: both })
  expect(await at(null)).toEqual({ renditions: both, citations: both })
})

test('an undated source is seen without a day only, and so is what it alone reports', async () => {
  const asked = `query($asOf: Date) { source(slug: "undated", asOf: $asOf) { slug } statement(slug: "known-from-nowhere", asOf: $asOf) { slug knownFrom }
    told: statement(slug: "2018-11-17-rouhani-trade-from-12-to-20-billion", asOf: $asOf) { citations { source { slug } } } }`
  const seen = await service.data<Record<string, unknown>>(asked)
  expect(seen).toEqual({
    source: { slug: 'undated' },
    statement: { slug: 'known-from-nowhere', knownFrom: null },
    told: { citations: [{ source: { slug: 'iraq-business-news-2018-11-20' } }, { source: { slug: 'undated' } }] },
  })
  expect(await service.data(asked, { asOf: '2999-12-31' })).toEqual({
    source: null,
    statement: null,
    told: { citations: [{ source: { slug: 'iraq-business-news-2018-11-20' } }] },
  })
})

test('a tenure has no end before the day on which it ended', async () => {
  const asked =
    'query($asOf: Date) { official(slug: "adil-abdul-mahdi", asOf: $asOf) { tenures { startedOn endedOn } } }'
  const endAsOf = async (asOf?: string): Promise<unknown> =>
    (await service.data<{ official: { tenures: { endedOn: string | null }[] } }>(asked, { asOf })).official.tenures[0]!
      .endedOn
  expect(await endAsOf('2019-04-05')).toBeNull()
  expect(await endAsOf('2020-05-06')).toBeNull()
  expect(await endAsOf('2020-05-07')).toBe('2020-05-07')
  expect(await endAsOf()).toBe('2020-05-07')
})

describe('the waiver of June 2019', () => {
  const asked = `query($asOf: Date) { june: sanctionsWaiver(slug: "us-waiver-iraq-2019-06", asOf: $asOf) { durationDays expiresOn renewedBy { slug } terms { durationDays citations { source { slug } } } }
    october: sanctionsWaiver(slug: "us-waiver-iraq-2019-10", asOf: $asOf) { gapBeforeDays } }`
  const ninety = { durationDays: 90, citations: [{ source: { slug: 'radio-farda-2019-06-15' } }] }
  const longer = {
    durationDays: 120,
    citations: [{ source: { slug: 'energy-today-20605' } }, { source: { slug: 'basnews-2020-02' } }],
  }

  // 19 June and 90 days: 17 September; the 120 days were first reported on 13 February 2020.
  test.for([
    [
      '2019-07-01',
      { june: { durationDays: 90, expiresOn: '2019-09-17', renewedBy: null, terms: [ninety] }, october: null },
    ],
    // From 17 September to 17 October.
    [
      '2019-10-31',
      {
        june: {
          durationDays: 90,
          expiresOn: '2019-09-17',
          renewedBy: { slug: 'us-waiver-iraq-2019-10' },
          terms: [ninety],
        },
        october: { gapBeforeDays: 30 },
      },
    ],
    [
      '2020-02-12',
      {
        june: {
          durationDays: 90,
          expiresOn: '2019-09-17',
          renewedBy: { slug: 'us-waiver-iraq-2019-10' },
          terms: [ninety],
        },
        october: { gapBeforeDays: 30 },
      },
    ],
    [
      '2020-02-13',
      {
        june: {
          durationDays: null,
          expiresOn: null,
          renewedBy: { slug: 'us-waiver-iraq-2019-10' },
          terms: [longer, ninety],
        },
        october: { gapBeforeDays: null },
      },
    ],
  ] as const)('as of %s', async ([asOf, expected]) => {
    expect(await service.data(asked, { asOf })).toEqual(expected)
  })
})
