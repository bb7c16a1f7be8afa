import { Decimal } from 'decimal.js'
import { resolveArea } from '../area-codes.js'
import type { GasSheets } from './gas-sheets.js'
import { REVIEW_AGGREGATES, REVIEW_AREAS } from './review-areas.js'
import type { TradeObservation } from './trade-matrix.js'
import type { YearObservation } from './year-table.js'

/** What a country got from abroad on balance in a year, or gave, computed from two tables of the same edition. */
export interface NetImports {
  areaName: string
  year: number
  /** IMPORT where the country consumed more than it produced, or as much; EXPORT where it produced more. */
  direction: 'IMPORT' | 'EXPORT'
  /** Billion cubic metres, never below zero. */
  volumeBcm: number
  /** The two values that it is the difference of. */
  raw: string
  method: 'consumption minus production' | 'production minus consumption'
  /** Of the consumption. */
  sheet: string
  cell: string
}

/** A cubic metre, in bcm: what is less comes from the binary fractions of Excel. */
const LEAST = new Decimal('1e-9')

/**
 * Net imports of the countries that the matrices of trade do not name, as consumption minus production. Iraq is such a
 * country: its gas from Iran is in the row "Other Middle East".
 *
 * Only where both are numbers. A country without a row of production, or with a dash, n/a or "less than 0.05" in it, is
 * left out, although it may well import all that it consumes: no sheet says that a dash means zero (review-value.ts).
 *
 * The difference is taken in decimals, so that it has the digits of the two cells (18.9 - 9.4 is 9.5) and is neither
 * rounded further nor blurred. How many of them mean something, the edition decides: that of 2023 gives tenths, earlier
 * ones a dozen digits. Changes of stocks and differences of measurement are in it.
 */
export function deriveNetImports({
  production,
  consumption,
  pipeline,
  lng,
}: Pick<GasSheets, 'production' | 'consumption' | 'pipeline' | 'lng'>): NetImports[] {
  const traders = listTraders([...pipeline, ...lng])
  const produced = new Map<string, YearObservation>()
  for (const observation of production) {
    const area = findCountry(observation.areaName, observation.year)
    if (area !== undefined) produced.set(`${area} ${observation.year}`, observation)
  }
  return consumption.flatMap((observation) => {
    const area = findCountry(observation.areaName, observation.year)
    const own = produced.get(`${area} ${observation.year}`)
    if (area === undefined || own === undefined || traders.has(area)) return []
    return subtract(observation, own) ?? []
  })
}

function subtract(consumption: YearObservation, production: YearObservation): NetImports | undefined {
  if (consumption.value === null || production.value === null) return undefined
  const exact = new Decimal(consumption.value).minus(production.value)
  const difference = exact.abs().lessThan(LEAST) ? new Decimal(0) : exact
  const { areaName, year, sheet, cell } = consumption
  const from = { areaName, year, sheet, cell, volumeBcm: difference.abs().toNumber() }
  return difference.isNegative()
    ? {
        ...from,
        direction: 'EXPORT',
        raw: `${production.raw} - ${consumption.raw}`,
        method: 'production minus consumption',
      }
    : {
        ...from,
        direction: 'IMPORT',
        raw: `${consumption.raw} - ${production.raw}`,
        method: 'consumption minus production',
      }
}

function listTraders(flows: readonly TradeObservation[]): Set<string> {
  const names = flows.flatMap(({ exporterName, importerName, year }) => [
    findCountry(exporterName, year),
    findCountry(importerName, year),
  ])
  return new Set(names.filter((area) => area !== undefined))
}

/** The country that a name means; undefined for groups. */
function findCountry(name: string, year: number): string | undefined {
  const area = resolveArea(REVIEW_AREAS, name, year) ?? undefined
  return area === undefined || REVIEW_AGGREGATES.has(area) ? undefined : area
}
