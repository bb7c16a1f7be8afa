import { type RawBuilder, sql } from 'kysely'
import type { FigureKindDefinition } from '../../figures/figure-kind.js'
import { entityOf } from '../../planner/entities.js'
import type { Row } from '../../planner/model.js'
import type { Scope } from '../../planner/sources.js'
import { rowNamed, visibleAnd } from '../../planner/tables.js'

type Sql = RawBuilder<unknown>

/** So many times more, or less, than others say: a word such as million stands for another. */
export const SLIP = 300
/** So many times the pace so far, or a part of it. */
export const PACE = 3

/** What others say of the same thing, where it is of another magnitude. */
export interface SlipFacts {
  value: string
  others: number
  count: number
  unit: string | null
}

/** What was added since the claim before it of the same sum, where the pace is another. */
export interface PaceFacts {
  added: string
  days: number
  unit: string | null
  label: string | null
  slug: string
  before: string
  daysBefore: number
}

export interface RivalFacts {
  slip: SlipFacts | null
  pace: PaceFacts | null
}

/**
 * A claim among all of its kind about the same countries that are known. Claims known to be wrong are no measure for
 * others; targets are held against targets only.
 */
export function rivalFacts(kind: FigureKindDefinition, figure: Row, scope: Scope): Sql {
  return sql`(WITH claim AS MATERIALIZED (${claimsLike(kind, figure, scope)}), mine AS (SELECT * FROM claim WHERE slug = ${figure.col('slug')})
    SELECT jsonb_build_object('slip', (${slip()}), 'pace', (${pace()})))`
}

function claimsLike(kind: FigureKindDefinition, figure: Row, scope: Scope): Sql {
  const entity = entityOf(kind.type)
  const { row: claim, from } = rowNamed(entity, 'like')
  const slug = figure.col('slug')
  const first = sql`(SELECT country_code FROM figure_country WHERE figure_slug = ${slug} ORDER BY ordinal LIMIT 1)`
  const by = kind.compare!(claim, first)
  const text = (value: Sql | undefined): Sql => (value ? sql`(${value})::text` : sql`NULL::text`)
  const unit = sql`coalesce(${text(by.unit)}, ${text(by.currency)})`
  return sql`SELECT ${claim.col('slug')} AS slug, ${by.value}::numeric AS value, ${unit} AS unit, ${claim.col('rank')}::text AS rank, ${claim.col('periodLabel')} AS label,
      ${claim.col('periodStart')} AS first, ${claim.col('periodEnd')} AS last, ${text(by.timeBasis)} AS basis, ${text(by.scope)} AS scope,
      CASE WHEN ${claim.col('standing')} IN ('TARGET', 'FORECAST') THEN ${claim.col('standing')}::text ELSE '' END AS aim,
      ROW(${text(by.subject)}, ${text(by.direction)}) AS about, ${text(by.footing)} AS footing
    FROM ${from} WHERE ${visibleAnd(entity, claim, scope, sql`${claim.col('slug')} = ANY(ARRAY(${figuresOfSameCountries(slug)}))`)}`
}

function figuresOfSameCountries(slug: Sql): Sql {
  const countriesOf = (of: Sql): Sql =>
    sql`(SELECT count(*) FROM figure_country AS counted WHERE counted.figure_slug = ${of})`
  return sql`SELECT other.figure_slug FROM figure_country AS own JOIN figure_country AS other USING (country_code) WHERE own.figure_slug = ${slug}
    GROUP BY other.figure_slug HAVING count(*) = ${countriesOf(slug)} AND count(*) = ${countriesOf(sql`other.figure_slug`)}`
}

/** The middle of magnitudes, so that a slip among two does not make the other one look wrong beside a third. */
function slip(): Sql {
  return sql`SELECT jsonb_build_object('value', mine.value::text, 'others', others.middle, 'count', others.count, 'unit', mine.unit)
    FROM mine CROSS JOIN LATERAL (SELECT count(*)::int AS count, exp(percentile_cont(0.5) WITHIN GROUP (ORDER BY ln(rival.value::float8))) AS middle
      FROM claim AS rival WHERE rival.slug <> mine.slug AND rival.rank <> 'DEPRECATED' AND rival.value > 0 AND rival.about IS NOT DISTINCT FROM mine.about
        AND rival.aim = mine.aim AND rival.footing = mine.footing AND rival.unit = mine.unit) AS others
    WHERE mine.value > 0 AND (mine.value >= ${sql.lit(SLIP)} * others.middle OR others.middle >= ${sql.lit(SLIP)} * mine.value)`
}

/** Sums from the same day on, of the same scope, within a year: the claim before this one is the last that ended earlier. */
function pace(): Sql {
  const unit = (claim: string): Sql => sql`replace(${sql.ref(`${claim}.unit`)}, '_PER_YEAR', '')`
  return sql`SELECT jsonb_build_object('added', (mine.value - before.value)::text, 'days', mine.last - before.last, 'unit', replace(mine.unit, '_PER_YEAR', ''),
      'label', before.label, 'slug', before.slug, 'before', before.value::text, 'daysBefore', before.last - before.first + 1)
    FROM mine CROSS JOIN LATERAL (SELECT * FROM claim AS earlier WHERE earlier.rank <> 'DEPRECATED' AND earlier.value > 0 AND earlier.basis = 'CUMULATIVE'
        AND earlier.first = mine.first AND earlier.last < mine.last AND earlier.aim = '' AND earlier.about IS NOT DISTINCT FROM mine.about
        AND earlier.scope IS NOT DISTINCT FROM mine.scope AND ${unit('earlier')} = ${unit('mine')}
      ORDER BY earlier.last DESC, earlier.rank = 'PREFERRED' DESC, earlier.slug LIMIT 1) AS before
    WHERE mine.basis = 'CUMULATIVE' AND mine.aim = '' AND mine.last - mine.first < 366
      AND (mine.value - before.value) / (mine.last - before.last) NOT BETWEEN before.value / (before.last - before.first + 1) / ${sql.lit(PACE)}
        AND before.value / (before.last - before.first + 1) * ${sql.lit(PACE)}`
}
