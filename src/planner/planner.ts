import { type GraphQLField, type GraphQLResolveInfo, type GraphQLSchema, responsePathAsArray } from 'graphql'
import { CountedCache } from '../platform/counted-cache.js'
import { codedError } from '../platform/errors.js'
import type { ScalarBindings } from './arguments.js'
import { AS_OF_MEMBER, KEY_MEMBER, NEEDS_MEMBER, TYPE_MEMBER } from './compile-object.js'
import { keepComputation } from './completion.js'
import { parseNodeId } from './node-id.js'
import { ArgumentError, bindParameters, type Request, UnknownValueError } from './parameters.js'
import { PlanKeys } from './plan-key.js'
import { type PlannedType, planSchema } from './planned-schema.js'
import type { Reader } from './reader.js'
import { collectFields } from './selection.js'
import type { Source } from './sources.js'
import {
  compileBelow,
  compileNodes,
  compileRoot,
  groupNodes,
  type Statement,
  type StatementOptions,
} from './statement.js'
import { lendVariables, withoutPrototype } from './variables.js'

/** What the planner needs of the context of an operation. */
export interface PlannerContext {
  reader: Reader
  /**
   * `finished`: the database writes the whole answer, where it can. `planned`: it answers each root field, for graphql-js
   * to complete, as in all that is not finished. `plain` answers every link by a statement of its own: slow, and the
   * measure that the others are held against.
   */
  execution: 'finished' | 'planned' | 'plain'
  /** Why the statement of all root fields failed: each of them reports it. */
  failure?: Error
  /** Whether FinishedAnswers has left it to graphql-js. */
  isDeclined?: boolean
}

/** A compiled statement, and the fields that were left out of it. */
interface Plan extends Statement {
  omitted: ReadonlyMap<string, ArgumentError>
}

interface KeptPlan extends Plan {
  documentBytes: number
}

type AnyField = GraphQLField<unknown, PlannerContext>
type Values = Readonly<Record<string, unknown>>

/** About what the compiled statements of all operations may take. */
const PLAN_CACHE_BYTES = 64_000_000

/** Answers every field that has a source in the database: one SQL statement for each root field. */
export class Planner {
  readonly planned: ReadonlyMap<string, PlannedType>
  readonly plans = new CountedCache<KeptPlan>({
    maxSize: PLAN_CACHE_BYTES,
    sizeCalculation: ({ sql, parameters, documentBytes }, key) =>
      documentBytes + key.length + 2 * sql.length + 200 * parameters.length,
  })
  private readonly keys: PlanKeys
  /** What was bad in arguments of fields that no statement of their own can answer, by their response path. */
  private readonly refused = new WeakMap<PlannerContext, Map<string, ArgumentError>>()

  constructor(
    schema: GraphQLSchema,
    private readonly bindings: ScalarBindings,
    /** Reads again what the bindings know; false when that was done a moment ago. */
    private readonly refreshBindings: () => Promise<boolean>,
  ) {
    this.planned = planSchema(schema)
    this.keys = new PlanKeys(schema)
    const query = schema.getQueryType()!
    for (const planned of this.planned.values()) {
      for (const field of Object.values(planned.type.getFields()) as AnyField[]) {
        if (planned.type === query) this.attachRoot(field, planned.fields.get(field.name))
        else this.attachField(planned, field)
      }
    }
    for (const type of Object.values(schema.getTypeMap())) {
      if ('resolveType' in type) type.resolveType = (value: unknown) => (value as Record<string, string>)[TYPE_MEMBER]
    }
  }

  private attachRoot(field: AnyField, source: Source | undefined): void {
    if (!source) return
    field.resolve = async (_root, args, context, info) => {
      if (context.failure) throw context.failure
      if (this.countRootFields(info) > 1 || context.execution === 'plain') context.reader.share()
      if (source.kind === 'node') return (await this.nodes(context, info, [(args as { id: string }).id]))[0] ?? null
      if (source.kind === 'nodes') return this.nodes(context, info, (args as { ids: string[] }).ids)
      return this.answer(context, info, {}, '', (options) => compileRoot(info, field as never, source, options))
    }
  }

  private attachField(planned: PlannedType, field: AnyField): void {
    const source = planned.fields.get(field.name)
    const compute = source?.kind === 'computed' ? computeBy(source, field) : undefined
    if (compute) keepComputation(field as never, compute as never)
    field.resolve = (parent, args, context, info) => {
      const key = info.path.key as string
      const isShared = compute !== undefined && NEEDS_MEMBER in (parent as object)
      const member = isShared && field.args.length === 0 ? NEEDS_MEMBER : key
      const value = Object.hasOwn(parent as object, member) ? (parent as Values)[member] : undefined
      if (value === undefined) return this.below(planned, field, source, parent as Values, context, info)
      return compute ? reportAt(info, () => compute(value, args, context, info)) : value
    }
  }

  /** A field that its parent's statement left out: because its arguments are bad, or in plain execution. */
  private async below(
    planned: PlannedType,
    field: AnyField,
    source: Source | undefined,
    parent: Values,
    context: PlannerContext,
    info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const key = parent[KEY_MEMBER]
    const { entity } = planned
    if (!entity || !source || key === undefined) {
      const refusal = this.refused.get(context)?.get(namesOf(info).join('.'))
      throw refusal ? badArgument(refusal, info) : new Error(`${planned.type.name}.${field.name} was not delivered`)
    }
    const asOf = parent[AS_OF_MEMBER]
    return this.answer(context, info, { key, asOf }, undefined, (options) =>
      compileBelow(info, field as never, source, entity, asOf !== undefined, options),
    )
  }

  private async nodes(context: PlannerContext, info: GraphQLResolveInfo, given: readonly string[]): Promise<unknown[]> {
    if (given.length > NODES_BOUND) {
      throw badArgument(
        new ArgumentError(`asks for ${given.length} nodes: at most ${NODES_BOUND} at a time`, 'ids'),
        info,
      )
    }
    const ids = given.map(parseNodeId)
    const groups = groupNodes(ids)
    if (groups.length === 0) return given.map(() => null)
    const extra = { keys: groups.map((group) => group.keys), asOf: groups.map((group) => group.asOf) }
    const shape = groups.map((group) => `${group.type}${group.asOf === undefined ? '' : '@'}`).join()
    const found = new Map(
      (await this.answer(context, info, extra, shape, (options) => compileNodes(info, groups, options))) as [
        string,
        unknown,
      ][],
    )
    return ids.map((id) => {
      const group = id && groups.findIndex((candidate) => candidate.type === id.type && candidate.asOf === id.asOf)
      return group === undefined ? null : (found.get(`${group}:${id!.key}`) ?? null)
    })
  }

  /** Finds or compiles the statement, binds it and runs it. Without a shape it is not kept. */
  private async answer(
    context: PlannerContext,
    info: GraphQLResolveInfo,
    extra: Values,
    shape: string | undefined,
    compile: (options: StatementOptions) => Statement,
  ): Promise<unknown> {
    const variables = withoutPrototype(info.variableValues)
    const request: Request = { variables, extra }
    const omitted = new Map<string, ArgumentError>()
    const shallow = context.execution === 'plain'
    const decisive = this.keys.decisiveOf(info.operation)
    const compileNow = (): Statement =>
      lendVariables(variables, (lent) =>
        compile({ variables: lent, bindings: this.bindings, omitted, shallow, finishing: undefined, decisive }),
      )
    try {
      const isKept = shape !== undefined && !shallow
      const keyOf = (): string => `${info.path.key} ${shape} ${this.keys.of(info.operation, variables)}`
      let plan: Plan | undefined = isKept ? this.plans.get(keyOf()) : undefined
      if (!plan) {
        plan = { ...compileNow(), omitted: new Map(omitted) }
        if (isKept) this.plans.set(keyOf(), { ...plan, documentBytes: this.keys.bytesOf(info.operation) })
      }
      // Compiling omits fields too: of another type, one of the same name may be in the statement all the same.
      let without: ReadonlySet<string> = new Set()
      for (;;) {
        try {
          const value = await context.reader.json(plan.sql, bindParameters(plan.parameters, request))
          this.remember(plan.omitted, context, info)
          return value
        } catch (error) {
          if (error instanceof UnknownValueError && (await this.refreshBindings())) continue
          // A bad value below the statement's own field: leave that field out, so that it reports the error in its place.
          if (!(error instanceof ArgumentError) || error.field.length === 0 || without.has(error.field.join('.')))
            throw error
          without = new Set(omitted.set(error.field.join('.'), error).keys())
          plan = { ...compileNow(), omitted }
        }
      }
    } catch (error) {
      throw error instanceof ArgumentError ? badArgument(error, info) : error
    }
  }

  /** A row of a subquery cannot be found again: a field of it that was left out reports what is known of its argument. */
  private remember(omitted: Plan['omitted'], context: PlannerContext, info: GraphQLResolveInfo): void {
    if (omitted.size === 0) return
    const refused = this.refused.get(context) ?? new Map<string, ArgumentError>()
    for (const [field, error] of omitted) refused.set([...namesOf(info), field].join('.'), error)
    this.refused.set(context, refused)
  }

  private countRootFields(info: GraphQLResolveInfo): number {
    const scope = {
      schema: info.schema,
      fragments: info.fragments,
      variables: withoutPrototype(info.variableValues),
    }
    return collectFields(scope, info.parentType, [{ selectionSet: info.operation.selectionSet } as never]).size
  }
}

/** The most ids that `nodes` takes. */
export const NODES_BOUND = 100

/** What computes a field: the function that its source names, else the resolver that type-graphql makes of its method. */
function computeBy({ compute }: Source & { kind: 'computed' }, field: AnyField): AnyField['resolve'] {
  return compute ? (needs, args: Record<string, unknown>) => compute(needs, args) : field.resolve
}

/** A bad argument that a computation finds is reported with the place of its field. */
async function reportAt(info: GraphQLResolveInfo, compute: () => unknown): Promise<unknown> {
  try {
    return await compute()
  } catch (error) {
    throw error instanceof ArgumentError ? badArgument(error, info) : error
  }
}

/** The response path of a field without the places in lists. */
function namesOf(info: GraphQLResolveInfo): string[] {
  return responsePathAsArray(info.path).filter((part) => typeof part === 'string')
}

function badArgument(error: ArgumentError, info: GraphQLResolveInfo): Error {
  const argument = [...namesOf(info), error.argument].filter(Boolean).join('.')
  return codedError('BAD_USER_INPUT', `${argument}: ${error.message}`, {
    nodes: info.fieldNodes,
    extensions: { argument },
  })
}
