// What a frontend's tools take from the schema: the types of its operations, and the types behind each interface and
// union.
import { codegen } from '@graphql-codegen/core'
import * as typedDocuments from '@graphql-codegen/typed-document-node'
import * as operationTypes from '@graphql-codegen/typescript-operations'
import { isAbstractType, isScalarType, isSpecifiedScalarType, parse, Source, type GraphQLSchema } from 'graphql'

/** The TypeScript type that each scalar has in JSON. */
export type ScalarMap = Record<string, string>

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
  scalars: ScalarMap,
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
      nonOptionalTypename: true,
      useTypeImports: true,
      // Documents as GraphQL, which people can read and compare, not as syntax trees.
      documentMode: 'graphQLTag',
      gqlImport: '@apollo/client#gql',
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
