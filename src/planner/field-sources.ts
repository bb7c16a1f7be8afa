import type { GraphQLField, GraphQLObjectType } from 'graphql'
import type { Row } from './model.js'
import { column, many, one, type Source } from './sources.js'

/** The declared source of a field: its own, or that of the interface that it comes from. */
export function declaredSource(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Source | undefined {
  for (const declaring of [type, ...type.getInterfaces()]) {
    const source = declaring.getFields()[field.name]?.extensions.source as Source | undefined
    if (source) return source
  }
  return undefined
}

/** Where a field of a row comes from: as declared, else the column or the relation of that name. */
export function sourceOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, row: Row): Source {
  const declared = declaredSource(type, field)
  if (declared) return declared
  if (row.has(field.name)) return column(field.name)
  const relation = row.relation(field.name)
  if (relation) return relation.list ? many() : one()
  throw new Error(
    `${type.name}.${field.name} has no source: no column and no relation is named like it, and none is declared`,
  )
}
