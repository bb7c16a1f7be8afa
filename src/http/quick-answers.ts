import type { ApolloServerPlugin } from '@apollo/server'
import type { FastifyRequest } from 'fastify'
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { RequestContext } from '../context.js'
import type { Metering } from '../limits/metering.js'
import { CountedCache } from '../platform/counted-cache.js'
import type { FinishedAnswers } from '../planner/finished-answers.js'
import { documentBytes } from '../planner/document-size.js'
import { fragmentsOf } from '../planner/fragments.js'
import { coerceVariables } from '../planner/variables.js'
import { writeAnswer } from './finished-data.js'
import { refuseNullVariables } from './null-variables.js'
import { refuseLargeVariables } from './variable-bounds.js'

/** An operation that Apollo has parsed, validated and let pass. */
interface Passed {
  document: DocumentNode
  operation: OperationDefinitionNode
}

/** Bytes that the documents take that are kept, as texts and parsed. */
const MOST_BYTES = 30_000_000
/** Kinds of Accept that are kept; clients have few. */
const MOST_ACCEPTS = 100
/** What a browser sends across origins only after it has asked whether it may, so that no form can. */
const JSON_BODY = /^application\/json(?:; ?charset=utf-8)?$/i

/**
 * Answers what Apollo has let pass before: the same document and operation, as JSON by POST, with variables that pass the
 * same checks. Everything else, and all that has an error, is Apollo's.
 */
export class QuickAnswers {
  readonly passed = new CountedCache<Passed>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ document }, key) => 2 * key.length + documentBytes(document),
  })
  /** The type that Apollo chose for an Accept. */
  private readonly types = new LRUCache<string, string>({ max: MOST_ACCEPTS })

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly finished: FinishedAnswers,
    private readonly metering: Metering,
    private readonly mostListItems: number,
  ) {}

  /** Notes what Apollo lets pass. It stands after all plugins that refuse something. */
  noting(): ApolloServerPlugin<RequestContext> {
    return {
      requestDidStart: () =>
        Promise.resolve({
          responseForOperation: ({ request, document, operation }) => {
            if (request.query && operation)
              this.passed.set(keyOf(request.query, request.operationName), { document, operation })
            return Promise.resolve(null)
          },
        }),
    }
  }

  /** Notes the type of an answer that Apollo gave. */
  noteType(accept: string | undefined, type: unknown): void {
    if (typeof type === 'string') this.types.set(accept ?? '', type)
  }

  /** The answer and its type; without a text it is Apollo's to answer, with the context if that was tried already. */
  async answer(
    { method, headers, body }: FastifyRequest,
    createContext: () => RequestContext,
  ): Promise<(({ text: string; type: string } | { text?: undefined }) & { context: RequestContext }) | undefined> {
    if (method !== 'POST' || !JSON_BODY.test(headers['content-type'] ?? '')) return undefined
    const type = this.types.get(headers.accept ?? '')
    const asked = readBody(body)
    if (type === undefined || !asked) return undefined
    const passed = this.passed.get(keyOf(asked.query, asked.operationName))
    const variables = passed && this.readVariables(passed, asked.variables)
    if (!variables) return undefined
    const context = createContext()
    const { operation, document } = passed
    const operationAsked = { operation, fragments: fragmentsOf(document), variables }
    try {
      await this.metering.admit(operationAsked, context)
    } catch (error) {
      context.refusal = error as Error
      return { context }
    }
    context.record?.operationPassed(operation.operation, operation.name?.value)
    const json = await this.finished.answer(operationAsked, context)
    if (json === undefined) return { context }
    if (context.record) context.record.way = 'quick'
    return { type, context, text: writeAnswer(json, this.metering.tell(context, false)) }
  }

  private readVariables({ document, operation }: Passed, given: Record<string, unknown>) {
    try {
      refuseLargeVariables(given, this.mostListItems)
      refuseNullVariables(this.schema, document, operation, given)
    } catch {
      return undefined
    }
    return coerceVariables(this.schema, operation, given)
  }
}

/** An empty name is one, and names no operation. */
function keyOf(query: string, operationName: string | null | undefined): string {
  return typeof operationName === 'string' ? `${operationName}\0${query}` : query
}

/** The members of a request, where it has no others; extensions are Apollo's. */
function readBody(body: unknown) {
  if (typeof body !== 'object' || body === null) return undefined
  const { query, operationName, variables, ...others } = body as Record<string, unknown>
  if (typeof query !== 'string' || Object.keys(others).length > 0) return undefined
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') return undefined
  const given = variables ?? {}
  if (typeof given !== 'object' || Array.isArray(given)) return undefined
  return { query, operationName, variables: given as Record<string, unknown> }
}
