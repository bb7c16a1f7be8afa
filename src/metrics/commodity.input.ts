import { type RawBuilder, sql } from 'kysely'
import type { Row } from '../planner/model.js'
import type { Warning } from '../statistics/warning.type.js'
import type { MetricContext, Need } from './metric.js'
import type { MetricArgument, MetricArguments } from './metric-argument.js'
import { defineInputKind, inputJson } from './metric-input.js'
import { countOf } from './count-of.js'
import { type EditionFacts, explainEdition } from './subject.js'

type Sql = RawBuilder<unknown>
type TradeFlowName = 'EXPORT' | 'IMPORT'

const KIND = 'COMMODITY'
const LEVEL_KIND = 'COMMODITY_LEVEL'

/** The flows of commodities that a dataset has of a country in the year, from the other side's record where it has only that. */
function commodityFlows(row: Row, flow: TradeFlowName, where: (country: Sql, partner: Sql) => Sql): Sql {
  const onlyFlow = row.col('onlyFlow')
  const isMirrored = sql`(${onlyFlow} IS NOT NULL AND ${onlyFlow}::text <> ${sql.lit(flow)})`
  const sides = [false, true].map((mirrored) => {
    const [country, partner] = (mirrored ? ['partner_code', 'reporter_code'] : ['reporter_code', 'partner_code']).map(
      (name) => sql.ref(`f.${name}`),
    )
    const recorded = mirrored ? (flow === 'EXPORT' ? 'IMPORT' : 'EXPORT') : flow
    return sql`SELECT ${country!} AS country_code, ${partner!} AS partner_code, f.value_usd, f.classification, f.commodity_code, ${sql.lit(mirrored)} AS is_mirrored
      FROM trade_flow AS f WHERE ${mirrored ? isMirrored : sql`NOT ${isMirrored}`} AND f.dataset_slug = ${row.col('datasetSlug')}
        AND f.year = ${row.col('year')} AND f.flow = ${sql.lit(recorded)} AND f.frequency = 'ANNUAL' AND ${where(country!, partner!)}`
  })
  return sql.join(sides, sql` UNION ALL `)
}

/** The commodity that the arguments name. */
function isCommodity({ args }: MetricContext): Sql {
  return sql`f.commodity_code = ${args.sql('commodity')}${inClassification(args)}`
}

function inClassification(args: MetricArguments): Sql {
  return args.literal('classification') === undefined
    ? sql``
    : sql` AND f.classification = ${args.sql('classification')}`
}

/** A sum in cents: of doubles it would depend on the order of the rows. */
const cents = (value: Sql, where: Sql = sql`true`): Sql =>
  sql`(sum((${value} * 100)::int8) FILTER (WHERE ${where}) / 100.0)::float8`

interface CommodityBy {
  flow: TradeFlowName
  /** From or to its partner only, from or to all others, or all countries together. */
  scope: 'PARTNER' | 'ALL' | 'WORLD'
}

/** What a country trades of the commodity that the arguments name; of all partners, the publisher's row for the World first. */
export function commodityTrade({ flow, scope }: CommodityBy): Need {
  return (name, context) => {
    const { row, args } = context
    const flows = commodityFlows(row, flow, (country, partner) => {
      const mine = scope === 'WORLD' ? sql`` : sql` AND ${country} = ${row.col('countryCode')}`
      const its = scope === 'PARTNER' ? sql` AND ${partner} = ${row.col('partnerCode')}` : sql``
      return sql`${isCommodity(context)}${mine}${its}`
    })
    // What others record is not known where the dataset holds a part of them.
    const isOfOthers =
      scope === 'WORLD' ? sql`true` : scope === 'ALL' ? sql`coalesce(total.is_mirrored, true)` : sql`false`
    const isKnown = sql`(NOT ${isOfOthers} OR coalesce(${row.col('hasWorld')}, false) AND total.without = 0)`
    const counted = scope === 'PARTNER' ? sql`true` : sql`area.kind <> 'AGGREGATE'`
    const json = inputJson(name, KIND, {
      value: sql`CASE WHEN ${isKnown} THEN total.usd END`,
      unit: 'USD',
      year: row.col('year'),
      status: sql`CASE WHEN total.usd IS NULL OR NOT ${isKnown} THEN CASE WHEN ${row.col('coverage')} IS NULL THEN 'MISSING' ELSE 'PARTIAL_COVERAGE' END WHEN total.is_mirrored THEN 'MIRRORED' WHEN total.is_published THEN 'REPORTED' ELSE 'DERIVED' END`,
      dataset: row.col('datasetSlug'),
      shared: row.col('edition'),
      facts: {
        country: scope === 'WORLD' ? sql`NULL::text` : row.col('countryName'),
        partner: scope === 'PARTNER' ? row.col('partnerName') : sql`NULL::text`,
        flow: sql.lit(flow),
        commodity: args.sql('commodity'),
        classifications: sql`coalesce(total.classifications, '{}')`,
        missing: sql`coalesce(total.missing, 0)`,
        partners: sql`total.partners`,
        without: sql`CASE WHEN ${isOfOthers} AND ${row.col('hasWorld')} THEN total.without ELSE 0 END`,
      },
    })
    return sql`(SELECT jsonb_build_array(${json}) FROM (
      SELECT ${without(context, flow)} AS without, ${cents(sql`usd`)} AS usd, bool_or(is_mirrored) AS is_mirrored, count(*) = 1 AND bool_and(is_published) AS is_published,
        sum(missing) FILTER (WHERE NOT is_published)::int AS missing, sum(partners) FILTER (WHERE NOT is_published)::int AS partners,
        array_agg(DISTINCT classification) FILTER (WHERE versions > 1) AS classifications
      FROM (SELECT flows.country_code, classification, count(*) OVER (PARTITION BY flows.country_code) AS versions, bool_or(is_mirrored) AS is_mirrored,
          count(*) FILTER (WHERE value_usd IS NULL AND ${counted}) AS missing, count(*) FILTER (WHERE ${counted}) AS partners,
          ${scope === 'PARTNER' ? sql`true` : sql`coalesce(bool_or(flows.partner_code = 'WLD' AND value_usd IS NOT NULL), false)`} AS is_published,
          coalesce(max(value_usd) FILTER (WHERE flows.partner_code = 'WLD'), ${cents(sql`value_usd`, counted)}) AS usd
        FROM (${flows}) AS flows JOIN country AS area ON area.code = flows.partner_code
          JOIN country AS own ON own.code = flows.country_code AND own.kind <> 'AGGREGATE'
        GROUP BY flows.country_code, classification) AS countries) AS total)`
  }
}

/** How many reporters have trade but no commodities, or none in the classification: what they have of one is not known. */
function without({ row, args }: MetricContext, flow: TradeFlowName): Sql {
  const recorded = sql`coalesce(${row.col('onlyFlow')}::text, ${sql.lit(flow)})::flow`
  return sql`(SELECT count(*) FROM trade_country_year AS t JOIN country AS c ON c.code = t.country_code AND c.kind <> 'AGGREGATE'
    WHERE t.dataset_slug = ${row.col('datasetSlug')} AND t.year = ${row.col('year')} AND t.side = 'REPORTER' AND t.flow = ${recorded}
      AND (t.world_usd IS NOT NULL OR t.partners > t.missing) AND NOT EXISTS (SELECT FROM trade_flow AS f
        WHERE f.dataset_slug = ${row.col('datasetSlug')} AND f.reporter_code = t.country_code AND f.year = ${row.col('year')} AND f.flow = ${recorded}
          AND f.frequency = 'ANNUAL' AND f.commodity_code <> 'TOTAL'${inClassification(args)}))`
}

const HAS_VALUE = sql`NOT is_missing`

/** What two countries trade in the commodities of a level: their exports and their imports, each with all its values in the same order. */
export const commodityLevel: Need = (name, { row, args }) => {
  const ofFlow = (flow: TradeFlowName): Sql => {
    const flows = commodityFlows(
      row,
      flow,
      (country, partner) =>
        sql`${country} = ${row.col('countryCode')} AND ${partner} = ${row.col('partnerCode')}
          AND EXISTS (SELECT FROM commodity AS c WHERE (c.classification, c.code) = (f.classification, f.commodity_code) AND c.level = ${args.sql('level')})${inClassification(args)}`,
    )
    return sql`SELECT ${sql.lit(flow)} AS flow, flows.* FROM (${flows}) AS flows`
  }
  const sides = (['EXPORT', 'IMPORT'] as const).map((flow) => {
    const usd = sql.ref(flow === 'EXPORT' ? 'exports' : 'imports')
    const hasSide = sql`(bool_or(${sql.ref(flow === 'EXPORT' ? 'has_exports' : 'has_imports')}) OR ${row.col('hasWorld')})`
    return inputJson(name, LEVEL_KIND, {
      value: sql`CASE WHEN ${hasSide} THEN ${cents(usd, HAS_VALUE)} END`,
      unit: 'USD',
      year: row.col('year'),
      status: sql`CASE WHEN count(*) FILTER (WHERE ${HAS_VALUE}) = 0 THEN 'MISSING' WHEN ${hasSide} THEN 'DERIVED' ELSE 'PARTIAL_COVERAGE' END`,
      dataset: row.col('datasetSlug'),
      shared: row.col('edition'),
      facts: {
        country: row.col('countryName'),
        partner: row.col('partnerName'),
        flow: sql.lit(flow),
        level: args.sql('level'),
        values: sql`coalesce(jsonb_agg(${usd} ORDER BY classification, commodity_code) FILTER (WHERE ${HAS_VALUE}), '[]')`,
        classifications: sql`array_agg(DISTINCT classification)`,
        missing: sql`count(*) FILTER (WHERE is_missing)`,
        oneSided: sql`count(*) FILTER (WHERE one_sided)`,
      },
    })
  })
  return sql`(SELECT jsonb_build_array(${sql.join(sides)}) FROM (
    SELECT classification, commodity_code, coalesce(max(value_usd) FILTER (WHERE flow = 'EXPORT'), 0) AS exports, coalesce(max(value_usd) FILTER (WHERE flow = 'IMPORT'), 0) AS imports,
      count(*) > count(value_usd) AS is_missing, count(DISTINCT flow) = 1 AS one_sided,
      bool_or(flow = 'EXPORT') AS has_exports, bool_or(flow = 'IMPORT') AS has_imports
    FROM (${ofFlow('EXPORT')} UNION ALL ${ofFlow('IMPORT')}) AS flows GROUP BY classification, commodity_code) AS commodities)`
}

export interface CommodityFacts extends EditionFacts {
  country: string | null
  partner: string | null
  flow: TradeFlowName
  commodity: string
  classifications: string[]
  missing: number
  /** How many partners are summed up; null where the publisher has the sum. */
  partners: number | null
  /** Reporters that are missing from a sum over all, since they have no commodities. */
  without: number
}

export interface LevelFacts extends EditionFacts {
  country: string
  partner: string
  flow: TradeFlowName
  level: number
  values: number[]
  classifications: string[]
  missing: number
  oneSided: number
}

defineInputKind<CommodityFacts>(KIND, {
  label: ({ country, partner, flow, commodity, year }) => {
    const whose =
      country === null ? "The world's exports" : `${flow === 'EXPORT' ? 'Exports' : 'Imports'} of ${country}`
    const other = partner === null ? '' : ` ${flow === 'EXPORT' ? 'to' : 'from'} ${partner}`
    return `${whose} of ${commodity}${other} in ${year}`
  },
  explain: (facts) =>
    facts.without > 0
      ? `${countOf(facts.without, 'reporter')} of ${facts.datasetSlug} in ${facts.year} ${facts.without === 1 ? 'has' : 'have'} trade but no commodities there, or none in the classification.`
      : explainEdition(facts),
  warn: ({ missing, partners, commodity, country, datasetSlug }, { value }) => {
    const warnings: Warning[] = []
    if (value === null) return warnings
    if (partners !== null && country !== null) {
      const message = `What ${country} trades of ${commodity} is the sum of ${countOf(partners - missing, 'partner')}: ${datasetSlug} has no row for the World.`
      warnings.push({ code: 'AGGREGATE_MISSING', message })
    }
    if (missing > 0) {
      const message = `The sum of ${commodity} is without ${countOf(missing, 'flow')} that ${missing === 1 ? 'has' : 'have'} no value.`
      warnings.push({ code: 'INCOMPLETE_SUM', message })
    }
    return warnings
  },
})

defineInputKind<LevelFacts>(LEVEL_KIND, {
  label: ({ country, partner, flow, level, year, values }) =>
    `${flow === 'EXPORT' ? `Exports of ${country} to` : `Imports of ${country} from`} ${partner} in ${year}, ${countOf(values.length, 'commodity')} of level ${level} together`,
  explain: ({ country, partner, level, year, datasetSlug, flow, coverage }, { status }) =>
    status === 'PARTIAL_COVERAGE'
      ? `${datasetSlug} has no ${flow === 'EXPORT' ? 'exports' : 'imports'} of ${country} of level ${level} with ${partner} in ${year}. ${coverage}.`
      : datasetSlug === null
        ? `No dataset known here has trade between ${country} and ${partner}.`
        : `${datasetSlug} has no commodities of level ${level} between ${country} and ${partner} in ${year}.`,
})

/** Why a commodity cannot be taken together: classifications describe the same trade. */
export function refuseClassifications(classifications: readonly string[]): string | null {
  return classifications.length > 1
    ? `The dataset has it in ${classifications.join(' and ')}, which describe the same trade: name one by \`classification\`.`
    : null
}

export const COMMODITY: MetricArgument = {
  type: () => String,
  sql: 'text',
  description: 'The commodity, by its code ("2711" is petroleum gases in the Harmonised System).',
}
export const CLASSIFICATION: MetricArgument = {
  type: () => String,
  sql: 'text',
  nullable: true,
  description:
    'The classification of the commodities, where a country has several ("HS2017"). Unless given a code is taken for the same in all revisions.',
}
