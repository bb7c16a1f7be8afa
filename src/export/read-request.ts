import type { FastifyRequest } from 'fastify'
import { chooseType } from '../http/accept.js'
import { codedError } from '../platform/errors.js'
import type { AskedOperation } from './operation.js'
import type { Format } from './read-plan.js'

/** The operation of a request: of the body of a POST, of the parameters of a GET. */
export function readAsked(request: FastifyRequest): AskedOperation {
  const isPost = request.method === 'POST'
  const given: unknown = isPost ? request.body : request.query
  if (!isObject(given)) throw badRequest('Send the operation as a JSON object with `query`.')
  const { query, operationName } = given
  for (const [name, value] of Object.entries({ query, operationName })) {
    if (value !== undefined && value !== null && typeof value !== 'string')
      throw badRequest(`\`${name}\` must be a text.`)
  }
  const [variables, extensions] = (['variables', 'extensions'] as const).map((name) =>
    readObject(name, given[name], isPost),
  )
  if (!query && !extensions?.persistedQuery) throw badRequest('Send the operation in `query`.')
  return {
    ...(query ? { query: query as string } : {}),
    ...(operationName ? { operationName: operationName as string } : {}),
    ...(variables && { variables }),
    ...(extensions && { extensions }),
  }
}

/** As asked for by the parameter `format`, else what the header Accept wants most; a table where neither says. */
export function readFormat(request: FastifyRequest): Format {
  const { format } = request.query as { format?: unknown }
  if (format === 'csv' || format === 'ndjson') return format
  if (format !== undefined) throw badRequest('`format` is csv or ndjson.')
  const wanted = chooseType(request.headers.accept, Object.keys(TYPES))
  return wanted === undefined ? 'csv' : TYPES[wanted]!
}

const TYPES: Readonly<Record<string, Format>> = {
  'text/csv': 'csv',
  'application/x-ndjson': 'ndjson',
  'application/ndjson': 'ndjson',
  'application/jsonl': 'ndjson',
}

function readObject(name: string, given: unknown, isPost: boolean): Record<string, unknown> | undefined {
  if (given === undefined || given === null || given === '') return undefined
  let value: unknown = given
  if (!isPost && typeof given === 'string') {
    try {
      value = JSON.parse(given) as unknown
    } catch {
      throw badRequest(`\`${name}\` is no JSON.`)
    }
  }
  if (!isObject(value)) throw badRequest(`\`${name}\` must be a JSON object.`)
  return value
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function badRequest(message: string): Error {
  return codedError('BAD_REQUEST', message)
}
