import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type { TestService } from '../../support/service.js'

/** Values that records of the shipped case have, so that random arguments find something. */
export interface KnownValues {
  /** Slugs by the name of the type. */
  slugs: Readonly<Record<string, readonly string[]>>
  ids: readonly string[]
  texts: readonly string[]
  tags: readonly string[]
  /** Each in several forms. */
  countries: readonly (readonly string[])[]
  days: readonly string[]
  partialDates: readonly string[]
  /** Cursors of the unfiltered lists. */
  cursors: readonly string[]
}

interface Found {
  nodes: { __typename: string; slug?: string; id?: string }[]
  edges: { cursor: string }[]
}

const ODD_IDS = [
  'no-id',
  '',
  'Q291bnRyeTpJUlE=',
  toId('Country:QQQ'),
  toId('Nothing:1'),
  toId('Country:IRQ@2019-02-30'),
]

export async function readKnownValues(service: TestService, schema: GraphQLSchema): Promise<KnownValues> {
  const lists = rootLists(schema)
  const asked = lists.map(
    ({ name, type }) => `${name}: ${name}(first: 100) { edges { cursor } nodes { ${keysOf(type)} } }`,
  )
  const early = lists
    .filter(({ args }) => args.some(({ name }) => name === 'asOf'))
    .flatMap(({ name, type }) =>
      ['2018-12-31', '2019-04-05', '2021-06-01'].map(
        (day, i) => `${name}${i}: ${name}(first: 4, asOf: "${day}") { edges { cursor } nodes { ${keysOf(type)} } }`,
      ),
    )
  const found = await service.data<Record<string, Found>>(`{ ${[...asked, ...early].join(' ')} }`)
  const cited = await service.data<{ source: { citations: Found } }>(
    '{ source(slug: "kootneeti-2019-04-06") { citations(first: 5) { nodes { __typename id } } } }',
  )
  const nodes = [...Object.values(found).flatMap((list) => list.nodes), ...cited.source.citations.nodes]
  const slugs: Record<string, string[]> = {}
  for (const { name, type } of lists)
    for (const { __typename, slug } of found[name]!.nodes)
      // An interface has the slugs of all its types.
      for (const kind of new Set([type.name, __typename])) if (slug !== undefined) (slugs[kind] ??= []).push(slug)
  return {
    slugs,
    ids: [...nodes.flatMap(({ id }) => id ?? []), ...ODD_IDS],
    texts: [
      'iran',
      'IRAQ',
      'a',
      'us',
      'Reuters',
      'trade',
      'New',
      'gas',
      'asia',
      'rouhani visit',
      '%',
      '_',
      '\\',
      "'",
      '',
      'ü',
    ],
    tags: ['trade', 'energy', 'troops', 'sovereignty', 'sanctions', 'nothing'],
    countries: [['IRQ', 'iq', '368'], ['IRN', 'ir'], ['USA', 'Us', '840'], ['IRQ'], ['IRN'], ['SUN'], ['SYR'], ['XKX']],
    days: await readDays(service),
    partialDates: ['2019', '2019-04', '2019-04-06', '2018', '2018-11', '2018-12-20', '1980', '2020-03', '2024'],
    cursors: Object.values(found).flatMap(({ edges }) => [edges[1], edges[5]].flatMap((edge) => edge?.cursor ?? [])),
  }
}

function toId(text: string): string {
  return Buffer.from(text).toString('base64url')
}

interface RootList {
  name: string
  args: readonly { name: string }[]
  type: GraphQLNamedType
}

/** The connections that can be asked without arguments. */
function rootLists(schema: GraphQLSchema): RootList[] {
  const fields: GraphQLField<unknown, unknown>[] = Object.values(schema.getQueryType()!.getFields())
  return fields.flatMap(({ name, args, type }) => {
    const connection = getNamedType(type)
    const nodes = isObjectType(connection) ? connection.getFields().nodes : undefined
    if (!nodes || args.some((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined))
      return []
    return [{ name, args, type: getNamedType(nodes.type) }]
  })
}

function keysOf(type: GraphQLNamedType): string {
  const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {}
  const keys = ['slug', 'id'].filter((name) => name in fields)
  return ['__typename', ...keys].join(' ')
}

/** The days on which something became known, the days next to them, and days before and after everything. */
async function readDays(service: TestService): Promise<string[]> {
  const found = await service.data<Record<string, { nodes: { knownFrom: string | null }[] }>>(
    `{ ${['statements', 'figures', 'events'].map((list) => `${list}(first: 100) { nodes { knownFrom } }`).join(' ')} }`,
  )
  const known = Object.values(found).flatMap(({ nodes }) => nodes.flatMap(({ knownFrom }) => knownFrom ?? []))
  const near = [...new Set(known)].flatMap((day) => [-1, 0, 1].map((step) => addDays(day, step)))
  return [...near, '2019-04-05', '2019-04-06', '2019-12-31', '2025-12-31', '1980-09-22', '0001-01-01', '9999-12-31']
}

function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10)
}
