// mercurius with graphql-jit and loaders, set up as its documentation advises, on the database of DATABASE_URL.
// Writes the port that it listens on to the standard output.
import { readFileSync } from 'node:fs'
import Fastify from 'fastify'
import mercurius from 'mercurius'
import pg from 'pg'
import { BilateralRelation } from './bilateral.mjs'
import { lists } from './lists.mjs'
import { loaders } from './loaders.mjs'

const TYPES = {
  TRADE_VOLUME: 'TradeVolume',
  GAS_IMPORT: 'GasImport',
  ELECTRICITY_IMPORT: 'ElectricityImport',
  FORCE_STRENGTH: 'ForceStrength',
  PAYMENT: 'Payment',
  SANCTIONS_WAIVER: 'SanctionsWaiver',
}

const period = ({ periodLabel, periodStart, periodEnd }) =>
  periodLabel === null ? null : { label: periodLabel, start: periodStart, end: periodEnd }
const figures = Object.fromEntries(Object.values(TYPES).map((type) => [type, { period }]))

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 })
const app = Fastify()
app.register(mercurius, {
  schema: readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'),
  resolvers: {
    Query: { ...lists, bilateral: (_root, { country, partner }) => ({ countryCode: country, partnerCode: partner }) },
    BilateralRelation,
    Figure: { resolveType: ({ kind }) => TYPES[kind] },
    ...figures,
    TradeVolume: { period, amount: ({ amount, currency }) => ({ value: amount, currency }) },
  },
  loaders,
  context: () => ({ pool }),
  jit: 1,
})
await app.listen({ port: 0, host: '127.0.0.1' })
console.log(app.server.address().port)
