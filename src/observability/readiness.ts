import type { FastifyInstance } from 'fastify'
import type { ReadServers } from '../platform/database/read-servers.js'
import type { Replica } from '../platform/database/replica.js'

/** What the service waits for before it can answer, if it waits. */
export interface Check {
  name: string
  status: 'ok' | 'waiting'
  /** What it waits for, in words, or what else is to be known. */
  message?: string
}

/** Tells what the check waits for; undefined where it waits for nothing. A note is told, and not waited for. */
type Ask = () => Told | Promise<Told>
type Told = string | { note: string | undefined } | undefined

/** Whether requests can be answered now, and if not, why. */
export class Readiness {
  private readonly asks = new Map<string, Ask>()

  add(name: string, ask: Ask): void {
    this.asks.set(name, ask)
  }

  check(): Promise<Check[]> {
    return Promise.all(
      [...this.asks].map(async ([name, ask]): Promise<Check> => {
        const told = await ask()
        if (typeof told === 'string') return { name, status: 'waiting', message: told }
        return { name, status: 'ok', ...(told?.note !== undefined && { message: told.note }) }
      }),
    )
  }
}

/** The answer of /readyz. */
export function describeReadiness(checks: readonly Check[]): { ready: boolean; body: object } {
  const ready = checks.every(({ status }) => status === 'ok')
  return { ready, body: { status: ready ? 'ok' : 'waiting', checks } }
}

/** `/healthz` tells that the process lives, `/readyz` whether it can answer. */
export function serveHealth(app: FastifyInstance, readiness: Readiness): void {
  app.get('/healthz', () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    const { ready, body } = describeReadiness(await readiness.check())
    return reply.code(ready ? 200 : 503).send(body)
  })
}

/** The database can be reached, and has a connection to spare; or a replica answers in its place. */
export function watchDatabase(readiness: Readiness, servers: ReadServers): void {
  const { pool } = servers.primary
  let failure: string | undefined
  const isFull = (): boolean => pool.idleCount === 0 && pool.totalCount >= pool.options.max
  const ask = async (): Promise<void> => {
    const wasFull = isFull()
    failure = undefined
    try {
      await pool.query('SELECT 1')
    } catch {
      if (!servers.choose().isReplica) failure = wasFull && isFull() ? 'connections' : 'database'
    }
  }
  // However many want to know, it is asked once at a time.
  let asking: Promise<void> | undefined
  const once = (): Promise<void> => (asking ??= ask().finally(() => (asking = undefined)))
  readiness.add('database', async () => {
    await once()
    return failure === 'database' ? 'The database cannot be reached.' : undefined
  })
  readiness.add('connections', async () => {
    await once()
    return failure === 'connections' ? 'All connections to the database are in use.' : undefined
  })
}

/** It is nothing to wait for: without it the primary answers. */
export function watchReplica(readiness: Readiness, replica: Replica): void {
  readiness.add('replica', () => ({ note: replica.trouble && `Not used: ${replica.trouble}.` }))
}

/** From now on others of its kind answer. */
export function watchEnding(readiness: Readiness, app: FastifyInstance): void {
  let isEnding = false
  app.addHook('preClose', () => {
    isEnding = true
    return Promise.resolve()
  })
  readiness.add('draining', () => (isEnding ? 'The service is ending.' : undefined))
}
