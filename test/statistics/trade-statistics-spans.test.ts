import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findPackageRoot } from '../../src/platform/database/package-root.js'
import { Random } from '../api/random/random.js'
import { createTradeDatabase, TRADE } from '../support/imported-trade.js'
import { hasMaterial } from '../support/material.js'
import { startService, type TestService } from '../support/service.js'
import { askRows, askStatistics, type Statistics } from './ask-statistics.js'
import { insertFlow, insertInventedTrade } from './invented-trade.js'
import { askSpan, OF_SPANS } from './random-spans.js'

const MIGRATION = 'prisma/migrations/20261122174900_trade_pair_running/migration.sql'
const KEYS = 'reporter { code } partner { code } flow reporterRegion partnerRegion dataset { slug }'

/** Asks so many random questions of both tables, and returns how often the first had rows of the running totals. */
async function compareTables(
  service: TestService,
  range: Parameters<typeof askSpan>[1],
  count: number,
): Promise<number> {
  const random = new Random(20)
  let answered = 0
  for (let i = 0; i < count; i++) {
    const [span, years] = askSpan(random, range)
    const [few, all] = [
      await askStatistics(service, span, `${KEYS} ${OF_SPANS}`),
      await askStatistics(service, years, `${KEYS} ${OF_SPANS}`),
    ]
    expect(all.answeredFrom, years).toMatch(/^trade_(flow|pair_year)(, trade_pair_year)?$/)
    // Cursors tell which question they are of.
    const told = ({ dataset, rows, totalCount, warnings }: Statistics): object => ({
      dataset,
      rows,
      totalCount,
      warnings,
    })
    expect(told(few), span).toEqual(told(all))
    if (few.answeredFrom === 'trade_pair_running' && few.rows.length > 0) answered++
  }
  return answered
}

describe('groups of pairs over spans of years and year by year are the same from running totals and from years', () => {
  let service: TestService
  beforeAll(async () => {
    service = await startService()
    await insertInventedTrade(service.pool)
    // Codes that were added since the service read them are read again at most once a second.
    await vi.waitFor(() => service.data('{ tradeFlows(where: { partner: { eq: "XNE" } }) { totalCount } }'), {
      timeout: 5_000,
    })
  }, 60_000)
  afterAll(() => service.stop())

  test('to 150 random questions of four datasets', async () => {
    const named = ['whole-2020', 'whole', 'pairs', 'parts'].map((name) => `dataset: "${name}"`)
    const range = {
      codes: ['IRN', 'IRQ', 'TUR', 'USA', 'XKX', 'WLD', 'XNE', 'FJI'],
      regions: ['Asia', 'Europe', 'Americas'],
      firstYear: 2014,
      lastYear: 2019,
      datasets: [
        ...named,
        '',
        '; dataset: { in: ["whole-2020", "pairs-2019"] }',
        '; series: { eq: "whole" }',
        'asOf: "2020-06-01"',
      ],
    }
    expect(await compareTables(service, range, 150)).toBeGreaterThan(60)
  }, 120_000)

  test('those of what was imported before are made by the migration as an import makes them', async () => {
    const read = async (): Promise<unknown[]> => {
      const totals = 'SELECT * FROM trade_pair_running ORDER BY dataset_slug, reporter_code, flow, partner_code'
      const [{ rows }, { rows: datasets }] = await Promise.all([
        service.pool.query<object>(totals),
        service.pool.query<object>('SELECT slug, flows, has_aggregates FROM dataset ORDER BY slug'),
      ])
      return [...rows, ...datasets]
    }
    const imported = await read()
    expect(imported.length).toBeGreaterThan(300)
    await service.pool.query(
      `DELETE FROM trade_pair_running; UPDATE dataset SET flows = '{}', has_aggregates = slug LIKE 'pairs%'`,
    )
    const [, made] = readFileSync(path.join(findPackageRoot(), MIGRATION), 'utf8').split(
      '-- As the import computes them.',
    )
    await service.pool.query(made!)
    expect(await read()).toEqual(imported)
  })

  test('also where they come to more cents than doubles hold', async () => {
    await insertFlow(service.pool, 'pairs-2019', 'DEU', 'DNK', 2001, 4e14)
    await insertFlow(service.pool, 'pairs-2019', 'DEU', 'DNK', 2003, 0.01)
    const { rows } = await service.pool.query(
      `SELECT valued_years, running_cents, missing_years FROM trade_pair_running WHERE (dataset_slug, reporter_code, partner_code) = ('pairs-2019', 'DEU', 'DNK')`,
    )
    expect(rows).toEqual([
      { valued_years: [2001, 2003], running_cents: ['40000000000000000', '40000000000000001'], missing_years: [] },
    ])
    const between = (from: number, to: number): Promise<unknown> =>
      askRows(
        service,
        `groupBy: [PARTNER], dataset: "pairs", where: { reporter: { eq: "DEU" }, partner: { eq: "DNK" }, year: { gte: ${from}, lte: ${to} } }`,
        'sum count',
      )
    expect(await between(2002, 2019)).toEqual([[0.01, 1]])
    expect(await between(1990, 2001)).toEqual([[4e14, 1]])
    expect(await between(2002, 2002)).toEqual([])
  })
})

describe.runIf(hasMaterial(TRADE))('of a million flows of Correlates of War', () => {
  let service: TestService
  beforeAll(async () => {
    service = await startService({ databaseUrl: await createTradeDatabase() })
  }, 120_000)
  afterAll(() => service.stop())

  test('the same to 50 random questions', async () => {
    const { rows } = await service.pool.query<{ code: string }>(
      'SELECT DISTINCT reporter_code AS code FROM trade_pair_running',
    )
    const range = {
      codes: rows.map(({ code }) => code),
      regions: ['Asia', 'Europe', 'Africa'],
      firstYear: 1870,
      lastYear: 2009,
      datasets: ['dataset: "cow-trade"'],
    }
    expect(await compareTables(service, range, 50)).toBeGreaterThan(15)
  }, 300_000)
})
