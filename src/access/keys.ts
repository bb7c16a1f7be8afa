import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { hashSecret, makeSecret, prefixOf } from './key-form.js'
import type { Scope } from './scopes.js'

export interface NewKey {
  name: string
  scopes: readonly Scope[]
  expiresAt: Date | undefined
  pointsPerMinute: number | undefined
}

export interface StoredKey {
  id: string
  name: string
  prefix: string
  scopes: string[]
  points: number | null
  created: string
  expires: string | null
  used: string | null
  state: 'good' | 'expired' | 'revoked'
}

/** Makes a key and returns the secret, which is kept nowhere. */
export async function createKey(pool: pg.Pool, key: NewKey): Promise<{ id: string; secret: string }> {
  const secret = makeSecret()
  const id = randomBytes(5).toString('hex')
  await pool.query(
    'INSERT INTO api_key (id, name, hash, prefix, scopes, points_per_minute, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [id, key.name, hashSecret(secret), prefixOf(secret), key.scopes, key.pointsPerMinute, key.expiresAt],
  )
  return { id, secret }
}

export async function listKeys(pool: pg.Pool): Promise<StoredKey[]> {
  const { rows } = await pool.query<StoredKey>(
    `SELECT id, name, prefix, scopes, points_per_minute AS points, to_char(created_at, 'YYYY-MM-DD') AS created,
       to_char(expires_at, 'YYYY-MM-DD HH24:MI') AS expires, last_used_on::text AS used,
       CASE WHEN revoked_at IS NOT NULL THEN 'revoked' WHEN expires_at <= now() THEN 'expired' ELSE 'good' END AS state
     FROM api_key ORDER BY created_at, id`,
  )
  return rows
}

/** Ends a key by its id or its prefix. Returns those that this names: it is ended where it is one alone. */
export async function revokeKey(pool: pg.Pool, named: string): Promise<{ id: string; name: string; prefix: string }[]> {
  const { rows } = await pool.query<{ id: string; name: string; prefix: string }>(
    'SELECT id, name, prefix FROM api_key WHERE (id = $1 OR prefix = $1) AND revoked_at IS NULL ORDER BY id',
    [named],
  )
  if (rows.length === 1) {
    await pool.query('UPDATE api_key SET revoked_at = clock_timestamp() WHERE id = $1', [rows[0]!.id])
  }
  return rows
}
