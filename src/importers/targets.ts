import { sql } from 'kysely'
import type { GasFlowFrom, IndicatorFrom, Layout, Sql, TradeFlowFrom } from './format.js'
import { cellsOf, fromStaged, leftOut, type Staged } from './staged.js'

/** A table that observations go into. */
export interface Target {
  table: 'trade_flow' | 'gas_flow' | 'country_indicator'
  /** What tells two observations of one dataset apart, and what they say. */
  key: readonly string[]
  values: readonly string[]
  /** How messages name an observation. */
  describe: (row: Record<string, unknown>) => string
  /** Whether each dataset has a table of its own. */
  partitioned: boolean
  /** The observations of a layout: for each kind of them the columns of the table and a condition. */
  observe: (staged: Staged, dataset: string) => Observation[]
}

interface Observation {
  columns: Readonly<Record<string, Sql>>
  when: Sql | undefined
}

/** A layout's rows with the rows of AREA_TABLE that they need. */
export interface Checked {
  staged: Staged
  spans: (column: string) => boolean
}

const nothing = sql`NULL`

export const tradeFlows: Target = {
  table: 'trade_flow',
  key: ['reporter_code', 'partner_code', 'flow', 'period_start', 'frequency', 'classification', 'commodity_code'],
  values: ['year', 'value_usd', 'raw_value', 'net_weight_kg', 'valuation', 'status', 'partner_as_reported'],
  describe: (row) =>
    `${describeFlow(row)}, ${String(row.period_start)}, ${String(row.frequency)}, ${String(row.classification)} ${String(row.commodity_code)}`,
  partitioned: true,
  observe: (staged, dataset) =>
    (staged.layout.tradeFlows?.(cellsOf(staged)) ?? []).map((from) => ({
      columns: tradeColumns(from, dataset),
      when: from.when,
    })),
}

const WORDS: Readonly<Record<string, string>> = {
  IMPORT: 'imports from',
  EXPORT: 'exports to',
  REIMPORT: 're-imports from',
  REEXPORT: 're-exports to',
}

const describeFlow = (row: Record<string, unknown>): string =>
  `${String(row.reporter_code)} ${WORDS[String(row.flow)] ?? ''} ${String(row.partner_code)}`

function tradeColumns(from: TradeFlowFrom, dataset: string): Record<string, Sql> {
  const { year, month } = from
  return {
    reporter_code: from.reporter,
    partner_code: from.partner,
    flow: sql`${from.flow}::flow`,
    period_start:
      month === undefined ? sql`make_date(${year}, 1, 1)` : sql`make_date(${year}, coalesce(${month}, 1), 1)`,
    frequency:
      month === undefined
        ? sql`'ANNUAL'::frequency`
        : sql`(CASE WHEN ${month} IS NULL THEN 'ANNUAL' ELSE 'MONTHLY' END)::frequency`,
    classification: sql`${from.classification}::text`,
    commodity_code: sql`${from.commodity}::text`,
    dataset_slug: sql`${sql.lit(dataset)}::text`,
    year,
    value_usd: from.valueUsd,
    raw_value: sql`${from.rawValue ?? nothing}::text`,
    net_weight_kg: sql`${from.netWeightKg ?? nothing}::float8`,
    valuation: sql`${from.valuation ?? sql.lit('UNSPECIFIED')}::valuation`,
    status: sql`${from.status}::observation_status`,
    partner_as_reported: sql`${from.partnerAsReported ?? nothing}::text`,
  }
}

export const gasFlows: Target = {
  table: 'gas_flow',
  key: ['importer_code', 'exporter_code', 'year', 'route'],
  values: ['volume_bcm', 'raw_value', 'status', 'method'],
  describe: (row) =>
    `gas of ${String(row.importer_code)} from ${String(row.exporter_code)} in ${String(row.year)}, ${String(row.route)}`,
  partitioned: false,
  observe: (staged, dataset) =>
    (staged.layout.gasFlows?.(cellsOf(staged)) ?? []).map((from) => ({
      columns: gasColumns(from, dataset),
      when: from.when,
    })),
}

const gasColumns = (from: GasFlowFrom, dataset: string): Record<string, Sql> => ({
  importer_code: from.importer,
  exporter_code: from.exporter,
  year: from.year,
  dataset_slug: sql`${sql.lit(dataset)}::text`,
  route: sql`${from.route}::text`,
  volume_bcm: from.volumeBcm,
  raw_value: sql`${from.rawValue ?? nothing}::text`,
  status: sql`${from.status}::observation_status`,
  method: sql`${from.method ?? nothing}::text`,
})

export const indicators: Target = {
  table: 'country_indicator',
  key: ['country_code', 'indicator', 'year'],
  values: ['value', 'unit', 'status'],
  describe: (row) => `${String(row.indicator)} of ${String(row.country_code)} in ${String(row.year)}`,
  partitioned: false,
  observe: (staged, dataset) =>
    (staged.layout.indicators?.(cellsOf(staged)) ?? []).map((from) => ({
      columns: indicatorColumns(from, dataset),
      when: from.when,
    })),
}

const indicatorColumns = (from: IndicatorFrom, dataset: string): Record<string, Sql> => ({
  country_code: from.country,
  indicator: sql`${from.indicator}::text`,
  year: from.year,
  dataset_slug: sql`${sql.lit(dataset)}::text`,
  value: from.value,
  unit: sql`${from.unit}::text`,
  status: sql`${from.status}::observation_status`,
})

/** The targets that a format has observations for. */
export const targetsOf = (layouts: readonly Layout[]): Target[] =>
  [tradeFlows, gasFlows, indicators].filter((target) => layouts.some((layout) => hasAny(target, layout)))

const hasAny = (target: Target, layout: Layout): boolean =>
  ({ trade_flow: layout.tradeFlows, gas_flow: layout.gasFlows, country_indicator: layout.indicators })[target.table] !==
  undefined

/** All columns of a target, those of the key first. */
export const columnsOf = (target: Target): string[] => [...target.key, 'dataset_slug', ...target.values]

/** The observations of all files, as a query; `also` adds columns of the staged rows. */
export function observe(target: Target, checked: readonly Checked[], dataset: string, also: Sql[] = []): Sql {
  const parts = checked.flatMap(({ staged, spans }) =>
    target.observe(staged, dataset).map(({ columns, when }) => {
      const values = columnsOf(target).map((name) => sql`${columns[name]!} AS ${sql.ref(name)}`)
      const conditions = [leftOut(staged), when].flatMap((each, index) =>
        each === undefined ? [] : [index === 0 ? sql`NOT ${each}` : each],
      )
      const where = conditions.length === 0 ? sql`` : sql` WHERE ${sql.join(conditions, sql` AND `)}`
      return sql`SELECT ${sql.join([...values, ...also])} FROM ${fromStaged(staged, spans)}${where}`
    }),
  )
  if (parts.length > 0) return sql.join(parts, sql` UNION ALL `)
  return sql`SELECT ${sql.join([...columnsOf(target).map((name) => sql.ref(name)), ...also])} FROM ${sql.table(target.table)} AS s WHERE false`
}

/** The rows of a layout that are not left out, with columns of the caller's. */
export function selectRows({ staged, spans }: Checked, columns: Record<string, Sql>): Sql {
  const values = Object.entries(columns).map(([name, value]) => sql`${value} AS ${sql.ref(name)}`)
  const out = leftOut(staged)
  return sql`SELECT ${sql.join(values)} FROM ${fromStaged(staged, spans)}${out === undefined ? sql`` : sql` WHERE NOT ${out}`}`
}
