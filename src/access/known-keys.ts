import { LRUCache } from 'lru-cache'
import type { Pool } from 'pg'
import type { ApiKey } from '../http/caller.js'
import { hashSecret, isSecret } from './key-form.js'

/** For so long a key works on after it was revoked, at most. */
const KEPT_MS = 10_000
const MOST_KEPT = 10_000
/** Keys that nobody knows are asked about so often in a second; those that were good once are not counted. */
const MOST_UNKNOWN_A_SECOND = 50

interface Kept {
  key: ApiKey | undefined
  until: number
}

interface Row {
  id: string
  name: string
  scopes: string[]
  points: number | null
  expires_at: Date | null
  is_noted: boolean
}

export class TooManyUnknown extends Error {}

/** Which keys are good, as the database said a moment ago. */
export class KnownKeys {
  // Apart, so that made-up keys do not push out good ones.
  private readonly good = new LRUCache<string, Kept>({ max: MOST_KEPT })
  private readonly bad = new LRUCache<string, Kept>({ max: MOST_KEPT })
  private readonly noted = new LRUCache<string, string>({ max: MOST_KEPT })
  private readonly asking = new Map<string, Promise<ApiKey | undefined>>()
  private second = 0
  private asked = 0

  constructor(
    private readonly pool: Pool,
    private readonly report: (error: unknown) => void,
  ) {}

  /** The key of a secret, null where it is none, a promise where the database has to tell. */
  find(secret: string): ApiKey | null | Promise<ApiKey | undefined> {
    if (!isSecret(secret)) return null
    const hash = hashSecret(secret)
    const kept = this.good.get(hash) ?? this.bad.get(hash)
    if (kept && Date.now() < kept.until) return kept.key ?? null
    const running = this.asking.get(hash)
    if (running) return running
    if (!this.good.has(hash) && !this.mayAsk()) return Promise.reject(new TooManyUnknown())
    const asked = this.ask(hash).finally(() => this.asking.delete(hash))
    this.asking.set(hash, asked)
    return asked
  }

  private mayAsk(): boolean {
    const second = Math.floor(Date.now() / 1000)
    if (second !== this.second) Object.assign(this, { second, asked: 0 })
    return this.asked++ < MOST_UNKNOWN_A_SECOND
  }

  private async ask(hash: string): Promise<ApiKey | undefined> {
    const { rows } = await this.pool.query<Row>(
      'SELECT id, name, scopes, points_per_minute AS points, expires_at, is_noted FROM find_api_key($1)',
      [hash],
    )
    const [row] = rows
    const until = Math.min(Date.now() + KEPT_MS, row?.expires_at?.getTime() ?? Infinity)
    if (!row) {
      this.good.delete(hash)
      this.bad.set(hash, { key: undefined, until })
      return undefined
    }
    const key = { id: row.id, name: row.name, scopes: row.scopes, pointsPerMinute: row.points }
    this.bad.delete(hash)
    this.good.set(hash, { key, until })
    if (!row.is_noted) void this.note(hash)
    return key
  }

  /** The day of its last use, tried once a day: a standby cannot know it, and a key is good without. */
  private async note(hash: string): Promise<void> {
    const today = new Date().toISOString().slice(0, 10)
    if (this.noted.get(hash) === today) return
    this.noted.set(hash, today)
    try {
      const client = await this.pool.connect()
      try {
        await client.query('BEGIN READ WRITE')
        await client.query('SELECT note_api_key($1)', [hash])
        await client.query('COMMIT')
        client.release()
      } catch (error) {
        client.release(true)
        throw error
      }
    } catch (error) {
      this.report(error)
    }
  }
}
