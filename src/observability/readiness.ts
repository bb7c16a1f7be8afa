import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'

/** What the service waits for before it can answer, if it waits. */
export interface Check {
  name: string
  status: 'ok' | 'waiting'
  /** What it waits for, in words. */
  message?: string
}

/** Tells what the check waits for; undefined where it waits for nothing. */
type Ask = () => string | undefined | Promise<string | undefined>

/** Whether requests can be answered now, and if not, why. */
export class Readiness {
  private readonly asks = new Map<string, Ask>()

  add(name: string, ask: Ask): void {
    this.asks.set(name, ask)
  }

  check(): Promise<Check[]> {
    return Promise.all(
      [...this.asks].map(async ([name, ask]): Promise<Check> => {
        const message = await ask()
        return message === undefined ? { name, status: 'ok' } : { name, status: 'waiting', message }
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

/** The database can be reached, and has a connection to spare. */
export function watchDatabase(readiness: Readiness, pool: Pool): void {
  let failure: string | undefined
  const isFull = (): boolean => pool.idleCount === 0 && pool.totalCount >= pool.options.max
  const ask = async (): Promise<void> => {
    const wasFull = isFull()
    failure = undefined
    try {
      await pool.query('SELECT 1')
    } catch {
      failure = wasFull && isFull() ? 'connections' : 'database'
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

/** From now on others of its kind answer. */
export function watchEnding(readiness: Readiness, app: FastifyInstance): void {
  let isEnding = false
  app.addHook('preClose', () => {
    isEnding = true
    return Promise.resolve()
  })
  readiness.add('draining', () => (isEnding ? 'The service is ending.' : undefined))
}
