import { type RawBuilder, sql } from 'kysely'
import { GasUnit } from '../../../prisma/generated/client/enums.js'
import type { Row } from '../../planner/model.js'
import { type Comparable, isWholeYear, nameOfCountry, quantityFooting } from '../comparable.js'
import { gasFactor } from './gas-conversion.js'

/** Decimal places of a converted value: as many as a single conversion gives. */
const PLACES = 12

/**
 * Claims on gas in one unit: rates and sums over a year in billion cubic metres a year, other sums in billion cubic
 * metres. Energy stays in the unit reported, for no heating value is named.
 */
export function compareGas(figure: Row): Comparable {
  const unit = sql`${figure.col('unit')}::text`
  const isRate = sql`${figure.col('timeBasis')} = 'RATE'`
  const converted = Object.values(GasUnit).flatMap((from) => {
    const factor = gasFactor(from, 'BCM_PER_YEAR') ?? gasFactor(from, 'BCM')
    return factor
      ? [
          sql`WHEN ${sql.lit(from)} THEN round(${figure.col('amount')} * ${numeric(factor.toFixed())}, ${sql.lit(PLACES)})`,
        ]
      : []
  })
  const energy = Object.values(GasUnit).filter((from) => !gasFactor(from, 'BCM_PER_YEAR') && !gasFactor(from, 'BCM'))
  return {
    value: sql`CASE ${unit} ${sql.join(converted, sql` `)} ELSE ${figure.col('amount')} END`,
    unit: sql`CASE WHEN ${unit} IN ('TWH', 'PJ') AND ${isWholeYear(figure)} THEN ${unit} || '_PER_YEAR'
      WHEN ${unit} IN (${sql.join(energy.map((name) => sql.lit(name)))}) THEN ${unit}
      WHEN ${isRate} OR ${isWholeYear(figure)} THEN 'BCM_PER_YEAR' ELSE 'BCM' END`,
    subject: sql`${nameOfCountry(figure.col('importerCode'))} || ' from ' || ${nameOfCountry(figure.col('exporterCode'))}`,
    timeBasis: figure.col('timeBasis'),
    ...quantityFooting(figure, sql`${unit} IN ('BCM_PER_YEAR', 'TWH_PER_YEAR', 'PJ_PER_YEAR')`),
  }
}

function numeric(text: string): RawBuilder<unknown> {
  return sql`${sql.lit(text)}::numeric`
}
