import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { silent } from '../../src/importers/progress.js'
import { importFiles } from '../../src/importers/run-import.js'
import { statisticalReview } from '../../src/importers/statistical-review/statistical-review.format.js'
import { worldBankGdp } from '../../src/importers/world-bank/world-bank.format.js'
import { findPackageRoot } from '../../src/platform/database/package-root.js'
import { createTradeDatabase, TRADE } from '../support/imported-trade.js'
import { needMaterial } from '../support/material.js'
import { insertFlows } from '../statistics/insert-flows.js'
import { applyMigrations } from '../../src/platform/database/migrations.js'
import { findMigrations, readMigrations } from '../../src/platform/database/migration-files.js'
import { createEmptyDatabase, query } from '../support/database.js'
import { startService, type TestService } from '../support/service.js'
import { allNodes } from './read-export.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
  await insertFlows(service.pool)
})
afterAll(() => service.stop())

const rows = async <Row extends object>(sql: string): Promise<Row[]> => (await service.pool.query<Row>(sql)).rows

interface ViewColumn {
  view: string
  column: string
  about: string | null
}
const columns = (): Promise<ViewColumn[]> =>
  rows<ViewColumn>(`
    SELECT c.relname AS view, a.attname AS column, col_description(c.oid, a.attnum) AS about
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
    WHERE c.relnamespace = 'analysis'::regnamespace AND c.relkind = 'v' ORDER BY c.relname, a.attnum`)

describe('docs/sql-views.md', () => {
  const page = readFileSync(path.join(findPackageRoot(), 'docs', 'sql-views.md'), 'utf8')
  const listed = [...page.matchAll(/^### (\w+)\n([^\n]+)\n\n((?:\|.*\n)+)/gm)].map(
    ([, view = '', about = '', table = '']) => ({
      view,
      about,
      columns: [...table.matchAll(/^\| `(\w+)` \| (.+) \|$/gm)].map(([, column = '', meaning = '']) => ({
        column,
        meaning,
      })),
    }),
  )

  it('lists every view with every column, in the words of their comments', async () => {
    const described = listed.flatMap(({ view, columns }) =>
      columns.map(({ column, meaning }) => ({ view, column, about: meaning })),
    )
    const place = ({ view, column }: ViewColumn): string => `${view}.${column}`
    const sort = (all: ViewColumn[]): ViewColumn[] => all.sort((a, b) => (place(a) < place(b) ? -1 : 1))
    expect(sort(described)).toEqual(sort(await columns()))
    const views = await rows<{ view: string; about: string }>(
      "SELECT relname AS view, obj_description(oid) AS about FROM pg_class WHERE relnamespace = 'analysis'::regnamespace AND relkind = 'v' ORDER BY 1",
    )
    expect(listed.map(({ view, about }) => ({ view, about })).sort((a, b) => (a.view < b.view ? -1 : 1))).toEqual(views)
  })

  const examples = [...page.matchAll(/```sql\n([^]*?)```/g)]
    .map(([, sql = '']) => sql)
    .filter((sql) => sql.trimStart().startsWith('SELECT'))

  it('has examples that run', async () => {
    expect(examples.length).toBeGreaterThanOrEqual(5)
    for (const sql of examples) await expect(rows(sql), sql).resolves.toBeInstanceOf(Array)
  })

  it("has examples that answer from the publishers' files, each column with a value in some row", async (context) => {
    const files = [
      [statisticalReview, 'statistical-review/EI_Statistical_Review_2023.xlsx'],
      [worldBankGdp, 'economy/gdp.csv'],
    ] as const
    const found = files.map(([format, file]) => [format, needMaterial(file, context)] as const)
    needMaterial(TRADE, context)
    const real = await startService({ databaseUrl: await createTradeDatabase() })
    try {
      for (const [format, file] of found) await importFiles(real.pool, format, [file], {}, silent)
      for (const sql of examples) {
        const { rows: answer, fields } = await real.pool.query<Record<string, unknown>>(sql)
        const filled = fields.map(({ name }) => name).filter((name) => answer.some((row) => row[name] !== null))
        expect(filled, sql).toEqual(fields.map(({ name }) => name))
      }
    } finally {
      await real.stop()
    }
  }, 120_000)
})

describe('a role that owns no more than its schema', () => {
  let url: string
  let ofRole: string
  let role: string
  beforeEach(async () => {
    url = await createEmptyDatabase('owned')
    role = `owner-${randomBytes(4).toString('hex')}` // a name that has to be quoted
    await query(url, `CREATE ROLE "${role}" LOGIN PASSWORD 'x'; ALTER SCHEMA public OWNER TO "${role}"`)
    await query(url, 'CREATE EXTENSION pg_trgm')
    const named = new URL(url)
    named.username = role
    named.password = 'x'
    ofRole = named.href
  })
  afterEach(() => query(url, `DROP OWNED BY "${role}" CASCADE; DROP ROLE "${role}"`))

  /** Applies all migrations, and returns the warnings. */
  const migrate = async (): Promise<string[]> => {
    const lines: string[] = []
    const applied = await applyMigrations(ofRole, findMigrations(), (line) => lines.push(line))
    expect(applied).toHaveLength(readMigrations(findMigrations()).length)
    return lines.filter((line) => !line.startsWith('Applied'))
  }
  const countViews = async (): Promise<number> => {
    const [found] = await query<{ views: number }>(
      url,
      "SELECT count(*)::int AS views FROM pg_views WHERE schemaname = 'analysis'",
    )
    return found!.views
  }

  it('gets its tables without the views and is told how to have them, which it then can', async () => {
    expect(await migrate()).toEqual([
      `The SQL views are left out: "${role}" may not create the schema analysis. To have them, as an owner of the database: CREATE SCHEMA analysis AUTHORIZATION "${role}"; then, as "${role}": SELECT public.make_analysis_views() (docs/sql-views.md). The service works without them.`,
    ])
    expect(await countViews()).toBe(0)
    await query(url, `CREATE SCHEMA analysis AUTHORIZATION "${role}"`)
    for (const _ of [1, 2]) {
      expect(await query(ofRole, 'SELECT public.make_analysis_views() AS made')).toEqual([{ made: true }])
    }
    expect(await countViews()).toBe(9)
    expect(await query(ofRole, 'SELECT * FROM analysis.figures')).toEqual([])
  })

  it('gets the views where an owner of the database made the schema for it before', async () => {
    await query(url, `CREATE SCHEMA analysis AUTHORIZATION "${role}"`)
    expect(await migrate()).toEqual([])
    expect(await countViews()).toBe(9)
  })

  it("leaves another owner's schema of that name alone, and names of its own too", async () => {
    await query(url, 'CREATE SCHEMA analysis; CREATE TABLE analysis.figures (mine INT)')
    expect(await migrate()).toEqual([
      expect.stringMatching(
        /^The SQL views are left out: the schema analysis belongs to \w+\. To have them, .*ALTER SCHEMA/,
      ),
    ])
    expect(await countViews()).toBe(0)
    await query(url, `ALTER SCHEMA analysis OWNER TO "${role}"`)
    expect(await query(ofRole, 'SELECT make_analysis_views() AS made')).toEqual([{ made: false }])
    expect(await countViews()).toBe(0)
    await query(url, 'DROP TABLE analysis.figures')
    expect(await query(ofRole, 'SELECT make_analysis_views() AS made')).toEqual([{ made: true }])
  })
})

describe('the views', () => {
  it('have the flows of all editions, as the API has them', async () => {
    const datasets = '["trade-2019", "trade-2020", "trade-undated"]'
    const nodes = await allNodes(
      service,
      `tradeFlows(where: { dataset: { in: ${datasets} } })`,
      'reporter { code name } partner { code } flow year valueUsd status dataset { slug publisher } commodity { code level } period { start }',
    )
    const found =
      await rows(`SELECT reporter_code, reporter, partner_code, flow, year, value_usd, status, dataset, publisher, commodity_code, commodity_level,
      period_start::text FROM analysis.trade_flows ORDER BY reporter_code, partner_code, flow::flow, period_start, frequency::frequency, classification, commodity_code, dataset`)
    type Flow = {
      reporter: { code: string; name: string }
      partner: { code: string }
      flow: string
      year: number
      valueUsd: number
      status: string
      dataset: { slug: string; publisher: string }
      commodity: { code: string; level: number }
      period: { start: string }
    }
    expect(found).toEqual(
      (nodes as unknown as Flow[]).map((flow) => ({
        reporter_code: flow.reporter.code,
        reporter: flow.reporter.name,
        partner_code: flow.partner.code,
        flow: flow.flow,
        year: flow.year,
        value_usd: flow.valueUsd,
        status: flow.status,
        dataset: flow.dataset.slug,
        publisher: flow.dataset.publisher,
        commodity_code: flow.commodity.code,
        commodity_level: flow.commodity.level,
        period_start: flow.period.start,
      })),
    )
    expect(found).toHaveLength(16)
  })

  it('tell the latest edition of each series', async () => {
    expect(await rows('SELECT dataset FROM analysis.datasets WHERE is_latest_edition ORDER BY 1')).toEqual(
      ['gas-2022', 'trade-2020', 'trade-undated'].map((dataset) => ({ dataset })),
    )
  })

  it('have every figure once, with its amount, its unit and its sources', async () => {
    const found = await rows<{ figure: string; amount: string | null; unit: string | null; sources: string | null }>(
      'SELECT figure, amount::text, unit, sources FROM analysis.figures ORDER BY figure',
    )
    const nodes = await allNodes(
      service,
      'figures',
      `slug citations { source { slug } } ... on TradeVolume { amount { value currency } }
      ... on Payment { amount { value currency } } ... on ForceStrength { persons }`,
    )
    type Figure = {
      slug: string
      amount?: { value: string; currency: string }
      persons?: number
      citations: { source: { slug: string } }[]
    }
    const figures = new Map((nodes as unknown as Figure[]).map((figure) => [figure.slug, figure]))
    expect(found.map(({ figure }) => figure)).toEqual([...figures.keys()].sort())
    for (const { figure, amount, unit, sources } of found) {
      const { amount: money, persons, citations } = figures.get(figure)!
      if (money) expect([figure, Number(amount), unit]).toEqual([figure, Number(money.value), money.currency])
      if (persons !== undefined) expect([figure, Number(amount), unit]).toEqual([figure, persons, 'PERSONS'])
      expect([figure, sources?.split(' | ')]).toEqual([
        figure,
        [...new Set(citations.map(({ source }) => source.slug))],
      ])
    }
  })

  it('tell of figures over which time they are, and whether they are exact', async () => {
    const nodes = await allNodes(
      service,
      'figures',
      `slug ... on TradeVolume { approximate timeBasis ratePer amountLow { value } } ... on GasImport { approximate timeBasis }
      ... on ElectricityImport { approximate timeBasis } ... on Payment { timeBasis ratePer } ... on ForceStrength { bound }`,
    )
    type Figure = {
      slug: string
      approximate?: boolean
      timeBasis?: string
      ratePer?: string | null
      bound?: string
      amountLow?: object | null
    }
    const found = await rows<Record<string, unknown>>(
      'SELECT figure, bound, is_approximate, time_basis, rate_per, amount_low, amount_high FROM analysis.figures',
    )
    const byName = new Map(found.map((row) => [row.figure, row]))
    const bounds = new Set<unknown>()
    for (const { slug, approximate, timeBasis, ratePer, bound } of nodes as unknown as Figure[]) {
      const row = byName.get(slug)!
      const isRange = row.amount_low !== null || row.amount_high !== null
      expect([slug, row.time_basis, row.rate_per]).toEqual([slug, timeBasis ?? null, ratePer ?? null])
      const expected = bound ?? (approximate ? 'ABOUT' : approximate === false && !isRange ? 'EXACT' : null)
      expect([slug, row.bound]).toEqual([slug, expected])
      expect([slug, row.is_approximate]).toEqual([slug, bound ? bound === 'ABOUT' : (approximate ?? null)])
      bounds.add(expected)
    }
    expect([...bounds]).toEqual(expect.arrayContaining(['EXACT', 'ABOUT', 'UP_TO', null]))
  })

  it('have the terms of every waiver, the rivals too', async () => {
    const nodes = await allNodes(service, 'sanctionsWaivers', 'slug terms { durationDays }')
    type Waiver = { slug: string; terms: { durationDays: number | null }[] }
    const expected = (nodes as unknown as Waiver[]).flatMap(({ slug, terms }) =>
      (terms.length > 0 ? terms : [{ durationDays: null }]).map(({ durationDays }) => `${slug} ${durationDays}`),
    )
    const found = await rows<{ waiver: string; duration_days: number | null }>(
      'SELECT waiver, duration_days FROM analysis.waiver_terms',
    )
    expect(found.map(({ waiver, duration_days }) => `${waiver} ${duration_days}`).sort()).toEqual(expected.sort())
    expect(expected.length).toBeGreaterThan(nodes.length)
  })

  it('have the flows of a pair and a year for datasets with a rollup and for those that need none', async () => {
    await service.pool.query(`UPDATE dataset SET is_pair_years = true WHERE slug = 'trade-2019';
      INSERT INTO trade_pair_year VALUES ('IRN', 'IRQ', 'EXPORT', 2019, 'trade-2020', 9e9, 'FOB', 'REPORTED', 'TOTAL_ROW', 1, 0);
      INSERT INTO trade_country_year VALUES ('IRN', 'REPORTER', 'EXPORT', 2019, 'trade-2020', 3e10, 9e9, 1, 0)`)
    const found = await rows(
      "SELECT year, value_usd, dataset FROM analysis.pair_years WHERE reporter_code = 'IRN' AND partner_code = 'IRQ' ORDER BY dataset, year",
    )
    expect(found).toEqual([
      { year: 2017, value_usd: 6.4e9, dataset: 'trade-2019' },
      { year: 2018, value_usd: 8.9e9, dataset: 'trade-2019' },
      { year: 2019, value_usd: 9e9, dataset: 'trade-2020' },
    ])
    expect(await rows('SELECT country, total_usd FROM analysis.country_totals')).toEqual([
      { country: 'Iran', total_usd: 3e10 },
    ])
  })

  it('have gas and indicators with where they come from', async () => {
    expect(
      await rows(
        "SELECT importer, exporter, volume_bcm, route, series FROM analysis.gas_flows WHERE year = 2019 AND importer_code = 'IRQ' ORDER BY exporter_code",
      ),
    ).toEqual([
      { importer: 'Iraq', exporter: 'Iran', volume_bcm: 7.4, route: 'PIPELINE', series: 'gas' },
      { importer: 'Iraq', exporter: 'World', volume_bcm: 7.25, route: 'NET', series: 'gas' },
    ])
    expect(
      await rows(
        "SELECT value, dataset, is_latest_edition FROM analysis.indicators WHERE indicator = 'GDP' AND year = 2018 ORDER BY dataset",
      ),
    ).toEqual([
      { value: 2.24e11, dataset: 'trade-2019', is_latest_edition: false },
      { value: 2.27e11, dataset: 'trade-2020', is_latest_edition: true },
    ])
  })

  it('can be given to a role that reads nothing else and changes nothing', async () => {
    const role = `reader_${randomBytes(4).toString('hex')}`
    await service.pool.query(
      `CREATE ROLE ${role} LOGIN PASSWORD 'x'; GRANT USAGE ON SCHEMA analysis TO ${role}; GRANT SELECT ON ALL TABLES IN SCHEMA analysis TO ${role}`,
    )
    const as = (sql: string): Promise<unknown> => query(service.database.url, `SET ROLE ${role}; ${sql}`)
    try {
      for (const view of new Set((await columns()).map(({ view }) => view)))
        await as(`SELECT * FROM analysis.${view} LIMIT 1`)
      await expect(as('SELECT * FROM trade_flow')).rejects.toThrow(/permission denied/)
      await expect(as("UPDATE analysis.countries SET name = 'x'")).rejects.toThrow(/permission denied/)
    } finally {
      await service.pool.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`)
    }
  })
})
