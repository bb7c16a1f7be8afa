import { type RawBuilder, sql } from 'kysely'

/**
 * Which series answers what several have, the first one first; one that ends in `-` stands for all that begin so. What a
 * country itself reports, in the most detail, comes before what was reconciled, and that before what ends long ago.
 * All others come last, by name.
 */
export const SERIES_PREFERENCE: readonly string[] = ['un-comtrade', 'wits', 'baci-hs92', 'baci-', 'cow-trade']

/** The same in words, for descriptions. */
export const PREFERENCE_IN_WORDS = `${SERIES_PREFERENCE.map((series) => (series.endsWith('-') ? `${series}…` : series)).join(', ')}, then all others by name`

/** The place of a series in that order; those of the same place stand by name. */
export function rankOfSeries(series: RawBuilder<unknown>): RawBuilder<unknown> {
  const cases = SERIES_PREFERENCE.map((name, rank) => {
    const isIt = name.endsWith('-') ? sql`starts_with(${series}, ${sql.lit(name)})` : sql`${series} = ${sql.lit(name)}`
    return sql`WHEN ${isIt} THEN ${sql.lit(rank)}`
  })
  return sql`CASE ${sql.join(cases, sql` `)} ELSE ${sql.lit(SERIES_PREFERENCE.length)} END`
}
