import type { Pool } from 'pg'
import { UnknownValueError } from '../planner/parameters.js'

const REFRESH_AFTER_MS = 1000

/** Turns the codes that clients write (alpha-2, alpha-3, numeric) into the codes that records hold. */
export class CountryCodes {
  private codes: ReadonlyMap<string, string> = new Map()
  private readAt = 0
  private reading: Promise<void> | undefined

  constructor(private readonly pool: Pool) {}

  /** The code of the area; an error where no area has it. */
  resolve(code: string): string {
    const found = this.codes.get(code)
    if (found === undefined) throw new UnknownValueError(`no country or area has the code "${code}"`, '')
    return found
  }

  /** Reads the codes again, at most once a second; tells whether it did. */
  async refresh(): Promise<boolean> {
    if (!this.reading && Date.now() - this.readAt < REFRESH_AFTER_MS) return false
    // Who asks meanwhile waits for the same codes.
    this.reading ??= this.read().finally(() => (this.reading = undefined))
    await this.reading
    return true
  }

  private async read(): Promise<void> {
    this.readAt = Date.now()
    const { rows } = await this.pool.query<{ code: string; alpha2: string | null; numeric: string | null }>(
      'SELECT code, alpha2, numeric FROM country',
    )
    const codes = new Map<string, string>()
    for (const { code, alpha2, numeric } of rows) {
      for (const key of [code, alpha2, numeric]) if (key !== null) codes.set(key, code)
    }
    this.codes = codes
  }
}
