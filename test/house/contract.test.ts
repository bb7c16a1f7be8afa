import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { buildSchema, type GraphQLSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { findPackageRoot } from '../../src/platform/database/package-root.js'
import { compareToContract } from './compare-to-contract.js'
import { readContract } from './read-contract.js'

/** The names, nullability and enums that clients were promised, where a copy is at hand. */
const FILE = path.resolve(findPackageRoot(), process.env.COMITY_CONTRACT ?? '../shared/contract.graphql')

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

  it('names nothing that is not built', () => {
    expect(missing).toEqual([])
  })
})
