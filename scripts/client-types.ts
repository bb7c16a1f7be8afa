// What a frontend's tools take from the schema: the types of its operations, and the types behind each interface and
// union.
import { codegen } from '@graphql-codegen/core'
import * as typedDocuments from '@graphql-codegen/typed-document-node'
import * as operationTypes from '@graphql-codegen/typescript-operations'
import {
  isAbstractType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  parse,
  Source,
  type GraphQLSchema,
} from 'graphql'

/** The TypeScript type that each scalar has in JSON. */
export type ScalarMap = Record<string, string>

export interface ClientSettings {
  scalars: ScalarMap
  /** The module that the documents take `gql` from. */
  gql: string
  /** For a client that gives `__typename` only where an operation asks for it; others put it everywhere. */
  typenamesAsked?: boolean
}

/** A `.graphql` file. */
export interface OperationFile {
  path: string
  text: string
}

/** TypeScript for operations and fragments: the types of their variables and answers, and the documents typed with them. */
export async function generateOperationTypes(
  schema: GraphQLSchema,
  sdl: string,
  files: readonly OperationFile[],
  { scalars, gql, typenamesAsked = false }: ClientSettings,
): Promise<string> {
  checkScalars(schema, scalars)
  return codegen({
    filename: 'operations.ts',
    schema: parse(sdl),
    schemaAst: schema,
    documents: files.map(({ path, text }) => ({ location: path, document: parse(new Source(text, path)) })),
    config: {
      scalars,
      strictScalars: true,
      // Its value tells the type of a figure, so TypeScript narrows by it.
      nonOptionalTypename: !typenamesAsked,
      skipTypename: typenamesAsked,
      // What a bundle does not use is left out of it.
      pureMagicComment: typenamesAsked,
      useTypeImports: true,
      // Documents as GraphQL, which people can read and compare, not as syntax trees.
      documentMode: 'graphQLTag',
      gqlImport: `${gql}#gql`,
    },
    plugins: [{ operationTypes: {} }, { typedDocuments: {} }],
    pluginMap: { operationTypes, typedDocuments },
  })
}

/** For `possibleTypes` of Apollo Client and its like: the names of the types of each interface and union. */
export function listPossibleTypes(schema: GraphQLSchema): Record<string, string[]> {
  const lists = Object.values(schema.getTypeMap())
    .filter(isAbstractType)
    .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)] as const)
  return Object.fromEntries(lists.map(([name, types]) => [name, types.toSorted()] as const).toSorted(byName))
}

/** For a normalised cache: the object types without an id of their own, which lie in the object that leads to them. */
export function listKeylessTypes(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType)
  const keyless = types.filter((type) => type !== schema.getQueryType() && !('id' in type.getFields()))
  return keyless
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('__'))
    .toSorted()
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}

function checkScalars(schema: GraphQLSchema, scalars: ScalarMap): void {
  const own = Object.values(schema.getTypeMap()).filter((type) => isScalarType(type) && !isSpecifiedScalarType(type))
  const names = own.map(({ name }) => name)
  const unknown = names.filter((name) => !(name in scalars))
  const gone = Object.keys(scalars).filter((name) => !names.includes(name))
  if (unknown.length === 0 && gone.length === 0) return
  throw new Error(
    [
      ...unknown.map((name) => `Add ${name} to examples/scalars.json, with the TypeScript type of its JSON.`),
      ...gone.map((name) => `Remove ${name} from examples/scalars.json: the schema has no such scalar.`),
    ].join('\n'),
  )
}
