import {
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  isAbstractType,
  isLeafType,
  isListType,
} from 'graphql'
import { codedError } from '../platform/errors.js'
import { collectFields } from '../planner/selection.js'
import type { Operation } from './operation.js'

/** A column of a table: the response keys that lead to its value. */
export type ColumnPath = readonly string[]

/** Between the values of a list in one column. */
export const LIST_SEPARATOR = ' | '

/** The columns of a selection, in the order of the document; of an interface or a union, those of all its types. */
export function listColumns(
  operation: Operation,
  type: GraphQLCompositeType,
  nodes: readonly FieldNode[],
  path: ColumnPath = [],
): ColumnPath[] {
  const types = isAbstractType(type) ? operation.schema.getPossibleTypes(type) : [type]
  const columns = new Map<string, ColumnPath>()
  for (const possible of types) {
    for (const [key, fieldNodes] of collectFields(operation, possible, nodes)) {
      const at = [...path, key]
      const field = possible.getFields()[fieldNodes[0].name.value]
      const named = field && getNamedType(field.type)
      if (!field || !named || isLeafType(named)) {
        columns.set(at.join('.'), at)
        continue
      }
      const isPage = 'getFields' in named && 'pageInfo' in named.getFields()
      if (isListType(getNullableType(field.type)) || isPage) throw refuseNested(at, fieldNodes)
      for (const column of listColumns(operation, named as GraphQLCompositeType, fieldNodes, at)) {
        columns.set(column.join('.'), column)
      }
    }
  }
  return [...columns.values()]
}

function refuseNested(path: ColumnPath, nodes: readonly FieldNode[]): Error {
  return codedError(
    'BAD_USER_INPUT',
    `${path.join('.')} is a list inside each row, which a table has no place for: leave it out, or export with format=ndjson.`,
    { nodes },
  )
}
