import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { insertDatasets } from './datasets.js'
import { keysOf, readPage, TIMELINE, walk, type WalkedList } from './pages.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
  await insertDatasets(service.pool)
  await service.pool.query(`INSERT INTO source (slug, source_kind, publisher, terminal_slug) VALUES
    ('undated-a', 'NEWS_ARTICLE', 'Somebody', 'undated-a'), ('undated-b', 'NEWS_ARTICLE', 'Somebody', 'undated-b')`)
  // The sources of these do not give the day of the grant in this copy.
  await service.pool
    .query(`UPDATE sanctions_waiver SET granted_on = NULL, granted_on_lower = NULL, granted_on_upper = NULL
    WHERE figure_slug IN ('us-waiver-iraq-2019-10', 'us-waiver-iraq-2023-03', 'us-waiver-iraq-2021-11')`)
})
afterAll(() => service.stop())

const IN_ASIA = 'where: { subregion: { in: ["Western Asia", "Southern Asia"] } }'
const MIXED = 'where: { kind: { in: [GAS_IMPORT, FORCE_STRENGTH, PAYMENT, ELECTRICITY_IMPORT] } }'
const AGENCIES = 'where: { or: [{ sourceKind: { eq: NEWS_AGENCY } }, { publisher: { eq: "Somebody" } }] }'
const order = (...keys: string[]): string =>
  `orderBy: [${keys.map((key) => `{ field: ${key.split(' ')[0]}, direction: ${key.split(' ')[1] ?? 'ASC'} }`).join(', ')}]`

const LISTS: readonly WalkedList[] = [
  { name: 'countries, by name', field: 'countries', args: IN_ASIA },
  { name: 'countries, by code from Z', field: 'countries', args: `${IN_ASIA} ${order('CODE DESC')}` },
  { name: 'statements, by date', field: 'statements' },
  { name: 'statements, the latest first', field: 'statements', args: order('MADE_ON DESC') },
  { name: 'statements as of a day', field: 'statements', args: 'asOf: "2019-12-31"' },
  { name: 'figures of several kinds, by period', field: 'figures', args: MIXED },
  {
    name: 'figures of several kinds, the latest period first',
    field: 'figures',
    args: `${MIXED} ${order('PERIOD DESC')}`,
  },
  {
    name: 'figures by kind, then by the day known from the latest',
    field: 'figures',
    args: `${MIXED} ${order('KIND ASC', 'KNOWN_FROM DESC')}`,
  },
  { name: 'figures by kind from the last', field: 'figures', args: `${MIXED} ${order('KIND DESC')}` },
  { name: 'sanctions waivers, by grant', field: 'sanctionsWaivers' },
  { name: 'sanctions waivers, the latest grant first', field: 'sanctionsWaivers', args: order('GRANTED_ON DESC') },
  {
    name: 'sanctions waivers, by the first day, then by slug from the last',
    field: 'sanctionsWaivers',
    args: order('EFFECTIVE_ON', 'SLUG DESC'),
  },
  { name: 'sources, by date', field: 'sources', args: AGENCIES },
  { name: 'sources, the latest first', field: 'sources', args: `${AGENCIES} ${order('PUBLISHED_ON DESC')}` },
  { name: 'sources by publisher', field: 'sources', args: `${AGENCIES} ${order('PUBLISHER DESC')}` },
  { name: 'events, by beginning', field: 'events', args: order('STARTED_ON DESC') },
  { name: 'datasets, by time of import', field: 'datasets', args: order('IMPORTED_AT DESC') },
  { name: 'datasets, by release', field: 'datasets', args: order('RELEASED_ON') },
  { name: 'the citations of a source', around: 'source(slug: "breitbart-2019-04-06") { LIST }', field: 'citations' },
  {
    name: 'the figures of a country',
    around: 'country(code: "USA") { LIST }',
    field: 'figures',
    args: order('PERIOD DESC'),
  },
  {
    name: 'the statements of an event',
    around: 'event(slug: "2019-04-06-rouhani-meets-abdul-mahdi", asOf: "2020-01-01") { LIST }',
    field: 'statements',
  },
  TIMELINE,
  {
    ...TIMELINE,
    name: 'the timeline of a relation as of a day, from a month on',
    around: 'bilateral(country: "IRQ", partner: "IRN", asOf: "2020-01-01") { LIST }',
    args: 'from: "2018-11"',
  },
  {
    name: 'the figures of a relation',
    around: 'bilateral(country: "IRQ", partner: "IRN") { LIST }',
    field: 'figures',
    args: order('KNOWN_FROM DESC'),
  },
]

const IS_LONG = process.env.COMITY_LONG === '1'

/** Each size forward and backward; but in the long run, one list with the one and the next with the other. */
function waysThrough(list: WalkedList): [size: number, direction: 'forward' | 'backward'][] {
  const isEven = LISTS.indexOf(list) % 2 === 0
  return [1, 3, 7].flatMap((size, i) =>
    (['forward', 'backward'] as const)
      .filter((direction) => IS_LONG || (direction === 'forward') === (isEven === (i !== 1)))
      .map((direction): [number, 'forward' | 'backward'] => [size, direction]),
  )
}

test.for(LISTS)(
  '$name: pages of 1, 3 and 7, forward and backward, give every item once in one order, with true page info',
  async (list) => {
    const whole = keysOf(await readPage(service, list, 'first: 100'))
    expect(new Set(whole).size).toBe(whole.length)
    expect(whole.length).toBeGreaterThan(3)
    expect(keysOf(await readPage(service, list, 'last: 100'))).toEqual(whole)
    for (const [size, direction] of waysThrough(list))
      expect(await walk(service, list, size, direction, whole)).toEqual(whole)
  },
)

describe('missing values come last, whichever the direction', () => {
  const value =
    (field: string) =>
    (key: string | null): string =>
      `${field}: ${key}`
  test.for([
    ['sources', 'PUBLISHED_ON', 'publishedOn'],
    ['statements', 'MADE_ON', 'madeOn'],
    ['sanctionsWaivers', 'GRANTED_ON', 'grantedOn'],
    ['figures', 'PERIOD', 'period { start }'],
    ['events', 'STARTED_ON', 'startedOn'],
    ['datasets', 'RELEASED_ON', 'releasedOn'],
  ] as const)('%s by %s', async ([field, name, selected]) => {
    for (const direction of ['ASC', 'DESC'] as const) {
      const { list } = await service.data<{ list: { nodes: { value: string | null | { start: string | null } }[] } }>(
        `{ list: ${field}(first: 100 ${order(`${name} ${direction}`)}) { nodes { ${value('value')(selected)} } } }`,
      )
      const values = list.nodes.map((node) =>
        node.value !== null && typeof node.value === 'object' ? node.value.start : node.value,
      )
      const known = values.filter((one) => one !== null)
      expect(known.length).toBeGreaterThan(0)
      expect(known.length, 'the data have missing values').toBeLessThan(values.length)
      expect(values.slice(0, known.length)).toEqual(known)
      // "2018" lies before "2018-11": a text that is a beginning of the other sorts first, as the coarser date does.
      const years = known.map((text) => text.slice(0, 4))
      expect(years).toEqual([...years].sort((a, b) => (direction === 'ASC' ? a.localeCompare(b) : b.localeCompare(a))))
    }
  })

  test('of two dates that begin on one day the coarser comes first, in both directions', async () => {
    for (const direction of ['ASC', 'DESC']) {
      const { sources } = await service.data<{ sources: { nodes: { publishedOn: string }[] } }>(
        `{ sources(first: 100, where: { publishedOn: { gte: "2024-01", lte: "2024-12" } }, ${order(`PUBLISHED_ON ${direction}`)}) { nodes { publishedOn } } }`,
      )
      expect(sources.nodes.length).toBeGreaterThan(3)
      const days = sources.nodes.map(({ publishedOn }) => publishedOn.padEnd(10, '-01'))
      expect(days).toEqual([...days].sort((a, b) => (direction === 'ASC' ? a.localeCompare(b) : b.localeCompare(a))))
    }
    const { datasets } = await service.data<{ datasets: { nodes: { releasedOn: string | null }[] } }>(
      `{ datasets(${order('RELEASED_ON')}) { nodes { releasedOn } } }`,
    )
    expect(datasets.nodes.map(({ releasedOn }) => releasedOn)).toEqual(['2012-05', '2016-12-14', '2024', null])
  })
})

describe('the edges of a list', () => {
  const figures: WalkedList = { name: 'figures', field: 'figures', args: 'where: { kind: { eq: PAYMENT } }' }

  test('after the last and before the first item a page is empty, and knows what lies on the other side', async () => {
    const { edges, totalCount } = await readPage(service, figures, 'first: 5')
    expect(edges).toHaveLength(1)
    const beyond = await readPage(service, figures, `first: 5, after: "${edges[0]!.cursor}"`)
    expect(beyond).toMatchObject({
      nodes: [],
      edges: [],
      totalCount,
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    })
    const ahead = await readPage(service, figures, `last: 5, before: "${edges[0]!.cursor}"`)
    expect(ahead).toMatchObject({
      nodes: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    })
  })

  test('an empty list has no cursors', async () => {
    const none: WalkedList = { name: 'none', field: 'figures', args: 'where: { slug: { eq: "none" } }' }
    for (const paging of ['first: 2', 'last: 2']) {
      expect(await readPage(service, none, paging)).toEqual({
        totalCount: 0,
        nodes: [],
        edges: [],
        pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      })
    }
  })

  test('a page has 20 items unless asked otherwise', async () => {
    expect((await readPage(service, { ...figures, args: 'asOf: null' }, '')).nodes).toHaveLength(20)
  })

  test('every edge has a cursor of its own, good for either direction', async () => {
    const list: WalkedList = { name: 'statements', field: 'statements' }
    const whole = keysOf(await readPage(service, list, 'first: 100'))
    const { edges } = await readPage(service, list, 'first: 10')
    for (const [i, { cursor }] of edges.entries()) {
      expect(keysOf(await readPage(service, list, `first: 2, after: "${cursor}"`))).toEqual(whole.slice(i + 1, i + 3))
      expect(keysOf(await readPage(service, list, `last: 2, before: "${cursor}"`))).toEqual(
        whole.slice(Math.max(0, i - 2), i),
      )
    }
  })
})
