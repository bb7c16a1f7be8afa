import { type RawBuilder, sql } from 'kysely'
import type { TracedLeaf } from '../../planner/arguments.js'
import type { Row } from '../../planner/model.js'
import type { Parameter } from '../../planner/parameters.js'
import type { Arguments, Rows, Scope } from '../../planner/sources.js'
import { knownEditions, namedEdition } from '../../statistics/datasets/known-editions.js'
import { inSpan, readSpan } from './year-span.js'

type Sql = RawBuilder<unknown>

/**
 * The rows of gas_flow in which the country imports from its partner: of one edition, or of all of a series. Where none
 * has such a row in the span, its net imports from all suppliers. Taken is the edition that has rows in the span, of the
 * pair rather than net ones, with values, and was released last: a later one that leaves the pair out says nothing of it.
 */
export const gasSeriesRows: Rows = (pair, scope, args) =>
  gasYears(pair, scope, inSpan(sql`supply.year`, readSpan(args)), args.parameter('dataset'), isForAll(args))

/** The same for the years that a condition on `supply.year` lets through. */
export function gasYears(pair: Row, scope: Scope, span: Sql, name: Parameter | undefined, all: boolean): Sql {
  const best = (where: Sql): Sql => sql`SELECT slug, series, is_direct FROM given WHERE ${where}
    ORDER BY is_direct DESC, volume_bcm IS NOT NULL DESC, released_on_upper DESC NULLS LAST, slug LIMIT 1`
  const chosen = name
    ? sql`SELECT found.* FROM (SELECT ${namedEdition(name, sql`known`)} AS slug) AS named LEFT JOIN known USING (slug)
        CROSS JOIN LATERAL (${best(all ? sql`series = known.series` : sql`slug = known.slug`)}) AS found`
    : best(sql`true`)
  return sql`WITH known AS MATERIALIZED (${knownEditions(scope)}),
    supply AS MATERIALIZED (${suppliesOf(pair)}),
    edition AS MATERIALIZED (SELECT dataset_slug AS slug, bool_or(is_direct) AS is_direct FROM supply GROUP BY dataset_slug),
    given AS MATERIALIZED (SELECT supply.*, known.slug, known.series, known.released_on_upper
      FROM supply JOIN edition ON edition.slug = supply.dataset_slug AND edition.is_direct = supply.is_direct
      JOIN known ON known.slug = supply.dataset_slug WHERE ${span}),
    chosen AS MATERIALIZED (${chosen})
    SELECT gas.* FROM chosen CROSS JOIN LATERAL (SELECT * FROM given
      WHERE given.is_direct = chosen.is_direct AND ${all ? sql`given.series = chosen.series` : sql`given.slug = chosen.slug`} OFFSET 0) AS gas`
}

/** What a dataset has of the pair, and what it has of all suppliers together: an area of its own, and a balance. */
function suppliesOf(pair: Row): Sql {
  const partner = pair.col('partnerCode')
  return sql`SELECT *, exporter_code = ${partner} AS is_direct FROM gas_flow
    WHERE importer_code = ${pair.col('countryCode')} AND exporter_code IN (${partner}, 'WLD') AND (exporter_code = ${partner} OR route = 'NET')`
}

function isForAll(args: Arguments): boolean {
  const given = args.traced('allEditions') as TracedLeaf | undefined
  return given?.value === true
}
