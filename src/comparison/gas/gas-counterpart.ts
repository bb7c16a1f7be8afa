import { Decimal } from 'decimal.js'
import { type RawBuilder, sql } from 'kysely'
import { gasYears } from '../../bilateral/series/gas-series-rows.js'
import { nameOfCountry } from '../../figures/comparable.js'
import { convertGas } from '../../figures/gas-import/gas-conversion.js'
import { gasImportKind } from '../../figures/gas-import/gas-import.type.js'
import type { GasUnit, Quantity } from '../../figures/quantity.type.js'
import { Row } from '../../planner/model.js'
import { ArgumentError } from '../../planner/parameters.js'
import type { ObservationStatus } from '../../statistics/observation.js'
import { daysBetween, differenceInTime, noteStanding } from '../claim-time.js'
import type { Reason } from '../comparability.js'
import { type ComparisonFacts, defineCounterpart } from '../counterpart.js'

interface GasClaim {
  amount: string
  unit: GasUnit
  importerName: string
  exporterName: string
}

interface GasStatistic {
  volume: number | null
  /** Whether it is gas from the exporter, not the balance of all suppliers. */
  isDirect: boolean
  rows: number
  /** Those of the rows that have no value. */
  missing: number
  status: ObservationStatus
  method: string | null
}

/** Gas in the rows that `gasSeries` gives, in billion cubic metres a year. */
export const gasCounterpart = defineCounterpart<GasClaim, GasStatistic>({
  of: gasImportKind,
  claim: (claim) => ({
    amount: sql`${claim.col('amount')}::text`,
    unit: claim.col('unit'),
    importerName: nameOfCountry(claim.col('importerCode')),
    exporterName: nameOfCountry(claim.col('exporterCode')),
  }),
  observe: (claim, { year, dataset, scope }) => {
    const pair = new Row([])
      .reading('countryCode', claim.col('importerCode'))
      .reading('partnerCode', claim.col('exporterCode'))
    return {
      alias: 'gas',
      from: allRoutes(gasYears(pair, scope, sql`supply.year = ${year}`, dataset, false)),
      facts: sql`to_jsonb(gas)`,
      isObserved: sql`gas.dataset IS NOT NULL`,
      links: { dataset: sql`gas.dataset`, importer: claim.col('importerCode'), exporter: sql`gas.exporter` },
    }
  },
  judge: (facts) => {
    const { claim, statistic, year } = facts
    const claimed = inBcmPerYear(claim)
    const reasons: Reason[] = [
      ...differenceInTime(claim, year),
      ...(statistic && !statistic.isDirect ? [differenceInSuppliers(claim, statistic)] : []),
      ...(claimed.unit === 'BCM_PER_YEAR' ? [] : [differenceInUnit(claimed)]),
      ...(statistic?.volume == null ? [{ differs: 'STATISTIC' as const, message: explainMissing(facts) }] : []),
      ...(statistic ? noteRoutes(statistic) : []),
      ...noteStanding(claim),
    ]
    if (!statistic) return { claimed, observed: null, reasons }
    const from = statistic.isDirect ? `from ${claim.exporterName}` : 'from all suppliers, on balance'
    return {
      claimed,
      observed: observedGas(statistic),
      observation: { label: `Gas imports of ${claim.importerName} ${from}, in ${year}`, status: statistic.status },
      reasons,
    }
  },
})

/** One row for all routes: that of no route or else their sum, the balance only where there is nothing else. */
function allRoutes(rows: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`SELECT sum(volume_bcm) AS volume, bool_and(is_direct) AS "isDirect", count(*)::int AS rows, (count(*) - count(volume_bcm))::int AS missing, dataset_slug AS dataset, min(exporter_code) AS exporter,
      CASE WHEN count(*) = 1 THEN min(status::text) WHEN sum(volume_bcm) IS NULL THEN 'MISSING' WHEN count(volume_bcm) < count(*) THEN 'PARTIAL_COVERAGE' ELSE 'DERIVED' END AS status, min(method) AS method
    FROM (SELECT routes.*, CASE route WHEN '' THEN 0 WHEN 'NET' THEN 2 ELSE 1 END AS place,
        min(CASE route WHEN '' THEN 0 WHEN 'NET' THEN 2 ELSE 1 END) OVER () AS best FROM (${rows}) AS routes) AS ranked
    WHERE place = best GROUP BY dataset_slug`
}

/** Volume is converted as `quantity(unit: BCM_PER_YEAR)` is; what cannot be stays as reported. */
function inBcmPerYear({ amount, unit, start, end }: GasClaim & { start: string | null; end: string | null }): Quantity {
  try {
    return convertGas({ amount, unit, days: daysBetween(start, end) }, 'BCM_PER_YEAR')
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error
    return { value: amount, unit, factor: null, annualised: false }
  }
}

function observedGas({ volume }: GasStatistic): Quantity | null {
  if (volume === null) return null
  return { value: new Decimal(volume).toFixed(), unit: 'BCM_PER_YEAR', factor: null, annualised: false }
}

function noteRoutes({ volume, rows, missing }: GasStatistic): Reason[] {
  if (volume === null) return []
  const summed = rows - missing
  const sum = `The observation is the sum of ${summed} ${summed === 1 ? 'route' : 'routes'}`
  if (missing > 0) {
    return [
      {
        differs: 'PARTS',
        message: `The claim is of all the gas, the observation without ${missing} of ${rows} routes.`,
      },
      { code: 'INCOMPLETE_SUM', message: `${sum}; ${missing} ${missing === 1 ? 'has' : 'have'} no value.` },
    ]
  }
  return rows > 1 ? [{ code: 'SUM_OF_ROUTES', message: `${sum}.` }] : []
}

function differenceInSuppliers({ importerName, exporterName }: GasClaim, { method }: GasStatistic): Reason {
  const how = method === null ? '' : ` (${method})`
  return {
    differs: 'DIRECTION',
    message: `The statistic is what ${importerName} imports on balance from all suppliers${how}, the claim what it has from ${exporterName}.`,
  }
}

function differenceInUnit({ unit }: Quantity): Reason {
  const message = `The claim is in ${unit}, the statistic in billion cubic metres a year: it takes a heating value, or the days that it was counted over, to compare them.`
  return { differs: 'UNIT', message }
}

function explainMissing({
  claim,
  statistic,
  year,
  isNamed,
  edition,
  asOf,
}: ComparisonFacts<GasClaim, GasStatistic>): string {
  if (statistic) return `The dataset has no value of it for ${year}.`
  if (year === null) return 'The claim names no time: give `year`.'
  if (isNamed && edition === null) return `The dataset named had not been released by ${asOf}.`
  const which = edition ?? `No dataset known ${asOf === null ? 'here' : `on ${asOf}`}`
  return `${which} has ${edition === null ? '' : 'no '}gas of ${claim.importerName} from ${claim.exporterName} in ${year}, nor the balance of all suppliers.`
}
