import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'
import { type Entity, findEntity } from './entities.js'
import { PAGE_FIELDS } from './compile-report.js'
import { sourceOf } from './field-sources.js'
import { Row } from './model.js'
import type { Source } from './sources.js'

type AnyField = GraphQLField<unknown, unknown>

/** A type whose values the planner delivers, with the source of each of its fields. */
export interface PlannedType {
  type: GraphQLObjectType
  entity: Entity | undefined
  fields: ReadonlyMap<string, Source>
}

/**
 * Walks the schema from its root fields and finds what the planner answers. All that would fail later is reported now:
 * a field without a column, a non-null field over a nullable column, a type that is mapped nowhere.
 */
export function planSchema(schema: GraphQLSchema): ReadonlyMap<string, PlannedType> {
  const walk = new SchemaWalk(schema)
  walk.visitRoot(schema.getQueryType()!)
  if (walk.problems.length > 0)
    throw new Error(`the schema and the database do not fit:\n- ${walk.problems.join('\n- ')}`)
  return walk.planned
}

/** JSON of the database is not always read again before it is sent: it must be what the GraphQL type writes. */
function isWrittenAs(type: GraphQLNamedType, encoding: string): boolean {
  if (isEnumType(type))
    return encoding === 'Enum' || encoding === 'String'
      ? type.getValues().every(({ name, value }) => name === value)
      : false
  const own = WRITTEN.get(type.name)
  return own ? own.has(encoding) : TEXTS.has(encoding)
}

const WRITTEN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['Int', new Set(['Int'])],
  ['Float', new Set(['Float', 'Int'])],
  ['Boolean', new Set(['Boolean'])],
])
const TEXTS: ReadonlySet<string> = new Set(['String', 'Date', 'DateTime', 'Decimal', 'BigInt'])

class SchemaWalk {
  readonly planned = new Map<string, PlannedType>()
  readonly problems: string[] = []

  constructor(private readonly schema: GraphQLSchema) {}

  visitRoot(query: GraphQLObjectType): void {
    const fields = new Map<string, Source>()
    this.planned.set(query.name, { type: query, entity: undefined, fields })
    for (const field of Object.values(query.getFields())) {
      const source = field.extensions.source as Source | undefined
      if (!source) continue
      fields.set(field.name, source)
      this.follow(field, source)
    }
  }

  private follow(field: AnyField, source: Source): void {
    if (source.kind === 'computed') return
    const type = getNamedType(field.type)
    if (source.kind === 'embed') return this.visitEmbedded(type as GraphQLObjectType, source)
    if (source.kind === 'connection') return this.visitConnection(type as GraphQLObjectType)
    if (source.kind === 'report') return this.visitReport(type as GraphQLObjectType)
    if (isObjectType(type)) this.visitEntity(type)
    else if (isInterfaceType(type) || isUnionType(type))
      for (const possible of this.schema.getPossibleTypes(type)) this.visitEntity(possible)
  }

  /** `rows`, `pageInfo` and `totalCount` are the page's; all else is told of the whole. */
  private visitReport(type: GraphQLObjectType): void {
    const { rows, pageInfo } = type.getFields()
    this.visitEntity(type, PAGE_FIELDS)
    this.visitEntity(getNamedType(rows!.type) as GraphQLObjectType)
    const carrier = getNamedType(pageInfo!.type) as GraphQLObjectType
    this.planned.set(carrier.name, { type: carrier, entity: undefined, fields: new Map() })
  }

  private visitEntity(type: GraphQLObjectType, without: ReadonlySet<string> = new Set()): void {
    if (this.planned.has(type.name)) return
    const entity = findEntity(type.name)
    if (!entity) {
      this.problems.push(`the type ${type.name} is mapped to no table`)
      return
    }
    const fields = new Map<string, Source>()
    this.planned.set(type.name, { type, entity, fields })
    const row = new Row([
      { model: entity.model, alias: 't' },
      ...(entity.detail ? [{ model: entity.detail.model, alias: 'd' }] : []),
    ])
    for (const field of Object.values(type.getFields())) {
      if ((field.name === 'id' && entity.node) || without.has(field.name)) continue
      try {
        const source = sourceOf(type, field, row)
        this.check(type, field, source, row)
        fields.set(field.name, source)
        this.follow(field, source)
      } catch (error) {
        this.problems.push((error as Error).message)
      }
    }
  }

  private check(type: GraphQLObjectType, field: AnyField, source: Source, row: Row): void {
    if (source.kind === 'column' || source.kind === 'sql') {
      const encoding = source.kind === 'sql' ? source.encoding : row.column(source.name).type
      if (!isWrittenAs(getNamedType(field.type), encoding))
        this.problems.push(`${type.name}.${field.name} is not of the GraphQL type that ${encoding} is written as`)
    }
    if (source.kind === 'column') {
      const { nullable, list } = row.column(source.name)
      if (isNonNullType(field.type) && nullable)
        this.problems.push(`${type.name}.${field.name} is non-null, its column may be null`)
      const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type)
      if (isList !== list) this.problems.push(`${type.name}.${field.name} and its column are not both lists`)
    }
    if (source.kind === 'sql' && isNonNullType(field.type) && source.nullable) {
      this.problems.push(
        `${type.name}.${field.name} is non-null, its expression may be null: declare it { nullable: false }`,
      )
    }
    if (source.kind === 'computed') for (const need of source.needs) if (typeof need === 'string') row.column(need)
  }

  private visitEmbedded(type: GraphQLObjectType, source: Source & { kind: 'embed' }): void {
    if (!this.planned.has(type.name)) this.planned.set(type.name, { type, entity: undefined, fields: new Map() })
    for (const field of Object.values(type.getFields())) {
      const from = source.fields[field.name]
      if (from) this.follow(field, from)
      else this.problems.push(`${type.name}.${field.name} has no source where ${type.name} is embedded`)
    }
  }

  private visitConnection(type: GraphQLObjectType): void {
    if (this.planned.has(type.name)) return
    for (const carrier of [
      type,
      ...['edges', 'pageInfo'].map((name) => getNamedType(type.getFields()[name]!.type) as GraphQLObjectType),
    ]) {
      this.planned.set(carrier.name, { type: carrier, entity: undefined, fields: new Map() })
    }
    const node = getNamedType(type.getFields().nodes!.type)
    if (isObjectType(node)) this.visitEntity(node)
    else if (isInterfaceType(node) || isUnionType(node))
      for (const possible of this.schema.getPossibleTypes(node)) this.visitEntity(possible)
  }
}
