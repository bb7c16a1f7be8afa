import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPackageRoot } from '../../src/platform/database/package-root.js'
import { startService, type TestService } from '../support/service.js'
import { insertInventedTrade } from './invented-trade.js'

const MIGRATION = 'prisma/migrations/20261122110000_country_year_extremes/migration.sql'

let service: TestService
beforeAll(async () => {
  service = await startService()
  await insertInventedTrade(service.pool)
}, 60_000)
afterAll(() => service.stop())

test('the least and the greatest values of what was imported before are those that an import computes', async () => {
  const read = async (): Promise<unknown[]> =>
    (
      await service.pool.query<Record<string, unknown>>(
        'SELECT * FROM trade_country_year ORDER BY dataset_slug, side, flow, country_code, year',
      )
    ).rows
  const imported = await read()
  const known = imported.filter((row) => (row as { least_usd: number | null }).least_usd !== null)
  expect(known.length).toBeGreaterThan(20)
  await service.pool.query('UPDATE trade_country_year SET least_usd = NULL, greatest_usd = NULL')
  const [, byHand] = readFileSync(path.join(findPackageRoot(), MIGRATION), 'utf8').split(/^-- -+ written by hand$/m)
  await service.pool.query(byHand!)
  expect(await read()).toEqual(imported)
})
