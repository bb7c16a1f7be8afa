// PostGraphile 5 with its plugins for aggregates, for filters and for links across a table, set up as its documentation
// advises, on the database of DATABASE_URL. Writes the port that it listens on to the standard output.
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { PgManyToManyPreset } from '@graphile-contrib/pg-many-to-many'
import { PgAggregatesPreset } from '@graphile/pg-aggregates'
import pg from 'pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { makePgService } from 'postgraphile/adaptors/pg'
import { postgraphile } from 'postgraphile'
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'

const connectionString = process.env.DATABASE_URL
const poolConfig = { max: 16 }

// What has no form in tables and links is a function of the database, as its documentation advises.
const client = new pg.Client({ connectionString })
await client.connect()
await client.query(readFileSync(new URL('functions.sql', import.meta.url), 'utf8'))
await client.end()

const pgl = postgraphile({
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset, PgAggregatesPreset, PgManyToManyPreset],
  // It hides filters and orders of columns without an index, of which the questions need some.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [makePgService({ connectionString, schemas: ['public', 'bench_postgraphile'], poolConfig })],
  grafserv: { graphiql: false, websockets: false },
  grafast: { explain: false },
})
const server = createServer()
await pgl.createServ(grafserv).addTo(server)
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
