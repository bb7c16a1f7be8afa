import type pg from 'pg'

export type Variables = Readonly<Record<string, string | number>>

export interface Question {
  name: string
  /** Comity's words for it. */
  text: string
  /** At least 200 sets of values, the same in every run on the same database. */
  variables: (pool: pg.Pool) => Promise<Variables[]>
}
