import { sql } from 'kysely'
import type { CommodityFrom, Refusal, Sql } from '../format.js'

/** "Indicates the product classification used and which version (HS, SITC)". Services (EB ...) are not among them. */
export const CLASSIFICATIONS: Readonly<Record<string, string>> = {
  HS: 'HS', // in the version that the country reports by
  H0: 'HS1992',
  H1: 'HS1996',
  H2: 'HS2002',
  H3: 'HS2007',
  H4: 'HS2012',
  H5: 'HS2017',
  H6: 'HS2022',
  SS: 'SITC', // in the revision that the country reports by
  ST: 'SITC', // the same, in the old layouts
  S1: 'SITC1',
  S2: 'SITC2',
  S3: 'SITC3',
  S4: 'SITC4',
  BE: 'BEC',
  BEC: 'BEC',
  B4: 'BEC4',
  B5: 'BEC5',
}

/** In USD; about three times what the largest trader has with the world in a year. */
export const MOST_VALUE = 1e13
/** In kilograms; a hundred times what all ships of the world carry in a year. */
export const MOST_WEIGHT = 1e15
/** The codes of areas, modes of transport and modes of supply are numbers, -1 where none is known. */
export const NUMBERED = { is: 'NUMBER', min: -1, max: 9999 } as const
/** All classifications have digits; some codes that the publisher adds to the Harmonized System end in letters. */
export const COMMODITY = { is: 'CODE', form: 'TOTAL|[0-9][0-9A-Z]*', called: 'code of a commodity' } as const

/** No country reported to the United Nations before there were any. */
const FIRST_YEAR = '1946'

/** Also the level: "Hierarchical level of commodity/service category" counts the digits, of TOTAL none. */
export function describeCommodity(classification: Sql, code: Sql, label: Sql): CommodityFrom {
  return {
    classification,
    code,
    level: sql`CASE ${code} WHEN 'TOTAL' THEN 0 ELSE length(${code}) END`,
    label: sql`CASE ${code} WHEN 'TOTAL' THEN 'All commodities' ELSE ${label} END`,
  }
}

/** In the Harmonized System all codes have an even number of digits: a spreadsheet drops zeros in front. */
export function refuseCommodity(column: string, classification: Sql, code: Sql): Refusal[] {
  return [
    {
      column,
      when: sql`${classification} ~ '^H[S0-6]$' AND ${code} <> 'TOTAL' AND ${code} !~ '^([0-9A-Z]{2}){1,6}$'`,
      because:
        'is no code of the Harmonized System, which has two, four or six digits: a spreadsheet may have dropped a zero in front',
    },
  ]
}

export const refuseYear = (column: string, period: Sql): Refusal[] => [
  {
    column,
    when: sql`left(${period}, 4) < ${sql.lit(FIRST_YEAR)}`,
    because: `is before ${FIRST_YEAR}, when no country reported yet`,
  },
  { column, when: sql`left(${period}, 4) > to_char(now(), 'YYYY')`, because: 'is still to come' },
]

/**
 * "Primary trade values (taken from CIF or FOB values)": where a row says which of the two it is, that holds; else the
 * rule that imports are valued CIF and exports FOB.
 */
export function valuationOf(flow: Sql, value: Sql, cif?: Sql, fob?: Sql): Sql {
  const rule = sql`CASE WHEN ${flow} IN ('IMPORT', 'REIMPORT') THEN 'CIF' ELSE 'FOB' END`
  if (cif === undefined || fob === undefined) return rule
  const [isCif, isFob] = [cif, fob].map((given) => sql`coalesce(${given} = ${value}, false)`)
  const isNone = sql`coalesce(nullif(${cif}, 0), nullif(${fob}, 0)) IS NULL`
  return sql`CASE WHEN ${isNone} OR (${isCif} AND ${isFob}) THEN ${rule} WHEN ${isCif} THEN 'CIF' WHEN ${isFob} THEN 'FOB' ELSE 'UNSPECIFIED' END`
}

/** A weight of nothing stands where none is known. */
export const weightOf = (kilograms: Sql): Sql => sql`nullif(${kilograms}, 0)`
