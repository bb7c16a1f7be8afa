import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertFlows } from '../statistics/insert-flows.js'
import { startService, type TestService } from '../support/service.js'
import { allNodes, cells, type CsvRow, exportList, readCsv, readNdjson, sorted } from './read-export.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
  await insertFlows(service.pool)
  await service.pool.query(`
    UPDATE country SET official_name = E'Islamic "Republic", of\\r\\nIran \\\\ ایران = 1' WHERE code = 'IRN';
    UPDATE trade_flow SET partner_as_reported = '' WHERE reporter_code = 'USA';
    UPDATE trade_flow SET raw_value = '=1+1' WHERE reporter_code = 'TUR'`)
})
afterAll(() => service.stop())

/** Lists of every form, with selections that take the fast way and the slow one. */
const LISTS: readonly (readonly [what: string, list: string, selection: string])[] = [
  [
    'flows with linked records',
    'tradeFlows',
    `reporter { code officialName } to: partner { code } partnerAsReported flow period { label start end calendar } year
     commodity { code description parent { code } } valueUsd rawValue netWeightKg valuation status dataset { slug releasedOn reconciled importedAt }`,
  ],
  ['flows by their ids', 'tradeFlows', 'id __typename'],
  ['flows as of a day', 'tradeFlows(asOf: "2019-12-31")', 'id year valueUsd dataset { slug }'],
  ['gas with a computed quantity', 'gasFlows', 'importer { code } year quantity(unit: M3) { value unit factor } route'],
  [
    'figures of all kinds',
    'figures',
    `__typename slug kind standing period { label end } attributedTo { label official { name } }
     ... on TradeVolume { amount { value currency } amountLow { value } } ... on GasImport { quantity { value unit } }
     ... on SanctionsWaiver { covers expiresOn } restates { slug }`,
  ],
  [
    'statements with one of several links',
    'statements',
    'slug madeOn topics speaker { slug } speakerTenure { office } event { slug }',
  ],
  [
    'waivers, whose record lies in two tables',
    'sanctionsWaivers',
    'slug rank conditions gapBeforeDays renews { slug renews { slug } }',
  ],
  ['countries', 'countries', 'code name officialName aliases'],
  ['sources', 'sources', 'slug title publishedOn originSource { slug originSource { slug } } originCertainty'],
  ['officials', 'officials', 'slug name aliases'],
  ['datasets', 'datasets', 'slug title url years { from to } supersededBy { slug }'],
  ['commodities', 'commodities', 'classification code level description'],
]

const ABOUT_ROWS = new Set(
  [
    'dataset',
    'edition',
    'publisher',
    'sourceUrl',
    'sources',
    'publishers',
    'sourceUrls',
    'asOf',
    'dataVersion',
  ].flatMap((name) => [`provenance.${name}`, name]),
)
/** A linked record that is null has no column of its own: its values have. */
const isLinked = (name: string, names: readonly string[]): boolean =>
  names.some((column) => column.startsWith(`${name}.`))

describe.each(LISTS)('%s', (_, list, selection) => {
  const query = `{ ${list} { nodes { ${selection} } } }`

  it('are the same in a table as in the API, apart from the order that nobody asked for', async () => {
    const { status, text } = await exportList(service, 'csv', query)
    expect(status).toBe(200)
    const nodes = await allNodes(service, list, selection)
    expect(nodes.length).toBeGreaterThan(0)
    const names = text
      .slice(0, text.indexOf('\n'))
      .split(',')
      .filter((name) => !ABOUT_ROWS.has(name))
    const pick = (row: CsvRow): CsvRow => Object.fromEntries(names.map((name) => [name, row[name] ?? null]))
    // Of a record that is not there the API says null once, and a table in each of its columns.
    expect(sorted(readCsv(text).map(pick))).toEqual(sorted(nodes.map((node) => cells(node, names))))
    expect(names).toEqual(
      expect.arrayContaining(
        nodes.flatMap((node) => Object.keys(cells(node))).filter((name) => !isLinked(name, names)),
      ),
    )
  })

  it('are the same as lines of JSON', async () => {
    const { text } = await exportList(service, 'ndjson', query)
    const rows = readNdjson<{ provenance: unknown }>(text).map(({ provenance: _provenance, ...row }) => row)
    expect(sorted(rows)).toEqual(sorted(await allNodes(service, list, selection)))
  })
})

describe('the order', () => {
  it('is that of orderBy where it is given', async () => {
    const list = 'tradeFlows(orderBy: [{ field: VALUE_USD, direction: DESC }, { field: PARTNER }])'
    const { text } = await exportList(service, 'csv', `{ ${list} { nodes { id } } }`)
    expect(readCsv(text).map(({ id }) => id)).toEqual((await allNodes(service, list, 'id')).map(({ id }) => id))
  })

  it.each(['first: 3', 'last: 3', 'last: 1000', 'first: 100000'])('holds with %s, which bounds it', async (bound) => {
    const { text } = await exportList(service, 'csv', `{ tradeFlows(${bound}) { nodes { id } } }`)
    const ids = (await allNodes(service, 'tradeFlows', 'id')).map(({ id }) => id)
    const size = Number(/\d+/.exec(bound)![0])
    expect(readCsv(text).map(({ id }) => id)).toEqual(bound.startsWith('first') ? ids.slice(0, size) : ids.slice(-size))
  })

  it('of a list that lies in one table is its own', async () => {
    const { text } = await exportList(service, 'csv', '{ sources { nodes { slug } } }')
    expect(readCsv(text).map(({ slug }) => slug)).toEqual(
      (await allNodes(service, 'sources', 'slug')).map(({ slug }) => slug),
    )
  })
})

describe('what is asked', () => {
  it('may stand in variables, fragments and directives, and the list below other records', async () => {
    const query = `query Q($code: CountryCode!, $where: TradeFlowFilter, $more: Boolean!) {
      iran: country(code: $code) { flows: tradeFlows(where: $where) { totalCount pageInfo { endCursor } edges { cursor node { ...F } } } } }
      fragment F on TradeFlow { year valueUsd @include(if: $more) status @skip(if: $more) }`
    const where = { or: [{ partner: { in: ['IQ', 'USA'] } }, { valueUsd: { gte: 2.9e10 } }], year: { gte: 2019 } }
    const { text } = await exportList(service, 'csv', query, { code: '364', where, more: true })
    expect(text.split('\n')[0]).toBe('year,valueUsd,dataset,edition,publisher,sourceUrl,asOf,dataVersion')
    expect(
      readCsv(text)
        .map(({ valueUsd }) => Number(valueUsd))
        .sort((a, b) => a - b),
    ).toEqual([7.3e7, 7e8, 1.1e9, 2.1e9, 2.2e9, 9e9, 3e10])
  })

  it.each([
    ['a quote', `O'Neil`],
    ['a backslash', String.raw`\'; SELECT 1 --`],
    ['a dollar', '$1 $$ %s'],
    ['braces and commas', '{a,"b"}'],
    ['other letters', 'ایران 🇮🇷'],
  ])('is compared as the value that it is: %s', async (_, name) => {
    await service.pool.query(
      `INSERT INTO organisation (slug, name, aliases, organisation_kind) VALUES ('odd', $1, $2, 'OTHER')
      ON CONFLICT (slug) DO UPDATE SET name = excluded.name`,
      [name, []],
    )
    const query =
      'query ($name: String!) { organisations(where: { or: [{ name: { eq: $name } }, { name: { in: [$name, "x"] } }] }) { nodes { slug name } } }'
    const { text } = await exportList(service, 'ndjson', query, { name })
    expect(readNdjson<{ slug: string; name: string }>(text).map(({ slug, name }) => ({ slug, name }))).toEqual([
      { slug: 'odd', name },
    ])
  })

  it('is answered as of the day, which every row names', async () => {
    const { text } = await exportList(
      service,
      'csv',
      '{ tradeFlows(asOf: "2019-12-31") { nodes { dataset { slug } valueUsd } } }',
    )
    const rows = readCsv(text)
    expect(new Set(rows.map((row) => row.dataset))).toEqual(new Set(['trade-2019']))
    expect(new Set(rows.map(({ asOf }) => asOf))).toEqual(new Set(['2019-12-31']))
  })

  it('may be a list inside each row, as JSON', async () => {
    const selection = 'slug citations { source { slug } } countries { code }'
    const { text } = await exportList(service, 'ndjson', `{ figures { nodes { ${selection} } } }`)
    const rows = readNdjson<{ provenance: unknown }>(text).map(({ provenance: _provenance, ...row }) => row)
    expect(sorted(rows)).toEqual(sorted(await allNodes(service, 'figures', selection)))
  })

  it('may be a plain list, and rows that are computed', async () => {
    const list =
      'bilateral(country: "IRN", partner: "IRQ") { tradeSeries(from: 2017, to: 2019) { year exports { valueUsd status dataset { slug } } balance warnings { code } } }'
    const { text } = await exportList(service, 'ndjson', `{ ${list} }`)
    const { bilateral } = await service.data<{ bilateral: { tradeSeries: object[] } }>(`{ ${list} }`)
    expect(readNdjson(text)).toEqual(bilateral.tradeSeries.map((year) => expect.objectContaining(year) as object))
    expect(bilateral.tradeSeries).toHaveLength(3)
  })

  it('may be a list of the service itself, and one over records of several types', async () => {
    const definitions = '{ metricDefinitions { id: name title: name } }'
    const { data } = service
    expect(readNdjson((await exportList(service, 'ndjson', definitions)).text)).toEqual(
      (await data<{ metricDefinitions: object[] }>(definitions)).metricDefinitions.map(
        (row) => expect.objectContaining(row) as object,
      ),
    )
    const timeline = `{ bilateral(country: "IRN", partner: "IRQ", asOf: "2019-04-05") { timeline(first: 100) { nodes {
      __typename ... on Figure { slug kind } ... on Statement { slug speaker { name } } ... on Event { slug } } } } }`
    const answer = await data<{ bilateral: { timeline: { nodes: Record<string, unknown>[] } } }>(timeline)
    const { text } = await exportList(service, 'csv', timeline)
    const rows = readCsv(text)
    expect(rows.map(({ __typename, slug, kind }) => ({ __typename, slug, kind }))).toEqual(
      answer.bilateral.timeline.nodes.map(({ __typename, slug, kind = null }) => ({ __typename, slug, kind })),
    )
    expect(rows[0]).toMatchObject({ asOf: '2019-04-05' })
    expect(rows.length).toBeGreaterThan(5)
  })
})

describe('where a row comes from', () => {
  it('is its dataset, for an observation', async () => {
    const { text } = await exportList(service, 'csv', '{ gasFlows(where: { year: { eq: 2019 } }) { nodes { year } } }')
    expect(readCsv(text)[0]).toEqual({
      year: '2019',
      dataset: 'gas-2022',
      edition: '2022',
      publisher: 'Review',
      sourceUrl: null,
      asOf: null,
      dataVersion: await version(),
    })
  })

  it('are its sources, in the order of the citations, for what sources report', async () => {
    const slug = 'us-waiver-iraq-2019-03'
    const { text } = await exportList(
      service,
      'csv',
      `{ sanctionsWaivers(where: { slug: { eq: "${slug}" } }) { nodes { slug } } }`,
    )
    const { sanctionsWaiver } = await service.data<{
      sanctionsWaiver: { citations: { source: Record<string, string | null> }[] }
    }>(`{ sanctionsWaiver(slug: "${slug}") { citations { source { slug publisher url } } } }`)
    const all = sanctionsWaiver.citations.map(({ source }) => source)
    const sources = all.filter(({ slug }, i) => all.findIndex((other) => other.slug === slug) === i)
    expect(sources.length).toBeLessThan(all.length)
    const join = (name: string): string => sources.map((source) => source[name] ?? '').join(' | ')
    expect(sources.length).toBeGreaterThan(1)
    expect(readCsv(text)[0]).toMatchObject({
      sources: join('slug'),
      publishers: join('publisher'),
      sourceUrls: join('url'),
    })
  })

  it('leaves out the sources that had not appeared on the day', async () => {
    const { text } = await exportList(service, 'csv', '{ figures(asOf: "2019-04-05") { nodes { slug } } }')
    const { sources } = await service.data<{ sources: { nodes: { slug: string }[] } }>(
      '{ sources(asOf: "2019-04-05", first: 100) { nodes { slug } } }',
    )
    const known = new Set(sources.nodes.map(({ slug }) => slug))
    const named = readCsv(text).flatMap((row) => row.sources!.split(' | '))
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((slug) => !known.has(slug))).toEqual([])
  })

  it('stands in columns with a prefix where the selection has one of the name', async () => {
    const { text } = await exportList(service, 'csv', '{ datasets { nodes { edition publisher: title } } }')
    expect(text.split('\n')[0]).toBe(
      'edition,publisher,dataset,provenance.edition,provenance.publisher,sourceUrl,asOf,dataVersion',
    )
  })

  it('has names of its own, even where the selection has those with a prefix', async () => {
    const flows = (selection: string): string => `{ tradeFlows(first: 1) { nodes { ${selection} } } }`
    const table = await exportList(
      service,
      'csv',
      flows('dataset: year provenance: reporter { dataset: code provenance: __typename }'),
    )
    const names = table.text.split('\n')[0]!.split(',')
    expect(names).toContain('provenance.provenance.dataset')
    expect(new Set(names).size).toBe(names.length)
    for (const slow of ['', 'warnings { code }']) {
      const { text } = await exportList(service, 'ndjson', flows(`provenance: year _provenance: flow ${slow}`))
      expect(readNdjson(text)[0]).toMatchObject({
        provenance: expect.any(Number) as number,
        _provenance: expect.any(String) as string,
        __provenance: { dataVersion: await version() },
      })
    }
  })

  it('has one name in all rows, of whatever type they are', async () => {
    const { text } = await exportList(
      service,
      'ndjson',
      '{ figures { nodes { slug ... on Payment { provenance: slug } } } }',
    )
    const rows = readNdjson<Record<string, object>>(text)
    expect(rows.filter((row) => typeof row._provenance === 'object')).toHaveLength(rows.length)
  })

  it('is told with the version of the data, which the header names too', async () => {
    const { headers, text } = await exportList(service, 'ndjson', '{ countries(first: 1) { nodes { code } } }')
    expect(headers.get('comity-data-version')).toBe(await version())
    expect(readNdjson(text)[0]).toMatchObject({ provenance: { asOf: null, dataVersion: await version() } })
  })
})

describe('a table', () => {
  it('quotes what must be quoted, and tells null from an empty text', async () => {
    const { text } = await exportList(
      service,
      'csv',
      `{ tradeFlows(where: { reporter: { in: ["USA", "TUR"] } }, orderBy: [{ field: REPORTER }]) {
      nodes { partner { officialName } partnerAsReported rawValue } } }`,
    )
    const odd = '"Islamic ""Republic"", of\r\nIran \\ ایران = 1"'
    const version_ = await version()
    expect(text).toBe(
      'partner.officialName,partnerAsReported,rawValue,dataset,edition,publisher,sourceUrl,asOf,dataVersion\n' +
        `${odd},,=1+1,trade-undated,1,Office,,,${version_}\n` +
        `Republic of Iraq,"",,trade-2020,2020,Office,,,${version_}\n`,
    )
  })

  it.each(['year', 'year quantity { value }'])('without rows has its header: %s', async (selection) => {
    const { status, text } = await exportList(
      service,
      'csv',
      `{ gasFlows(where: { year: { eq: 1900 } }) { nodes { ${selection} } } }`,
    )
    expect([status, text]).toEqual([
      200,
      `${selection.replace(/ quantity.*/, ',quantity.value')},dataset,edition,publisher,sourceUrl,asOf,dataVersion\n`,
    ])
  })
})

describe('statistics', () => {
  const STATISTICS = `tradeStatistics(groupBy: [REPORTER, YEAR, FLOW], where: { commodity: { eq: "TOTAL" }, frequency: { eq: ANNUAL } }, dataset: "trade-2020"`
  const ROW = 'reporter { code name } partner { code } year flow sum count share rank missing period { label }'

  it('are exported with all groups, in their order, and name the dataset and the table that answered', async () => {
    const { data } = service
    const { tradeStatistics } = await data<{
      tradeStatistics: { answeredFrom: string; rows: Record<string, unknown>[] }
    }>(`{ ${STATISTICS}) { answeredFrom rows { ${ROW} } } }`)
    const { status, text } = await exportList(
      service,
      'csv',
      `{ ${STATISTICS}) { answeredFrom pageInfo { hasNextPage } rows { ${ROW} } } }`,
    )
    expect([status, tradeStatistics.rows.length > 3]).toEqual([200, true])
    const names = text.slice(0, text.indexOf('\n')).split(',')
    expect(names.slice(-7)).toEqual([
      'dataset',
      'edition',
      'publisher',
      'sourceUrl',
      'answeredFrom',
      'asOf',
      'dataVersion',
    ])
    const rows = readCsv(text)
    expect(rows.map((row) => Object.fromEntries(names.slice(0, -7).map((name) => [name, row[name] ?? null])))).toEqual(
      tradeStatistics.rows.map((row) => cells(row, names.slice(0, -7))),
    )
    expect(new Set(rows.map((row) => `${row.dataset} ${row.answeredFrom}`))).toEqual(
      new Set([`trade-2020 ${tradeStatistics.answeredFrom}`]),
    )
    const lines = readNdjson(
      (await exportList(service, 'ndjson', `{ ${STATISTICS}, first: 2) { rows { ${ROW} } } }`)).text,
    )
    expect(lines).toEqual(tradeStatistics.rows.slice(0, 2).map((row) => expect.objectContaining(row) as object))
  })
})

const version = async (): Promise<string> =>
  (await service.data<{ catalog: { dataVersion: string } }>('{ catalog { dataVersion } }')).catalog.dataVersion
