import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import type { AccessConfig } from '../config.js'
import { type ApiKey, anonymousCaller } from '../http/caller.js'
import { errorBody } from '../http/refused-requests.js'
import { isPageRequest } from '../playground/playground.js'
import { KnownKeys, TooManyUnknown } from './known-keys.js'
import { ROUTES, type Scope } from './scopes.js'

export interface AccessOptions {
  pool: Pool
  /** Whether who has no key is refused. */
  needsKey: boolean
}

/** For fastify: of a number, the proxies that are so near. */
export function whomToTrust(
  proxies: AccessConfig['trustProxy'],
): false | string[] | ((a: string, hop: number) => boolean) {
  return typeof proxies === 'number' ? (_address, hop) => hop < proxies : proxies
}

/** Tells of every request who sends it, and refuses whoever may not be answered before anything of it is read. */
export function identifyCallers(app: FastifyInstance, { pool, needsKey }: AccessOptions): void {
  const keys = new KnownKeys(pool, (error) => app.log.warn({ err: error }, 'the use of a key could not be noted'))
  app.decorateRequest('caller')
  // Without a promise for all who send no key, and for all keys that are known.
  app.addHook('onRequest', (request, reply, done) => {
    request.caller = anonymousCaller(request)
    const scope = scopeOf(request)
    if (scope === undefined) return done()
    const secret = readSecret(request)
    if (secret === undefined) return needsKey ? refuse(request, reply, MISSING) : done()
    const admit = (key: ApiKey | null | undefined): void => {
      if (!key) return refuse(request, reply, BAD)
      if (!key.scopes.includes(scope)) return refuse(request, reply, { ...OTHER_SCOPE, message: tellScope(scope) })
      request.caller = { id: `key:${key.id}`, key }
      done()
    }
    const found = keys.find(secret)
    if (!(found instanceof Promise)) return admit(found)
    found.then(admit, (error: unknown) => {
      if (!(error instanceof TooManyUnknown)) request.log.error({ err: error }, 'a key could not be looked up')
      refuse(request, reply, UNCHECKED)
    })
  })
}

/** What a key must be good for here; undefined where nothing is kept from anybody. */
function scopeOf(request: FastifyRequest): Scope | undefined {
  if (request.is404) return undefined
  const needed = ROUTES[request.routeOptions.url ?? ''] ?? 'READ'
  return needed === 'OPEN' || isPageRequest(request) ? undefined : needed
}

/** Other schemes than Bearer are those of a proxy in front. */
function readSecret({ headers }: FastifyRequest): string | undefined {
  const bearer = /^Bearer(?: +(.*))?$/i.exec(headers.authorization ?? '')
  const other = headers['x-api-key']
  return bearer ? (bearer[1] ?? '') : Array.isArray(other) ? other.join() : other
}

const MISSING = {
  status: 401,
  challenge: '',
  message: 'This service answers only who has a key. Send it in the header authorization: Bearer <key>.',
}
const BAD = {
  status: 401,
  challenge: ', error="invalid_token"',
  message: 'The key is none, or has expired, or was revoked. Send one that is good, or none.',
}
const OTHER_SCOPE = { status: 403, challenge: ', error="insufficient_scope"' }
const UNCHECKED = { status: 503, challenge: undefined, message: 'The key cannot be checked now. Try again.' }

function tellScope(scope: Scope): string {
  return `The key is not good for this: it needs the scope ${scope}. Ask for a key that has it.`
}

interface Refusal {
  status: number
  challenge: string | undefined
  message: string
}

function refuse({ method }: FastifyRequest, reply: FastifyReply, { status, challenge, message }: Refusal): void {
  if (challenge !== undefined) void reply.header('www-authenticate', `Bearer realm="comity"${challenge}`)
  // A body that comes is not read, so that nobody can tell what comes after it.
  if (method === 'POST') void reply.header('connection', 'close')
  void reply.code(status).send(errorBody(status === 503 ? 'UNAVAILABLE' : 'UNAUTHENTICATED', message))
}
