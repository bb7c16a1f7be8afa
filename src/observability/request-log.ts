import type { FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import type { Config } from '../config.js'
import type { Ended } from './observe-requests.js'

/** From here on a request is slow. */
const SLOW_MS = 1_000
const LONGEST_PATH = 200
/** Characters of a document and of its variables. */
const LONGEST_TEXT = 10_000

/** Writes a line for each request that the settings ask for. */
export function logRequests(log: Logger, { requests, variables }: Config['log'], isTerminal: boolean) {
  const which = requests === 'auto' ? (isTerminal ? 'slow' : 'on') : requests
  return (ended: Ended): void => {
    if (variables && log.isLevelEnabled('debug')) logAsked(log, ended.request)
    if (which === 'off' || !log.isLevelEnabled('info')) return
    if (which === 'slow' && ended.ms < SLOW_MS && ended.status < 500 && ended.record.reason === undefined) return
    log.info(describe(ended), 'request')
  }
}

function describe({ request, record, status, ms, bytes }: Ended): object {
  return {
    requestId: record.id,
    method: request.method,
    path: request.url.split('?', 1)[0]!.slice(0, LONGEST_PATH),
    status,
    caller: request.caller?.id,
    ms: round(ms),
    bytes,
    operation: record.operation,
    way: record.way,
    codes: record.codes.length > 0 ? record.codes : undefined,
    reason: record.reason,
    cost: record.cost,
    statements: record.operationType === undefined ? undefined : record.statements,
    statementMs: record.statements > 0 ? round(record.statementMs) : undefined,
    traceId: record.traceId,
  }
}

/** Only where it was asked for: variables may hold what nobody else should read. */
function logAsked(log: Logger, { id, body, query }: FastifyRequest): void {
  const asked = { ...(query as object), ...(body as object | null) } as { query?: unknown; variables?: unknown }
  if (typeof asked.query !== 'string') return
  const { variables } = asked
  log.debug(
    {
      requestId: id,
      document: asked.query.slice(0, LONGEST_TEXT),
      variables: (typeof variables === 'string' ? variables : JSON.stringify(variables))?.slice(0, LONGEST_TEXT),
    },
    'operation',
  )
}

function round(ms: number): number {
  return Math.round(ms * 100) / 100
}
