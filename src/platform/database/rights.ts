import type pg from 'pg'
import { KEPT_BACK, PUBLISHED_TABLES } from './published.js'

/** What the role that a connection acts as can do beside reading what is published. */
export interface Rights {
  role: string
  /** The role that logged in, where it is another: what its sessions can go back to. */
  loggedInAs: string | undefined
  /** What it can do and need not, each as the end of "it ...". Empty for a role that only reads. */
  excess: string[]
  /** Published tables that it cannot read. */
  unreadable: string[]
}

export async function describeRights(database: Pick<pg.Pool | pg.Client, 'query'>): Promise<Rights> {
  const { rows } = await database.query<Omit<Rights, 'loggedInAs'> & { session: string }>(RIGHTS, [
    PUBLISHED_TABLES,
    KEPT_BACK,
  ])
  const { session, ...rights } = rows[0]!
  return { ...rights, loggedInAs: session === rights.role ? undefined : session }
}

/** One line for whoever starts the service; undefined where all is well. */
export function explainRights({ role, excess }: Rights): string | undefined {
  if (excess.length === 0) return undefined
  return (
    `The API connects as ${role}, which can do more than read: it ${excess.join(', ')}. ` +
    'Give it a role of its own: docs/deploying.md#roles.'
  )
}

const RIGHTS = `
WITH
  me AS (SELECT oid, rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls FROM pg_roles WHERE rolname = current_user),
  relation AS (
    SELECT oid, relname, relowner FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')
  ),
  excess(place, said) AS (
    SELECT 1, 'is a superuser' FROM me WHERE rolsuper
    UNION ALL SELECT 2, 'can make roles or databases' FROM me WHERE NOT rolsuper AND (rolcreaterole OR rolcreatedb OR rolreplication)
    UNION ALL SELECT 3, 'owns tables' FROM me WHERE NOT rolsuper AND EXISTS (SELECT FROM relation WHERE pg_has_role(relowner, 'USAGE'))
    UNION ALL SELECT 4, 'can change rows' FROM me WHERE NOT rolsuper AND EXISTS (
      SELECT FROM relation WHERE NOT pg_has_role(relowner, 'USAGE') AND has_table_privilege(oid, 'INSERT, UPDATE, DELETE, TRUNCATE'))
    UNION ALL SELECT 5, 'can make tables' FROM me WHERE NOT rolsuper AND (
      has_schema_privilege(current_schema(), 'CREATE') OR has_database_privilege(current_database(), 'CREATE, TEMPORARY'))
    UNION ALL SELECT 6, 'can read ' || string_agg(relname, ', ' ORDER BY relname) FROM me, relation
      WHERE NOT rolsuper AND relname = ANY($2) AND has_table_privilege(relation.oid, 'SELECT') HAVING count(*) > 0
    UNION ALL SELECT 7, 'is a member of ' || string_agg(r.rolname, ', ' ORDER BY r.rolname) FROM me, pg_roles AS r
      WHERE NOT me.rolsuper AND r.oid <> me.oid AND pg_has_role(r.oid, 'MEMBER') HAVING count(*) > 0
  )
SELECT current_user AS role, session_user AS session,
  ARRAY(SELECT said FROM excess ORDER BY place) AS excess,
  ARRAY(SELECT relname::text FROM relation WHERE relname = ANY($1) AND NOT has_table_privilege(oid, 'SELECT') ORDER BY relname) AS unreadable`
