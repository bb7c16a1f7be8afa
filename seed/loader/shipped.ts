import path from 'node:path'
import { findPackageRoot } from '../../src/platform/database/package-root.js'
import { isoCountries } from './iso-countries.js'
import { loadFolder } from './load-folder.js'
import type { LoadReport } from './report.js'
import type { SeedDatabase } from './seed-transaction.js'

/** Loads what Comity ships with: the countries, then the case. Costs next to nothing where both are loaded already. */
export async function loadShipped(
  database: SeedDatabase,
  log: (line: string) => void = () => {},
): Promise<LoadReport[]> {
  const seed = path.join(findPackageRoot(), 'seed')
  const countries = path.join(seed, 'countries')
  const extraEntries = { countries: isoCountries() }
  return [
    await loadFolder({ database, folder: countries, name: 'countries', extraEntries, log }),
    await loadFolder({ database, folder: path.join(seed, 'case'), name: 'case', shortQuotes: true, log }),
  ]
}
