import type { TestService } from '../../support/service.js'

/** Values that records of the shipped case have, so that random arguments find something. */
export interface KnownValues {
  /** Slugs by the name of the type. */
  slugs: Readonly<Record<string, readonly string[]>>
  ids: readonly string[]
  texts: readonly string[]
  tags: readonly string[]
  codes: readonly string[]
  dates: readonly string[]
  partialDates: readonly string[]
  /** Cursors of the unfiltered lists, by the name of the list. */
  cursors: Readonly<Record<string, readonly string[]>>
}

interface Slugs {
  nodes: { slug: string; id: string }[]
}

export async function readKnownValues(service: TestService): Promise<KnownValues> {
  const lists = {
    Official: 'officials',
    Organisation: 'organisations',
    Source: 'sources',
    Event: 'events',
    Statement: 'statements',
    Figure: 'figures',
    SanctionsWaiver: 'sanctionsWaivers',
    Dataset: 'datasets',
  }
  const asked = Object.entries(lists).map(([type, list]) => `${type}: ${list}(first: 100) { nodes { slug id } }`)
  const early = ['statements', 'figures', 'events', 'sources'].map(
    (list) => `early_${list}: ${list}(first: 4, asOf: "2019-04-05") { nodes { slug id } }`,
  )
  const found = await service.data<
    Record<string, Slugs>
  >(`{ ${[...asked, ...early].join(' ')} countries(first: 8) { nodes { slug: code id } }
    cited: source(slug: "kootneeti-2019-04-06") { citations(first: 5) { nodes { slug: id id } } } }`)
  const { cited, ...rest } = found as unknown as { cited: { citations: Slugs } } & Record<string, Slugs>
  const nodes = [...Object.values(rest), cited.citations].flatMap((list) => list.nodes)
  return {
    slugs: Object.fromEntries(Object.keys(lists).map((type) => [type, found[type]!.nodes.map(({ slug }) => slug)])),
    ids: [...nodes.map(({ id }) => id), 'no-id', 'Q291bnRyeTpJUlE='],
    texts: ['iran', 'IRAQ', 'a', 'us', 'Reuters', 'trade', 'New', '%', '_', '\\', "'", '', 'ü'],
    tags: ['trade', 'energy', 'troops', 'sovereignty', 'sanctions', 'nothing'],
    codes: ['IRQ', 'IRN', 'USA', 'iq', 'ir', '840', 'SUN', 'SYR', 'XKX'],
    dates: ['2018-11-30', '2019-04-05', '2019-04-06', '2019-12-31', '2020-06-01', '2025-12-31', '1980-09-22'],
    cursors: await readCursors(service),
    partialDates: ['2019', '2019-04', '2019-04-06', '2018', '2018-11', '2018-12-20', '1980', '2020-03', '2024'],
  }
}

async function readCursors(service: TestService): Promise<Record<string, string[]>> {
  const lists = [
    'countries',
    'officials',
    'organisations',
    'sources',
    'events',
    'statements',
    'figures',
    'sanctionsWaivers',
  ]
  const pages = lists.map((list) => `${list}(first: 30) { edges { cursor } }`)
  const found = await service.data<Record<string, { edges: { cursor: string }[] }>>(`{ ${pages.join(' ')} }`)
  return Object.fromEntries(
    lists.map((list) => [list, [1, 5, 12].flatMap((at) => found[list]!.edges[at]?.cursor ?? [])]),
  )
}
