import net from 'node:net'
import pg from 'pg'

/** A statement that a connection parses once and knows by its name from then on. */
export interface NamedStatement {
  name: string
  text: string
  values: unknown[]
  /** Is told how long it took by itself, without what was before it. */
  took?: (ms: number) => void
}

type Texts = readonly (string | null)[]

/** What is queued waits for what is before it: no statement may take longer, and no more than so many may wait. */
const LONGEST_MS = 250
const MOST_WAITING = 16
/** Longer than PostgreSQL lets any statement take: the server was stopped, or the network lost it without a word. */
const SILENT_MS = 2_000
/** After a lane was given up, before it is opened anew. */
const REST_MS = 1_000
/** As long as connections of the pool: what a session of PostgreSQL keeps only ever grows. */
const LIFETIME_MS = 3_600_000
/** Classes of SQLSTATE: the connection is lost, or broken off (too long, or the server ends). */
const LOST_CLASSES: ReadonlySet<string> = new Set(['08', '57'])
/** A statement whose plan no longer fits the tables, or that the connection does not know: a new connection parses it. */
const STALE: ReadonlySet<string> = new Set(['0A000', '26000'])

export interface LanesOptions {
  count: number
  longestMs?: number
}

/**
 * Connections on which short statements follow each other without waiting for an answer in between (`pipeline` of
 * node-postgres), which spares PostgreSQL and this process most of what a small statement costs. They are planned for all
 * values. Whatever a lane cannot answer is the pool's to answer: reading twice does no harm.
 */
export class Lanes {
  private readonly lanes: Lane[]

  constructor(url: string, { count, longestMs = LONGEST_MS }: LanesOptions) {
    const withOptions = new URL(url)
    const options = `-c plan_cache_mode=force_generic_plan -c statement_timeout=${Math.min(longestMs, LONGEST_MS)}`
    withOptions.searchParams.set('options', `${withOptions.searchParams.get('options') ?? ''} ${options}`.trim())
    withOptions.searchParams.set('application_name', 'comity lane')
    withOptions.search = withOptions.search.replaceAll('+', '%20')
    this.lanes = Array.from({ length: count }, () => new Lane(withOptions.href))
  }

  /** The one in which least is waiting; undefined where none can take more. */
  take(): Lane | undefined {
    let best: Lane | undefined
    for (const lane of this.lanes) if (lane.isOpen() && lane.waiting < (best?.waiting ?? MOST_WAITING)) best = lane
    return best
  }

  /** How many are open, and what waits in them. */
  count(): { open: number; waiting: number } {
    const waiting = this.lanes.reduce((sum, lane) => sum + lane.waiting, 0)
    return { open: this.lanes.filter(({ client }) => client !== undefined).length, waiting }
  }

  /** Gives up what waits, for the server does not answer any more. */
  cutOff(): void {
    for (const lane of this.lanes) lane.cutOff()
  }

  /** Ends them when what was sent is answered. */
  async close(): Promise<void> {
    await Promise.all(this.lanes.map((lane) => lane.close()))
  }
}

export class Lane {
  /** Changes with each connection, so that whoever counts what a connection knows starts anew. */
  client: pg.Client | undefined
  private socket: net.Socket | undefined
  private openedAt = 0
  private restsUntil = 0
  private isOpening = false
  private isClosed = false
  private answeredAt = 0
  private silence: NodeJS.Timeout | undefined
  private readonly giveUps = new Set<() => void>()

  constructor(private readonly url: string) {}

  get waiting(): number {
    return this.giveUps.size
  }

  /** Whether it can be used now. One that is not open is opened meanwhile. */
  isOpen(): boolean {
    const now = performance.now()
    if (this.client && now - this.openedAt > LIFETIME_MS) void this.replace()
    if (!this.client && !this.isOpening && !this.isClosed && now >= this.restsUntil) void this.open()
    return this.client !== undefined
  }

  /** The texts in the only row; undefined where the pool has to answer. */
  run({ name, text, values, took }: NamedStatement): Promise<Texts | undefined> {
    const { client } = this
    if (!client) return Promise.resolve(undefined)
    this.sendTogether()
    const sentAt = performance.now()
    return new Promise((resolve, reject) => {
      const giveUp = (): void => resolve(undefined)
      if (this.giveUps.size === 0) this.listen()
      this.giveUps.add(giveUp)
      const query: pg.QueryArrayConfig = { name, text, values, rowMode: 'array' }
      client.query(query, (error: Error | null, result?: pg.QueryArrayResult) => {
        if (!this.giveUps.delete(giveUp)) return
        const ms = this.heard(sentAt)
        if (!error) took?.(ms)
        if (!error) return resolve((result?.rows[0] ?? []) as Texts)
        if (!isLost(error)) return reject(error)
        resolve(undefined)
        this.drop(client)
      })
    })
  }

  /** Where nothing is heard for too long, what waits is given up. */
  private listen(): void {
    this.silence = setTimeout(() => this.client && this.drop(this.client), SILENT_MS)
  }

  /** How long the statement took that is answered now: each begins when the one before it has ended. */
  private heard(sentAt: number): number {
    if (this.giveUps.size > 0) this.silence?.refresh()
    else clearTimeout(this.silence)
    const now = performance.now()
    const begunAt = Math.max(sentAt, this.answeredAt)
    this.answeredAt = now
    return now - begunAt
  }

  /** What comes before the event loop waits again goes out in one write. */
  private sendTogether(): void {
    const { socket } = this
    if (!socket || socket.writableCorked > 0) return
    socket.cork()
    setImmediate(() => socket.uncork())
  }

  private async open(): Promise<void> {
    this.isOpening = true
    const socket = (this.socket = new net.Socket())
    const client = new pg.Client({
      connectionString: this.url,
      pipeline: true,
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      stream: () => socket,
    })
    client.on('error', () => this.drop(client))
    try {
      await client.connect()
      if (this.isClosed) return await end(client, socket)
      Object.assign(this, { client, openedAt: performance.now() })
    } catch {
      socket.destroy()
      this.restsUntil = performance.now() + REST_MS
    } finally {
      this.isOpening = false
    }
  }

  /** A statement that is stuck, behind a lock or a slow disk, must not hold up those behind it: the pool answers them. */
  private drop(client: pg.Client): void {
    if (this.client !== client) return
    this.client = undefined
    this.restsUntil = performance.now() + REST_MS
    this.socket?.destroy()
    for (const giveUp of this.giveUps) giveUp()
    this.giveUps.clear()
    clearTimeout(this.silence)
  }

  cutOff(): void {
    if (this.client) this.drop(this.client)
  }

  /** What was sent on the old connection is answered there. */
  private async replace(): Promise<void> {
    const { client, socket } = this
    this.client = undefined
    if (client && socket) await end(client, socket)
  }

  async close(): Promise<void> {
    this.isClosed = true
    if (this.isOpening) this.socket?.destroy()
    await this.replace()
  }
}

/** Ends a connection when what was sent on it is answered, or too late for that. */
async function end(client: pg.Client, socket: net.Socket): Promise<void> {
  const late = setTimeout(() => socket.destroy(), SILENT_MS)
  await client.end().catch(() => {})
  clearTimeout(late)
}

function isLost(error: Error): boolean {
  if (!(error instanceof pg.DatabaseError)) return true
  const { code = '' } = error
  return STALE.has(code) || LOST_CLASSES.has(code.slice(0, 2))
}
