import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { insertDatasets } from './datasets.js'
import { passes, type Where } from './expected-filter.js'
import { FILTERED_LISTS, type Item } from './filtered-lists.js'
import { Random } from './random/random.js'

let service: TestService
const items: Record<string, Item[]> = {}
beforeAll(async () => {
  service = await startService()
  await insertDatasets(service.pool)
  const titles = [
    '100% sure',
    '100 sure',
    'snake_case',
    'snakeXcase',
    'back\\slash',
    'backslash',
    "it's",
    'say "so"',
    '%',
    '_',
    '\\',
    '',
  ]
  for (const [i, title] of titles.entries()) {
    await service.pool.query(
      "INSERT INTO source (slug, source_kind, publisher, title, terminal_slug) VALUES ($1, 'NEWS_ARTICLE', 'Strange Titles', $2, $1)",
      [`strange-${i}`, title],
    )
  }
  for (const [list, { selection }] of Object.entries(FILTERED_LISTS)) {
    const all = await service.data<{ list: { totalCount: number; nodes: Item[] } }>(
      `{ list: ${list}(first: 100) { totalCount nodes { ${selection} } } }`,
    )
    expect(all.list.nodes, 'one page holds the whole list').toHaveLength(all.list.totalCount)
    items[list] = all.list.nodes
  }
})
afterAll(() => service.stop())

async function filtered(list: string, where: Where): Promise<string[]> {
  const type = `${list[0]!.toUpperCase()}${list.slice(1, -1)}Filter`
  const found = await service.data<{ list: { totalCount: number; nodes: { slug: string }[] } }>(
    `query($where: ${type}) { list: ${list}(first: 100, where: $where) { totalCount nodes { slug } } }`,
    { where },
  )
  expect(found.list.totalCount).toBe(found.list.nodes.length)
  return found.list.nodes.map(({ slug }) => slug)
}

function expected(list: string, where: Where): string[] {
  const { subjects } = FILTERED_LISTS[list]!
  return items[list]!.filter((item) => passes(item, where, subjects)).map((item) => item.slug as string)
}

/** Some filters, and how many pass where that is known beforehand; else some must pass and some must not. */
const CASES: readonly (readonly [string, Where, ('all' | 'none')?])[] = [
  ['sources', { slug: { eq: 'kootneeti-2019-04-06' } }],
  ['sources', { slug: { in: ['kootneeti-2019-04-06', 'mees-2019-10-18', 'no-such-source'] } }],
  ['sources', { slug: { in: [] } }, 'none'],
  ['sources', { slug: { eq: 'kootneeti-2019-04-06', in: ['mees-2019-10-18'] } }, 'none'],
  ['sources', { sourceKind: { eq: 'NEWS_AGENCY' } }],
  ['sources', { sourceKind: { in: ['GOVERNMENT', 'STATE_MEDIA', 'DATASET'] } }],
  ['sources', { publisher: { eq: 'Reuters' } }],
  ['sources', { publisher: { eq: 'reuters' } }, 'none'],
  ['sources', { publisher: { contains: 'REUTERS' } }],
  ['sources', { publisher: { startsWith: 'iraq' } }],
  ['sources', { publisher: { contains: 'news', startsWith: 'I' } }],
  ['sources', { title: { contains: '' } }],
  ['sources', { language: { eq: 'en' } }],
  ['sources', {}, 'all'],
  ['sources', { slug: {} }, 'all'],
  ['sources', { and: [] }, 'all'],
  ['sources', { or: [] }, 'none'],
  ['sources', { or: [{}] }, 'all'],
  ['sources', { not: {} }, 'none'],
  ['sources', { not: { or: [] } }, 'all'],
  ['sources', { not: { title: { contains: 'iraq' } } }],
  ['sources', { not: { not: { title: { contains: 'iraq' } } } }],
  [
    'sources',
    {
      and: [
        { publisher: { contains: 'a' } },
        { or: [{ sourceKind: { eq: 'NEWS_AGENCY' } }, { not: { publishedOn: { gte: '2019' } } }] },
      ],
    },
  ],
  ['sources', { publisher: { contains: 'news' }, or: [{ language: { eq: 'fa' } }, { title: { startsWith: 'us' } }] }],
  ['statements', { speaker: { eq: 'ali-khamenei' } }],
  ['statements', { speakerCountry: { eq: 'USA' } }],
  ['statements', { not: { speakerCountry: { in: ['USA', 'IRN'] } } }],
  ['statements', { topics: { eq: 'gas' } }],
  ['statements', { topics: { in: ['gas', 'troops'] } }],
  ['statements', { topics: { in: [] } }, 'none'],
  ['statements', { certainty: { eq: 'INFERRED' } }],
  ['statements', { event: { eq: '2019-04-06-rouhani-meets-abdul-mahdi' } }],
  ['statements', { mentions: { eq: 'IRN' } }],
  ['statements', { mentions: { in: ['SYR', 'IRN'] } }],
  ['statements', { summary: { contains: 'troops' } }],
  ['figures', { kind: { eq: 'GAS_IMPORT' } }],
  ['figures', { kind: { in: ['PAYMENT', 'FORCE_STRENGTH'] } }],
  ['figures', { standing: { eq: 'TARGET' } }],
  ['figures', { not: { standing: { in: ['ACTUAL', 'ESTIMATE'] } } }],
  ['figures', { rank: { eq: 'DEPRECATED' } }],
  ['figures', { country: { eq: 'USA' } }],
  ['figures', { and: [{ country: { eq: 'IRN' } }, { country: { eq: 'USA' } }] }],
  ['figures', { source: { eq: 'kootneeti-2019-04-06' } }],
  ['figures', { statement: { eq: '2019-04-06-rouhani-trade-to-20-billion' } }],
  ['figures', { attributedTo: { contains: 'customs' } }],
  ['figures', { period: { eq: '2017' } }],
  ['figures', { period: { in: ['1397', '1398'] } }],
  ['sanctionsWaivers', { certainty: { eq: 'INFERRED' } }],
  ['sanctionsWaivers', { issuer: { eq: 'USA' }, beneficiary: { eq: 'IRQ' }, target: { eq: 'IRN' } }, 'all'],
  ['sanctionsWaivers', { issuer: { eq: 'IRQ' } }, 'none'],
  ['events', { eventKind: { in: ['WAR', 'INVASION'] } }],
  ['events', { country: { eq: 'USA' } }],
  ['events', { official: { eq: 'ali-khamenei' } }],
  ['events', { title: { startsWith: 'the united' } }],
  ['officials', { country: { eq: 'USA' } }],
  ['officials', { role: { in: ['SUPREME_LEADER', 'HEAD_OF_STATE'] } }],
  ['officials', { wikidataId: { in: ['Q57336'] } }],
  ['officials', { not: { wikidataId: { eq: 'Q57336' } } }],
  ['organisations', { organisationKind: { eq: 'NEWS_AGENCY' } }],
  ['organisations', { not: { country: { eq: 'IRN' } } }],
  ['datasets', { reconciled: { eq: true } }],
  ['datasets', { reconciled: { eq: false } }],
  ['datasets', { series: { eq: 'cow' } }],
]

test.for(CASES)('%s where %j', async ([list, where, known]) => {
  const passing = expected(list, where)
  if (known === 'all') expect(passing).toHaveLength(items[list]!.length)
  else if (known === 'none') expect(passing).toEqual([])
  else expect(passing.length > 0 && passing.length < items[list]!.length, 'the case tells something').toBe(true)
  expect(await filtered(list, where)).toEqual(passing)
})

describe('partial dates: gte tests the first possible day, lte the last', () => {
  const DATED = [['sources', 'publishedOn'], ['statements', 'madeOn'], ['figures', 'period'], ['sanctionsWaivers', 'grantedOn'], ['sanctionsWaivers', 'effectiveOn'], ['events', 'startedOn'], ['datasets', 'releasedOn']] as const // prettier-ignore
  const DATES = [
    '2016-12-14',
    '2017-06',
    '2018',
    '2018-11',
    '2018-11-10',
    '2019',
    '2019-04',
    '2019-04-06',
    '2019-12-31',
    '2020-02',
    '2024',
    '2024-02',
    '2024-12-31',
  ]

  test.for(DATED)('%s by %s', async ([list, field]) => {
    for (const day of DATES) {
      for (const where of [
        { [field]: { gte: day } },
        { [field]: { lte: day } },
        { not: { [field]: { lte: day } } },
        { [field]: { gte: day, lte: day } },
        { [field]: { eq: day } },
      ]) {
        expect(await filtered(list, where), JSON.stringify(where)).toEqual(expected(list, where))
      }
    }
  })

  test('"2024" is neither from 2024-02 on nor until 2024-11, and within 2024', async () => {
    expect(await filtered('datasets', { releasedOn: { gte: '2024-02' } })).toEqual([])
    expect(await filtered('datasets', { releasedOn: { lte: '2024-11' }, slug: { eq: 'baci-2024' } })).toEqual([])
    expect(await filtered('datasets', { releasedOn: { gte: '2024', lte: '2024' } })).toEqual(['baci-2024'])
  })
})

test('%, _ and \\ in a text stand for themselves', async () => {
  for (const wanted of ['0% s', '%', '_', 'e_c', '\\', 'k\\s', '\\%', '100%', "'", '"', 'snake_', '%%', '\\\\']) {
    for (const where of [
      { title: { contains: wanted } },
      { title: { startsWith: wanted } },
      { title: { eq: wanted } },
    ]) {
      expect(await filtered('sources', where), JSON.stringify(where)).toEqual(expected('sources', where))
    }
  }
  expect(expected('sources', { title: { contains: '_' }, publisher: { eq: 'Strange Titles' } })).toHaveLength(2)
})

test('a code is found in any of its forms, and letters of either case', async () => {
  const wanted = expected('figures', { country: { eq: 'USA' } })
  for (const form of ['USA', 'usa', 'US', 'us', '840'])
    expect(await filtered('figures', { country: { eq: form } })).toEqual(wanted)
  expect(await filtered('figures', { country: { in: ['us', '840', 'Usa'] } })).toEqual(wanted)
})

test('a filter written in the document means what it means as a variable', async () => {
  const { list } = await service.data<{ list: { nodes: { slug: string }[] } }>(
    `query($texts: [String!], $one: SourceFilter!) { list: sources(first: 100, where: {
    and: [{ publisher: { in: $texts } }, $one], not: { slug: { in: ["kootneeti-2019-04-06", "none"] } } }) { nodes { slug } } }`,
    {
      texts: ['Reuters', 'The Kootneeti', 'MEES'],
      one: { publishedOn: { gte: '2019' } },
    },
  )
  const where = {
    and: [{ publisher: { in: ['Reuters', 'The Kootneeti', 'MEES'] } }, { publishedOn: { gte: '2019' } }],
    not: { slug: { eq: 'kootneeti-2019-04-06' } },
  }
  expect(list.nodes.map((node) => node.slug)).toEqual(expected('sources', where))
  expect(list.nodes.length).toBeGreaterThan(0)
})

test('and, or and not, nested at random, mean the same as in logic', async () => {
  const random = new Random(7)
  const leaf = (): Where =>
    random.pick<Where>([
      {
        publishedOn: { [random.pick(['gte', 'lte'])]: random.pick(['2018', '2018-12', '2019-04-06', '2020', '2023']) },
      },
      { sourceKind: { in: random.some(['NEWS_ARTICLE', 'NEWS_AGENCY', 'STATE_MEDIA', 'DATASET'], 2) } },
      { publisher: { contains: random.pick(['a', 'e', 'news', 'Iraq']) } },
      { title: { startsWith: random.pick(['u', 'i', '']) } },
      { language: { eq: 'en' } },
      {},
    ])
  const nested = (depth: number): Where => {
    if (depth === 0 || random.chance(0.2)) return leaf()
    const parts = (): Where[] => Array.from({ length: random.below(4) }, () => nested(depth - 1))
    return {
      ...leaf(),
      ...random.pick<Where>([
        { and: parts() },
        { or: parts() },
        { not: nested(depth - 1) },
        { or: parts(), not: nested(depth - 1) },
      ]),
    }
  }
  for (let i = 0; i < 150; i++) {
    const where = nested(4)
    expect(await filtered('sources', where), JSON.stringify(where)).toEqual(expected('sources', where))
  }
})

test('aggregates are among the countries only where the filter asks for kind or code', async () => {
  const count = async (where: string): Promise<number> =>
    (await service.data<{ countries: { totalCount: number } }>(`{ countries(${where}) { totalCount } }`)).countries
      .totalCount
  const aggregates = await count('where: { kind: { eq: AGGREGATE } }')
  expect(aggregates).toBeGreaterThan(0)
  const all = await count('where: { kind: { in: [STATE, TERRITORY, HISTORIC, AGGREGATE] } }')
  expect(await count('first: 1')).toBe(all - aggregates)
  expect(await count('where: { name: { contains: "world" } }')).toBe(0)
  expect(await count('where: { kind: { eq: AGGREGATE }, name: { contains: "world" } }')).toBeGreaterThan(0)
})
