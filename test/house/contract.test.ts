import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { buildSchema, type GraphQLSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { findPackageRoot } from '../../src/platform/database/package-root.js'
import { compareToContract } from './compare-to-contract.js'
import { readContract } from './read-contract.js'

/** The names, nullability and enums that clients were promised, where a copy is at hand. */
const FILE = path.resolve(findPackageRoot(), process.env.COMITY_CONTRACT ?? '../shared/contract.graphql')

/** What is promised and not built yet: a type, a field of a built type, or an argument. Only ever remove lines. */
const PENDING = [
  'Query.tradeStatistics',
  'Query.metricDefinitions',
  'Country.metrics',
  'Figure.comparison',
  'BilateralRelation.metrics',
  'MetricStatus',
  'MetricValue',
  'MetricDefinition',
  'MetricInput',
  'BilateralMetrics',
  'CountryMetrics',
  'Comparison',
  'Comparability',
  'TradeDimension',
  'TradeStatistics',
  'TradeStatisticsRow',
]

const schema: GraphQLSchema = buildSchema(readFileSync(path.join(findPackageRoot(), 'schema.graphql'), 'utf8'))

const given = existsSync(FILE)
if (!given) process.stderr.write(`Skipped: there is no ${FILE}. COMITY_CONTRACT names a copy of the contract.\n`)

describe.runIf(given)('the contract', () => {
  const { differences, missing } = given
    ? compareToContract(readContract(readFileSync(FILE, 'utf8')), schema)
    : { differences: [], missing: [] }

  it('has the same types, nullability, arguments and enum values as schema.graphql', () => {
    expect(differences).toEqual([])
  })

  it('names nothing that is neither built nor listed as pending', () => {
    expect(missing.filter((name) => !PENDING.includes(name))).toEqual([])
  })

  it('has everything pending that is listed so: what is built is taken off the list', () => {
    expect(PENDING.filter((name) => !missing.includes(name))).toEqual([])
  })
})
