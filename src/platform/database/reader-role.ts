import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { DatabaseError } from './database-error.js'
import { closeOtherDatabases, grantReading } from './grants.js'

/** The role that is made for the API where none was named. */
const READER_ROLE = 'comity_reader'

/** Settings of the role; sessions of the API have closer ones of their own. */
const ROLE_SETTINGS = {
  default_transaction_read_only: 'on',
  statement_timeout: '60s',
  idle_in_transaction_session_timeout: '10min',
} as const

interface ReaderOptions {
  /** The role of DATABASE_READER_URL. */
  named?: string
  /** Whether the server is our own, so that its other databases are closed to the reader as well. */
  embedded: boolean
  /** With which the reader logs in where the server asks for one. */
  password?: string
}

/** Two services that start at once on one server change the same rows of its catalogue, and one of them is told so. */
const RACES = new Set(['42710', '23505', 'XX000'])
const ATTEMPTS = 5

/**
 * Makes the API's role where the owner may, and gives it what it may read and nothing else. Undefined where there is no
 * such role: then the API has the rights of the owner.
 */
export async function prepareReader(client: pg.Client, options: ReaderOptions): Promise<string | undefined> {
  for (let attempt = 1; ; attempt++) {
    await client.query('BEGIN')
    try {
      const reader = await makeReader(client, options)
      if (reader !== undefined) await grantReading(client, reader)
      if (options.embedded) await closeOtherDatabases(client)
      await client.query('COMMIT')
      return reader
    } catch (error) {
      await client.query('ROLLBACK')
      if (attempt === ATTEMPTS || !RACES.has((error as { code?: string }).code ?? '')) throw error
      await sleep(20 * attempt)
    }
  }
}

interface Standing {
  role: string
  /** The owner. */
  me: string
  mayMake: boolean
  there: boolean
  /** Whether the owner's sessions may act as it. */
  mayBe: boolean
}

/** How the owner and the reader stand to each other; nothing is changed. */
export async function describeReader(client: pg.Client, named: string | undefined): Promise<Standing> {
  const role = named ?? READER_ROLE
  const { rows } = await client.query<{ me: string; may_make: boolean; there: boolean; may_be: boolean }>(
    `SELECT current_user AS me, me.rolsuper OR me.rolcreaterole AS may_make, r.oid IS NOT NULL AS there,
       coalesce(pg_has_role(r.oid, CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END), false) AS may_be
     FROM pg_roles AS me LEFT JOIN pg_roles AS r ON r.rolname = $1 WHERE me.rolname = current_user`,
    [role],
  )
  const { me, may_make: mayMake, there, may_be: mayBe } = rows[0]!
  return { role, me, mayMake, there, mayBe }
}

async function makeReader(client: pg.Client, { named, password }: ReaderOptions): Promise<string | undefined> {
  const { role, me, mayMake, there, mayBe } = await describeReader(client, named)
  if (named !== undefined) {
    if (named === me) return undefined
    if (!there) throw missing(named)
    return role
  }
  if (there) return mayBe ? role : undefined
  if (!mayMake) return undefined
  const name = pg.escapeIdentifier(role)
  const login = password === undefined ? '' : ` PASSWORD ${pg.escapeLiteral(password)}`
  await client.query(`CREATE ROLE ${name} LOGIN${login}`)
  for (const [setting, value] of Object.entries(ROLE_SETTINGS)) {
    await client.query(`ALTER ROLE ${name} SET ${setting} = ${pg.escapeLiteral(value)}`)
  }
  // Whoever makes a role without being a superuser administers it, but is not it.
  await client.query(`GRANT ${name} TO CURRENT_USER`)
  return role
}

function missing(role: string): DatabaseError {
  return new DatabaseError(
    'READER_MISSING',
    `There is no role ${role}, which DATABASE_READER_URL names. Make it, as an administrator of the server: ` +
      `CREATE ROLE ${pg.escapeIdentifier(role)} LOGIN PASSWORD '...'; (docs/deploying.md#roles)`,
  )
}

/** What a server on TCP asks of the reader; follows from the owner's, so that nobody has to keep it. */
export function derivePassword(owner: string): string {
  return createHash('sha256').update(`${READER_ROLE} ${owner}`).digest('base64url')
}
