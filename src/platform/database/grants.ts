import pg from 'pg'
import { PUBLISHED_COLUMNS, PUBLISHED_FUNCTIONS, PUBLISHED_TABLES } from './published.js'

/**
 * Gives a role SELECT on what is published, and takes from it whatever else it was given. What is right already is not
 * touched, so that no plan is made anew.
 */
export async function grantReading(client: pg.ClientBase, role: string): Promise<void> {
  const { rows } = await client.query<{ statement: string }>({
    text: STATEMENTS,
    values: [role, PUBLISHED_TABLES, PUBLISHED_FUNCTIONS, JSON.stringify(PUBLISHED_COLUMNS)],
  })
  for (const { statement } of rows) await client.query(statement)
}

// Relations and functions of extensions are not ours to give, nor are those of other roles.
const STATEMENTS = `
WITH
  reader AS (SELECT oid, rolname FROM pg_roles WHERE rolname = $1),
  home AS (SELECT oid, nspname FROM pg_namespace WHERE nspname = current_schema()),
  relation AS (
    SELECT c.oid, relkind, relname = ANY($2) AS is_published, reader.rolname, reader.oid AS reader,
      format('%I.%I', nspname, relname) AS name,
      ARRAY(SELECT privilege_type FROM aclexplode(relacl) WHERE grantee = reader.oid) AS given
    FROM pg_class AS c, reader, home
    WHERE relnamespace = home.oid AND relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND pg_has_role(relowner, 'USAGE')
  )
SELECT format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), rolname) AS statement FROM reader
  WHERE NOT has_database_privilege(oid, current_database(), 'CONNECT')
UNION ALL
SELECT format('GRANT USAGE ON SCHEMA %I TO %I', nspname, rolname) FROM reader, home
  WHERE NOT has_schema_privilege(reader.oid, home.oid, 'USAGE')
UNION ALL
SELECT format('REVOKE ALL ON %s %s FROM %I', CASE relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, name, rolname) FROM relation
  WHERE NOT given <@ CASE WHEN is_published THEN ARRAY['SELECT'] ELSE ARRAY[]::text[] END
UNION ALL
SELECT format('GRANT SELECT ON TABLE %s TO %I', name, rolname) FROM relation
  WHERE is_published AND given <> ARRAY['SELECT']
UNION ALL
SELECT format('GRANT SELECT (%s) ON TABLE %s TO %I', (SELECT string_agg(quote_ident(one), ', ') FROM jsonb_array_elements_text(part.names) AS one), name, rolname)
  FROM relation JOIN jsonb_each($4::jsonb) AS part(tab, names) ON relation.oid = to_regclass(part.tab)
  WHERE EXISTS (SELECT FROM jsonb_array_elements_text(part.names) AS one WHERE NOT has_column_privilege(reader, relation.oid, one, 'SELECT'))
UNION ALL
SELECT format('GRANT EXECUTE ON FUNCTION %s TO %I', p.oid::regprocedure, rolname) FROM pg_proc AS p, reader, home
  WHERE pronamespace = home.oid AND proname = ANY($3) AND NOT has_function_privilege(reader.oid, p.oid, 'EXECUTE') AND pg_has_role(proowner, 'USAGE')
UNION ALL
-- Of a database of one's own nobody else makes tables, not even for a while. One that is shared stays as it is.
SELECT format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', datname) FROM pg_database AS d, home
  WHERE datname = current_database() AND pg_has_role(datdba, 'USAGE') AND nspname = 'public'
    AND EXISTS (SELECT FROM aclexplode(coalesce(datacl, acldefault('d', datdba))) WHERE grantee = 0 AND privilege_type = 'TEMPORARY')
UNION ALL
SELECT 'REVOKE CREATE ON SCHEMA public FROM PUBLIC' FROM pg_namespace AS n, home
  WHERE n.oid = home.oid AND n.nspname = 'public' AND pg_has_role(nspowner, 'USAGE')
    AND EXISTS (SELECT FROM aclexplode(nspacl) WHERE grantee = 0 AND privilege_type = 'CREATE')
UNION ALL
-- Large objects are anybody's to make, and Comity has none. Only a superuser can change that.
SELECT format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', p.oid::regprocedure)
  FROM pg_proc AS p, home, pg_database AS d, pg_roles AS me
  WHERE me.rolname = current_user AND rolsuper AND datname = current_database() AND pg_has_role(datdba, 'USAGE') AND nspname = 'public'
    AND pronamespace = 'pg_catalog'::regnamespace AND proname IN ('lo_creat', 'lo_create', 'lo_from_bytea')
    AND EXISTS (SELECT FROM aclexplode(coalesce(proacl, acldefault('f', proowner))) WHERE grantee = 0)`

/** On a server of our own the reader has no business in the databases that every server has. */
export async function closeOtherDatabases(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT datname AS name FROM pg_database WHERE datname IN ('postgres', 'template1')
      AND EXISTS (SELECT FROM aclexplode(coalesce(datacl, acldefault('d', datdba))) WHERE grantee = 0 AND privilege_type = 'CONNECT')`,
  )
  for (const { name } of rows) await client.query(`REVOKE ALL ON DATABASE ${pg.escapeIdentifier(name)} FROM PUBLIC`)
}
