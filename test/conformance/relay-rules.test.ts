import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type DocumentNode, Kind, parse, print, type TypeDefinitionNode } from 'graphql'
import { expect, test } from 'vitest'
import { findPackageRoot } from '../../src/platform/database/package-root.js'

// The rules for Relay of graphql-schema-linter 3.0.1, which has seen no release since 2022: relay-connection-types-spec,
// relay-connection-arguments-spec and relay-page-info-spec. That a schema which breaks them is found is tested too.

const schema = readFileSync(path.join(findPackageRoot(), 'schema.graphql'), 'utf8')

function breaches(text: string): string[] {
  const document: DocumentNode = parse(text)
  const types = document.definitions.filter((node): node is TypeDefinitionNode => node.kind.endsWith('TypeDefinition'))
  return [...types.flatMap(connectionTypes), ...types.flatMap(connectionArguments), ...pageInfo(types)]
}

/** Whatever is named a connection is an object with edges, a list, and pageInfo, never null. */
function connectionTypes(type: TypeDefinitionNode): string[] {
  const name = type.name.value
  if (!name.endsWith('Connection')) return []
  if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) return [`${name} is no object`]
  const shape = new Map(type.fields?.map((field) => [field.name.value, print(field.type)]))
  return [
    ...(/^\[.+\]!?$/.test(shape.get('edges') ?? '') ? [] : [`${name}.edges is no list`]),
    ...(shape.get('pageInfo') === 'PageInfo!' ? [] : [`${name}.pageInfo is no PageInfo!`]),
  ]
}

/** A field that gives a connection can be paged: forward, backward, or both, and then no size is needed. */
function connectionArguments(type: TypeDefinitionNode): string[] {
  if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) return []
  return (type.fields ?? []).flatMap((field) => {
    if (!/Connection!?$/.test(print(field.type))) return []
    const place = `${type.name.value}.${field.name.value}`
    const given = new Map(field.arguments?.map((argument) => [argument.name.value, print(argument.type)]))
    const [forward, backward] = [given.has('first') && given.has('after'), given.has('last') && given.has('before')]
    if (!forward && !backward) return [`${place} cannot be paged`]
    const size = forward && backward ? /^Int$/ : /^Int!?$/
    const wrong = ['first', 'last'].filter((name) => given.has(name) && !size.test(given.get(name)!))
    return wrong.map((name) => `${place}(${name}:) is no Int`)
  })
}

function pageInfo(types: readonly TypeDefinitionNode[]): string[] {
  const type = types.find(({ name }) => name.value === 'PageInfo')
  if (type?.kind !== Kind.OBJECT_TYPE_DEFINITION) return ['PageInfo is no object']
  const shape = new Map(type.fields?.map((field) => [field.name.value, print(field.type)]))
  const wanted = {
    hasNextPage: /^Boolean!$/,
    hasPreviousPage: /^Boolean!$/,
    startCursor: /^String!?$/,
    endCursor: /^String!?$/,
  }
  return Object.entries(wanted).flatMap(([name, pattern]) =>
    pattern.test(shape.get(name) ?? '') ? [] : [`PageInfo.${name}`],
  )
}

test("schema.graphql keeps Relay's rules", () => {
  expect(schema.match(/^type \w+Connection /gm)!.length).toBeGreaterThan(8)
  expect(breaches(schema)).toEqual([])
})

test.for([
  [/^type OfficialConnection /m, 'interface OfficialConnection ', ['OfficialConnection is no object']],
  ['edges: [OfficialEdge!]!', 'edges: OfficialEdge', ['OfficialConnection.edges is no list']],
  ['hasNextPage: Boolean!', 'hasNextPage: Boolean', ['PageInfo.hasNextPage']],
  ['startCursor: String', 'startCursor: Int', ['PageInfo.startCursor']],
] as const)('a schema that breaks them is found out: %s', ([from, to, found]) => {
  const broken = schema.replace(from, to)
  expect(broken).not.toBe(schema)
  expect(breaches(broken)).toEqual(found)
})

test('a connection without arguments to page it is found out', () => {
  const types =
    'type A { edges: [B] } type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }'
  const query = (args: string): string =>
    `type Query { list${args}: AConnection } type AConnection { edges: [A] pageInfo: PageInfo! } ${types}`
  expect(breaches(query(''))).toEqual(['Query.list cannot be paged'])
  expect(breaches(query('(first: Int!, after: String, last: Int, before: String)'))).toEqual([
    'Query.list(first:) is no Int',
  ])
  expect(breaches(query('(first: Int!, after: String)'))).toEqual([])
})
