import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Arena, type Contender, openApi, openSql, proveEqual } from '../../bench/statistics-speed.js'
import { SHAPES } from '../../bench/statistics-shapes.js'
import { createTradeDatabase, TRADE } from '../support/imported-trade.js'
import { hasMaterial } from '../support/material.js'
import { startService, type TestService } from '../support/service.js'
import { askRows, askStatistics, codesOf, expectSame, selectRows } from './ask-statistics.js'

describe.runIf(hasMaterial(TRADE))('a million flows of Correlates of War', () => {
  let service: TestService
  let api: Contender
  let sql: Contender
  beforeAll(async () => {
    service = await startService({ databaseUrl: await createTradeDatabase() })
    const { rows } = await service.pool.query<{ code: string }>(
      `SELECT reporter_code AS code FROM trade_flow WHERE year >= 2000 GROUP BY 1 ORDER BY sum(value_usd) DESC NULLS LAST LIMIT 50`,
    )
    const arena: Arena = { url: '', pool: service.pool, reporters: rows.map(({ code }) => code) }
    ;[api, sql] = await Promise.all([openApi(arena), openSql(arena)])
  }, 120_000)
  afterAll(async () => {
    await api.close?.()
    await service.stop()
  })

  test.for(SHAPES)('answer as SQL on the flows does: $name', async (shape) => {
    const [asked, selected] = await Promise.all([api.ask!(shape), sql.ask!(shape)])
    expect(asked.length).toBeGreaterThan(100)
    proveEqual(shape.name, asked, selected)
  })

  test('ten partners of each of fifty reporters are one answer of one statement', async () => {
    const shape = SHAPES.find(({ name }) => name.startsWith('ten greatest'))!
    const rows = await api.ask!(shape)
    const counts = new Map<unknown, number>()
    for (const [reporter] of rows) counts.set(reporter, (counts.get(reporter) ?? 0) + 1)
    expect(counts.size).toBe(50)
    expect(Math.max(...counts.values())).toBe(10)
  })

  test('pairs by year of one reporter equal the flows themselves', async () => {
    const asked = await askRows(
      service,
      'groupBy: [REPORTER, PARTNER, YEAR], where: { reporter: { eq: "USA" }, year: { gte: 2006 } }, first: 1000, orderBy: [{ field: PARTNER }, { field: YEAR }]',
      'partner { code } year sum count missing',
    )
    expectSame(
      asked,
      await selectRows(
        service,
        `SELECT partner_code, year, value_usd, 1, (value_usd IS NULL)::int FROM trade_flow WHERE reporter_code = 'USA' AND year >= 2006 ORDER BY 1, 2`,
      ),
    )
  })

  test('every zero that may mean "not reported" is counted and in no sum', async () => {
    const answer = await askStatistics(service, 'groupBy: []', 'sum count missing')
    expect(answer.answeredFrom).toBe('trade_world_year')
    expect(answer.rows).toEqual([{ sum: expect.any(Number) as number, count: 1_081_014, missing: 396_647 }])
    expect(codesOf(answer)).toEqual(['MISSING_VALUES'])
    expect(answer.warnings[0]!.message).toContain('396647 observations have no value')
  })
})
