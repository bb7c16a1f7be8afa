// PostGraphile with its aggregates plugin, asked the same questions on the same database. Its groups have no order, no
// page, no shares and no ranks, and a sum without any value is 0 there: what it cannot tell is left to its client, and
// done here.
import { startPeer } from './peers/peer-process.js'
import type { Arena, Contender, Values } from './statistics-speed.js'

interface Group {
  keys: string[]
  sum: number | null
  average: number | null
  min: number | null
  max: number | null
}

interface Question {
  groupBy: string
  select?: string
  filter?: (arena: Arena) => string
  finish: (groups: Group[], regions: ReadonlyMap<string, string | null>) => Values[]
}

/** What its groups cannot tell, such as the number of rows. */
const UNKNOWN = undefined
const descending = (left: number | null, right: number | null): number => (right ?? -1) - (left ?? -1)
const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/** The rows by their sum, the greatest first; of the same sum the later key first. */
function bySum(groups: Group[], most = Infinity): Group[] {
  const sorted = groups.sort((a, b) => descending(a.sum, b.sum) || byText(b.keys.join('/'), a.keys.join('/')))
  return sorted.slice(0, most)
}

function growthOf(
  groups: Group[],
  keyOf: (group: Group) => string,
  yearOf: (group: Group) => number,
): Map<Group, number | null> {
  const known = new Map(groups.map((group) => [`${keyOf(group)} ${yearOf(group)}`, group.sum]))
  return new Map(
    groups.map((group) => {
      const before = known.get(`${keyOf(group)} ${yearOf(group) - 1}`) ?? 0
      return [group, before > 0 && group.sum !== null ? group.sum / before - 1 : null]
    }),
  )
}

/** Adds groups up under other keys. */
function merge(groups: Group[], keysOf: (group: Group) => string[]): Group[] {
  const merged = new Map<string, Group>()
  for (const group of groups) {
    const keys = keysOf(group)
    const found = merged.get(keys.join('/'))
    if (!found) merged.set(keys.join('/'), { ...group, keys })
    else if (group.sum !== null) found.sum = (found.sum ?? 0) + group.sum
  }
  return [...merged.values()]
}

/** Ranks and shares within the groups of the first key. */
function within(
  groups: Group[],
  keyOf: (group: Group) => string,
): { group: Group; share: number | null; rank: number | null; place: number }[] {
  const parts = new Map<string, Group[]>()
  for (const group of bySum(groups)) parts.set(keyOf(group), [...(parts.get(keyOf(group)) ?? []), group])
  return [...parts.values()].flatMap((part) => {
    const total = part.reduce((sum, group) => sum + (group.sum ?? 0), 0)
    return part.map((group, place) => {
      const rank = group.sum === null ? null : part.findIndex(({ sum }) => sum === group.sum) + 1
      return { group, share: group.sum === null ? null : group.sum / total, rank, place }
    })
  })
}

const year = (group: Group, at: number): number => Number(group.keys[at])

/** By the name of the shape. */
const QUESTIONS: Readonly<Record<string, Question>> = {
  'world trade by year': {
    groupBy: '[YEAR]',
    finish: (groups) => {
      const growth = growthOf(
        groups,
        () => '',
        (group) => year(group, 0),
      )
      return groups
        .sort((a, b) => year(a, 0) - year(b, 0))
        .map((group) => [year(group, 0), group.sum, UNKNOWN, UNKNOWN, growth.get(group)!])
    },
  },
  'importers, all years': {
    groupBy: '[REPORTER_CODE]',
    finish: (groups) =>
      within(groups, () => '').map(({ group, share, rank }) => [group.keys[0]!, group.sum, share, rank]),
  },
  'exporters, all years (by partner)': {
    groupBy: '[PARTNER_CODE]',
    select: 'average { valueUsd }',
    finish: (groups) => bySum(groups).map((group) => [group.keys[0]!, group.sum, group.average]),
  },
  "regions' shares of the world over time": {
    groupBy: '[YEAR, REPORTER_CODE]',
    finish: (groups, regions) => {
      const merged = merge(groups, ({ keys }) => [keys[0]!, regions.get(keys[1]!) ?? ''])
      const parts = within(merged, ({ keys }) => keys[0]!).sort(
        (a, b) => year(a.group, 0) - year(b.group, 0) || a.place - b.place,
      )
      return parts
        .slice(0, 1000)
        .map(({ group, share }) => [year(group, 0), group.keys[1] || null, group.sum, share, UNKNOWN])
    },
  },
  'fastest growth of imports, having': {
    groupBy: '[REPORTER_CODE, YEAR]',
    finish: (groups) => {
      const growth = growthOf(
        groups,
        ({ keys }) => keys[0]!,
        (group) => year(group, 1),
      )
      return groups
        .filter((group) => (group.sum ?? 0) >= 1e9 && (growth.get(group) ?? 0) >= 0.5)
        .sort((a, b) => descending(growth.get(a)!, growth.get(b)!))
        .slice(0, 500)
        .map((group) => [group.keys[0]!, year(group, 1), group.sum, growth.get(group)!])
    },
  },
  'ten greatest partners of each of fifty reporters': {
    groupBy: '[REPORTER_CODE, PARTNER_CODE]',
    filter: ({ reporters }) => `{ reporterCode: { in: ${JSON.stringify(reporters)} } }`,
    finish: (groups) =>
      within(groups, ({ keys }) => keys[0]!)
        .filter(({ place }) => place < 10)
        .sort((a, b) => descending(a.group.sum, b.group.sum))
        .map(({ group, share, rank }) => [group.keys[0]!, group.keys[1]!, group.sum, share, rank]),
  },
  'pairs, all years': {
    groupBy: '[REPORTER_CODE, PARTNER_CODE]',
    finish: (groups) => bySum(groups, 1000).map((group) => [group.keys[0]!, group.keys[1]!, group.sum, UNKNOWN]),
  },
  'pairs and years, the greatest flows of all time': {
    groupBy: '[REPORTER_CODE, PARTNER_CODE, YEAR]',
    finish: (groups) => bySum(groups, 1000).map((group) => [group.keys[0]!, group.keys[1]!, year(group, 2), group.sum]),
  },
  'least and greatest flow of each year': {
    groupBy: '[YEAR]',
    select: 'min { valueUsd } max { valueUsd }',
    finish: (groups) =>
      groups.sort((a, b) => year(a, 0) - year(b, 0)).map((group) => [year(group, 0), group.min, group.max]),
  },
  'regions with regions over time': {
    groupBy: '[YEAR, REPORTER_CODE, PARTNER_CODE]',
    finish: (groups, regions) => {
      const merged = merge(groups, ({ keys }) => [keys[0]!, regions.get(keys[1]!) ?? '', regions.get(keys[2]!) ?? ''])
      return bySum(merged, 1000).map((group) => [
        year(group, 0),
        group.keys[1] || null,
        group.keys[2] || null,
        group.sum,
      ])
    },
  },
}

/** Installs PostGraphile where it is not yet, starts it, and waits until it listens. */
export async function openPostGraphile(arena: Arena): Promise<Contender> {
  const { url, stop } = await startPeer('postgraphile', arena.url)
  const { rows } = await arena.pool.query<{ code: string; region: string | null }>('SELECT code, region FROM country')
  const regions = new Map(rows.map(({ code, region }) => [code, region]))
  return {
    name: 'PostGraphile',
    ask: async ({ name }) => {
      const question = QUESTIONS[name]
      if (!question) throw new Error(`bench/postgraphile.ts does not know the question "${name}"`)
      return question.finish(await askGroups(url, arena, question), regions)
    },
    close: stop,
  }
}

async function askGroups(url: string, arena: Arena, { groupBy, select = '', filter }: Question): Promise<Group[]> {
  const given = filter ? `, filter: ${filter(arena).replaceAll(/"(\w+)":/g, '$1:')}` : ''
  const query = `{ allTradeFlows(condition: { datasetSlug: "cow-trade-3-0" }${given}) { groupedAggregates(groupBy: ${groupBy}) { keys sum { valueUsd } ${select} } } }`
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  type Answer = Record<'sum' | 'average' | 'min' | 'max', { valueUsd: number | null } | undefined> & { keys: string[] }
  const { data, errors } = (await response.json()) as {
    data?: { allTradeFlows: { groupedAggregates: Answer[] } }
    errors?: unknown
  }
  if (!data) throw new Error(JSON.stringify(errors))
  return data.allTradeFlows.groupedAggregates.map(({ keys, sum, average, min, max }) => ({
    keys,
    // A sum of nothing is 0 there; no flow of this dataset is.
    sum: sum?.valueUsd || null,
    average: average?.valueUsd ?? null,
    min: min?.valueUsd ?? null,
    max: max?.valueUsd ?? null,
  }))
}
