import { type FragmentDefinitionNode, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql'
import { CountedCache } from '../platform/counted-cache.js'
import type { ErrorCode } from '../platform/errors.js'
import type { ScalarBindings } from './arguments.js'
import { type FinishRequest, IncompleteError } from './completion.js'
import { Finishing } from './finishing.js'
import { ArgumentError, bindParameters } from './parameters.js'
import { PlanKeys } from './plan-key.js'
import { Preparation, PREPARATION_BYTES } from './preparation.js'
import type { PlannedType } from './planned-schema.js'
import type { PlannerContext } from './planner.js'
import { collectFields } from './selection.js'
import { compileRoots, type RootField } from './statement.js'
import { lendVariables } from './variables.js'

/** An operation with its variables as the schema reads them. */
export interface AskedOperation {
  operation: OperationDefinitionNode
  fragments: Readonly<Record<string, FragmentDefinitionNode>>
  variables: Readonly<Record<string, unknown>>
}

/** A member of `data`: known text, or the next column of the statement. */
interface Member {
  key: string
  text?: string
}

interface Plan {
  finishing: Finishing | undefined
  members: readonly Member[]
  sql: string
  parameters: readonly unknown[]
  preparation: Preparation | undefined
  documentBytes: number
}

/** Kept for operations that graphql-js has to answer. */
const DECLINED: Plan = {
  finishing: undefined,
  members: [],
  sql: '',
  parameters: [],
  preparation: undefined,
  documentBytes: 0,
}
const CACHE_BYTES = 64_000_000
/** Characters of SQL: PostgreSQL would plan it all at once. */
const LONGEST_STATEMENT = 400_000
/** Asking once more, field by field, would fail in the same way. */
const LASTING: ErrorCode = 'UNAVAILABLE'
const TOO_LONG: ErrorCode = 'TIMEOUT'

/**
 * Answers operations with JSON that PostgreSQL has finished, all root fields by one statement. What it declines
 * graphql-js answers: introspection, records by id, and whatever has an error or lacks a value that must be there.
 */
export class FinishedAnswers {
  readonly plans = new CountedCache<Plan>({
    maxSize: CACHE_BYTES,
    sizeCalculation: ({ sql, parameters, members, finishing, documentBytes }, key) =>
      documentBytes +
      key.length +
      2 * sql.length +
      200 * (parameters.length + members.length + 1) +
      (finishing?.size ?? 0) +
      PREPARATION_BYTES,
  })

  private readonly keys: PlanKeys

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly planned: ReadonlyMap<string, PlannedType>,
    private readonly bindings: ScalarBindings,
    /** Whether statements may be prepared. */
    private readonly prepares: boolean,
  ) {
    this.keys = new PlanKeys(schema)
  }

  /** The JSON text of `data`; undefined where it declines. */
  async answer(asked: AskedOperation, context: PlannerContext): Promise<string | undefined> {
    const json = context.execution === 'finished' ? await this.tryToAnswer(asked, context) : undefined
    context.reader.isFinished = json !== undefined
    context.isDeclined = json === undefined
    return json
  }

  private async tryToAnswer(asked: AskedOperation, context: PlannerContext): Promise<string | undefined> {
    const plan = this.planOf(asked)
    if (plan === DECLINED) return undefined
    const texts = await this.read(plan, asked, context)
    if (!texts) return undefined
    try {
      return await finish(plan, texts, { variables: asked.variables, context, args: new Map() })
    } catch {
      return undefined // what a computed field ran into, graphql-js reports with its place
    }
  }

  private planOf(asked: AskedOperation): Plan {
    let plan = this.plans.get(this.keys.of(asked.operation, asked.variables))
    if (!plan) {
      plan = lendVariables(asked.variables, (variables) => this.compile({ ...asked, variables })) ?? DECLINED
      this.plans.set(this.keys.of(asked.operation, asked.variables), plan)
    }
    return plan
  }

  private compile({ operation, fragments, variables }: AskedOperation): Plan | undefined {
    const scope = { schema: this.schema, fragments, variables }
    const query = this.schema.getQueryType()!
    const finishing = new Finishing(scope)
    const members: Member[] = []
    const roots: RootField[] = []
    try {
      for (const [key, nodes] of collectFields(scope, query, [operation as never])) {
        const { value: name } = nodes[0].name
        if (name === '__typename') {
          members.push({ key, text: JSON.stringify(query.name) })
          continue
        }
        const source = this.planned.get(query.name)?.fields.get(name)
        if (!source || source.kind === 'computed' || source.kind === 'node' || source.kind === 'nodes') return undefined
        const field = query.getFields()[name]!
        roots.push({ field, nodes, source })
        members.push({ key })
      }
      const omitted = new Map<string, ArgumentError>()
      const decisive = this.keys.decisiveOf(operation)
      const options = { variables, bindings: this.bindings, omitted, shallow: false, finishing, decisive }
      const statement = compileRoots(scope, roots, options)
      if (omitted.size > 0 || statement.sql.length > LONGEST_STATEMENT) return undefined
      const preparation = this.prepares ? new Preparation() : undefined
      return { finishing, members, ...statement, preparation, documentBytes: this.keys.bytesOf(operation) }
    } catch (error) {
      // Bad arguments and too large selections are reported field by field.
      if (error instanceof ArgumentError || error instanceof IncompleteError || error instanceof GraphQLError)
        return undefined
      throw error
    }
  }

  /** The columns of the statement; undefined where graphql-js has to find out what is wrong. */
  private async read(plan: Plan, { operation, variables }: AskedOperation, context: PlannerContext) {
    if (plan.sql === '') return []
    try {
      return await context.reader.texts(
        plan.sql,
        bindParameters(plan.parameters, { variables, extra: {} }),
        plan.preparation,
      )
    } catch (error) {
      if (error instanceof ArgumentError) return undefined
      if (!(error instanceof GraphQLError)) throw error
      const isOnly = plan.members.filter(({ text }) => text === undefined).length === 1
      if (isOnly || context.reader.isStopped || error.extensions.code === LASTING) context.failure = error
      // Together they take too long: from now on each has its own time.
      else if (error.extensions.code === TOO_LONG) this.plans.set(this.keys.of(operation, variables), DECLINED)
      return undefined
    }
  }
}

/** The text of all members; undefined where one has none. */
function finish(
  { members, finishing }: Plan,
  texts: readonly (string | null)[],
  request: FinishRequest,
): string | Promise<string> | undefined {
  let column = 0
  let data = ''
  for (const { key, text = texts[column++] } of members) {
    if (text === undefined || text === null) return undefined
    data += `${data === '' ? '{' : ','}"${key}":${text}`
  }
  data = data === '' ? '{}' : `${data}}`
  return finishing ? finishing.fill(data, request) : data
}
