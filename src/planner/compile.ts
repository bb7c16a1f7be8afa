import { type FieldNode, type GraphQLField, type GraphQLObjectType, getNamedType, isNonNullType } from 'graphql'
import { sql } from 'kysely'
import { type ArgumentTracer, traceArguments } from './arguments.js'
import { compileConnection } from './compile-connection.js'
import { compileMany, compileOne, compileVariant } from './compile-links.js'
import { compileReport } from './compile-report.js'
import { encodeNeeds, typenameMember } from './compile-object.js'
import { entityOf } from './entities.js'
import { encodeJson, encodeObject, type JsonText } from './json.js'
import type { Finishing } from './finishing.js'
import type { Row } from './model.js'
import { ArgumentError } from './parameters.js'
import { collectFields, type SelectionScope } from './selection.js'
import type { Scope, Source } from './sources.js'
import { TracedArguments } from './traced-arguments.js'

/** What the compilation of one statement knows. */
export interface Compilation extends SelectionScope, ArgumentTracer {
  /** Response paths of fields with bad arguments, and what is bad: left out, so that the field itself reports it. */
  omitted: Map<string, ArgumentError>
  /** Leaves out every linked record below the first level: each is then answered by a statement of its own. */
  shallow: boolean
  /** What TypeScript has to do with the finished answer; undefined where graphql-js completes it. */
  finishing: Finishing | undefined
}

/** A selection: its nodes in the document and its place in the response. */
export interface SelectionAt {
  nodes: readonly FieldNode[]
  path: readonly string[]
}

/** A field that is being compiled. */
export interface FieldAt extends SelectionAt {
  field: GraphQLField<unknown, unknown>
  nodes: readonly [FieldNode, ...FieldNode[]]
}

/** Scalars whose columns have constraints that keep quotes and backslashes out: escaping them costs more than the rest. */
const CHECKED: ReadonlySet<string> = new Set(['CountryCode', 'PartialDate'])

/** Fails the statement, for graphql-js to tell which field it is. */
const MISSING: JsonText = sql`refuse('', ARRAY[]::text[], 'is missing')`

const LINKS: ReadonlySet<Source['kind']> = new Set(['one', 'many', 'connection', 'variant'])

/** Compiles a selection into one SQL expression that yields the finished JSON text of a field. */
export class Compiler {
  private aliases = 0

  constructor(readonly compilation: Compilation) {}

  alias(): string {
    return `t${++this.aliases}`
  }

  /** The value of one field of a row, as JSON text; undefined when it is left to a statement of its own. */
  field(at: FieldAt, source: Source, row: Row, scope: Scope): JsonText | undefined {
    const { omitted, shallow } = this.compilation
    if (omitted.has(at.path.join('.'))) return undefined
    if (shallow && at.path.length > 0 && LINKS.has(source.kind) && !row.derived) return undefined
    try {
      return this.value(at, source, row, scope)
    } catch (error) {
      // The statement's own field reports its arguments at once; a field below is left out and reports them itself.
      if (!(error instanceof ArgumentError) || error.field.length === 0) throw error
      omitted.set(error.field.join('.'), error)
      return undefined
    }
  }

  private value(at: FieldAt, source: Source, row: Row, scope: Scope): JsonText {
    this.compilation.budget.spend('fields')
    const traced = traceArguments(at.field, at.nodes[0], at.path, this.compilation)
    const args = new TracedArguments(traced)
    const below = traced.asOf ? { ...scope, asOf: args.parameter('asOf') } : scope
    const type = getNamedType(at.field.type)
    switch (source.kind) {
      case 'column': {
        const { type: kept, nullable, list } = row.column(source.name)
        const encoding = kept === 'String' && CHECKED.has(type.name) && !row.derived ? 'Code' : kept
        return encodeJson(row.col(source.name), encoding, { nullable, list })
      }
      case 'sql':
        return encodeJson(source.expression(row, scope, args), source.encoding, source)
      case 'embed':
        return this.embedded(at, source, type as GraphQLObjectType, row, scope)
      case 'computed':
        return encodeNeeds(source.needs, row, scope)
      case 'one':
        return compileOne(this, at, source, entityOf(type.name), row, below, args, isNonNullType(at.field.type))
      case 'many':
        return compileMany(this, at, source, entityOf(type.name), row, below, args)
      case 'variant':
        return compileVariant(this, at, source.members, row, below, isNonNullType(at.field.type))
      case 'connection':
        return compileConnection(this, at, source, row, below, traced, args)
      case 'report':
        return compileReport(this, at, source, below, traced, args)
      case 'node':
      case 'nodes':
        throw new Error(`${at.field.name} cannot be compiled as ${source.kind}`)
    }
  }

  private embedded(
    at: FieldAt,
    source: Source & { kind: 'embed' },
    type: GraphQLObjectType,
    row: Row,
    scope: Scope,
  ): JsonText {
    const members: [string, JsonText][] = []
    for (const [key, nodes] of collectFields(this.compilation, type, at.nodes)) {
      const field = type.getFields()[nodes[0].name.value]
      const from = field && source.fields[field.name]
      if (!field) members.push(typenameMember(key, type))
      if (!from) continue
      members.push([key, this.value({ field, nodes, path: [...at.path, key] }, from, row, scope)])
    }
    const object = encodeObject(members)
    if (!source.present) return object
    const present = typeof source.present === 'string' ? row.col(source.present) : source.present(row, scope)
    return sql`(CASE WHEN ${present} IS NULL THEN ${this.missing(isNonNullType(at.field.type))} ELSE ${object} END)`
  }

  /** What stands for a record that is not there. Of a finished answer graphql-js cannot tell that it must be. */
  missing(isRequired: boolean): JsonText {
    return this.compilation.finishing && isRequired ? MISSING : sql`'null'`
  }
}
