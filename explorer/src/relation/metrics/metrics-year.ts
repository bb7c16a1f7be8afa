import type { RelationMetricsQueryVariables, TradePanelFragment } from '../../generated/operations.js'

/** Over how many years growth is averaged. */
const SPAN = 5

type Pair = Pick<RelationMetricsQueryVariables, 'country' | 'partner' | 'asOf' | 'dataset'>

export function readMetricsVariables(
  { country, partner, asOf, dataset }: Pair,
  year: number,
): RelationMetricsQueryVariables {
  return { country, partner, asOf, dataset, year, since: year - SPAN }
}

/** The last year that something is recorded or claimed for: the metrics are of that one unless another is asked for. */
export function chooseYear(relation: TradePanelFragment | undefined): number | undefined {
  if (!relation) return undefined
  const recorded = relation.tradeSeries.filter(
    ({ exports, imports }) => (exports.valueUsd ?? imports.valueUsd) !== null,
  )
  const last = recorded.at(-1)?.year
  if (last !== undefined) return last
  const ends = relation.claims.groups.flatMap(({ items }) => items.map(({ period }) => period?.start))
  const years = ends.filter((day) => day != null).map((day) => Number(day.slice(0, 4)))
  return years.length > 0 ? Math.max(...years) : new Date().getUTCFullYear() - 1
}
