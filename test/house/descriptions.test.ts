import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { LARGEST_PAGE } from '../../src/platform/page-size.js'
import { NODES_BOUND } from '../../src/planner/planner.js'
import { LIST_BOUND, type Source } from '../../src/planner/sources.js'
import { buildApiSchema } from '../../src/schema.js'

interface Named {
  place: string
  name: string
  description: string | null | undefined
}
type AnyField = GraphQLField<unknown, unknown>

const schema = buildApiSchema()
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !(isScalarType(type) && isSpecifiedScalarType(type)),
)
const fields = types.flatMap((type) =>
  isObjectType(type) || isInterfaceType(type)
    ? Object.values(type.getFields()).map((field) => ({ place: `${type.name}.${field.name}`, type, field }))
    : [],
)
const values = types.flatMap((type) =>
  isEnumType(type) ? type.getValues().map((value) => ({ place: `${type.name}.${value.name}`, ...value })) : [],
)
const inputs: Named[] = types.flatMap((type) =>
  isInputObjectType(type)
    ? Object.values(type.getFields()).map((field) => ({ place: `${type.name}.${field.name}`, ...field }))
    : [],
)
const args: Named[] = fields.flatMap(({ place, field }) =>
  field.args.map((argument) => ({ place: `${place}(${argument.name})`, ...argument })),
)
const everything: Named[] = [
  ...types.map((type) => ({ place: type.name, name: type.name, description: type.description })),
  ...fields.map(({ place, field }) => ({ place, name: field.name, description: field.description })),
  ...values,
  ...inputs,
  ...args,
]
const placesOf = (found: readonly Named[]): string[] => found.map(({ place }) => place)

/** A connection, its edges, and a report: their lists are as long as the page. */
const isPaged = (type: { name: string; getFields(): object }): boolean =>
  /(?:Connection|Edge)$/.test(type.name) || 'pageInfo' in type.getFields()

describe('the schema', () => {
  it('describes every type, field, argument, input field and enum value in whole sentences', () => {
    expect(everything.length).toBeGreaterThan(500)
    expect(placesOf(everything.filter(({ description }) => !/^\S[\s\S]*\.$/.test(description ?? '')))).toEqual([])
  })

  it('says by which specification each scalar is written', () => {
    const scalars = types.filter(isScalarType)
    expect(scalars.length).toBeGreaterThan(0)
    expect(scalars.filter(({ specifiedByURL }) => !URL.canParse(specifiedByURL ?? '')).map(String)).toEqual([])
  })

  it('names types in PascalCase, fields and arguments in camelCase, enum values in SCREAMING_CASE', () => {
    const fieldNames = [...fields.map(({ place, field }) => ({ place, name: field.name })), ...inputs, ...args]
    expect(types.filter(({ name }) => !/^[A-Z][A-Za-z0-9]*$/.test(name)).map(String)).toEqual([])
    expect(fieldNames.filter(({ name }) => !/^[a-z][A-Za-z0-9]*$/.test(name)).map(({ place }) => place)).toEqual([])
    expect(placesOf(values.filter(({ name }) => !/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(name)))).toEqual([])
  })

  it('says of every plain list of records how long it can be', () => {
    const lists = fields.filter(({ type, field }) => isRecordList(field) && !isPaged(type))
    expect(lists.length).toBeGreaterThan(10)
    const wrong = lists.filter(
      ({ field }) => !field.description?.includes(`At most ${boundOf(field).toLocaleString('en')}.`),
    )
    expect(wrong.map(({ place, field }) => `${place} says nothing of "At most ${boundOf(field)}."`)).toEqual([])
  })
})

const connections = types.filter((type): type is Composite => isObjectType(type) && type.name.endsWith('Connection'))
type Composite = Extract<GraphQLNamedType, { getInterfaces(): unknown; getFields(): Record<string, AnyField> }>

it('says of every connection how long a page can be, as it is refused beyond', () => {
  const paged = fields.filter(({ field }) => field.args.some(({ name }) => name === 'first' || name === 'last'))
  const wrong = paged.flatMap(({ place, field }) => {
    const source = field.extensions.source as Source | undefined
    const isLarge = source?.kind === 'connection' || source?.kind === 'report'
    const largest = (isLarge && source.largestPage) || LARGEST_PAGE
    const sizes = field.args.filter(({ name }) => name === 'first' || name === 'last')
    return sizes.every(
      ({ description }) => description?.includes(`: 1 to ${largest},`) || description?.includes(`: 1 to ${largest}.`),
    )
      ? []
      : [place]
  })
  expect(paged.length).toBeGreaterThan(20)
  expect(wrong).toEqual([])
})

describe.each(connections.map((type) => [type.name, type] as const))('%s', (name, type) => {
  const item = getNamedType(type.getFields().nodes?.type)?.name
  const typesOf = (carrier: GraphQLNamedType | undefined): Record<string, string> =>
    isObjectType(carrier)
      ? Object.fromEntries(Object.values(carrier.getFields()).map((field) => [field.name, String(field.type)]))
      : {}

  it('is a Relay connection with nodes and a count', () => {
    const edge = name.replace(/Connection$/, 'Edge')
    expect(typesOf(type)).toMatchObject({
      edges: `[${edge}!]!`,
      nodes: `[${item}!]!`,
      pageInfo: 'PageInfo!',
      totalCount: 'Int!',
    })
    expect(typesOf(schema.getType(edge))).toMatchObject({ cursor: 'String!', node: `${item}!` })
  })

  it('is never null and is paged from both ends wherever it stands', () => {
    const standing = fields.filter(({ field }) => getNamedType(field.type) === type)
    expect(standing.length).toBeGreaterThan(0)
    for (const { place, field } of standing) {
      const paging = field.args.filter((argument) => ['first', 'after', 'last', 'before'].includes(argument.name))
      const shape = Object.fromEntries(paging.map((argument) => [argument.name, String(argument.type)]))
      expect([place, String(field.type), shape]).toEqual([
        place,
        `${name}!`,
        { first: 'Int', after: 'String', last: 'Int', before: 'String' },
      ])
    }
  })
})

it('PageInfo is what the Relay specification says', () => {
  const pageInfo = schema.getType('PageInfo')
  const shape =
    isObjectType(pageInfo) && Object.values(pageInfo.getFields()).map(({ name, type }) => `${name}: ${String(type)}`)
  expect(shape).toEqual([
    'hasNextPage: Boolean!',
    'hasPreviousPage: Boolean!',
    'startCursor: String',
    'endCursor: String',
  ])
})

// Lists of texts and enums are a column of the record itself, and as long as that.
function isRecordList({ type }: AnyField): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type) && isCompositeType(getNamedType(type))
}

function boundOf(field: AnyField): number {
  const source = field.extensions.source as Source | undefined
  if (source?.kind === 'many' && source.bound !== undefined) return source.bound
  return source?.kind === 'nodes' ? NODES_BOUND : LIST_BOUND
}
