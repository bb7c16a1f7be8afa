import { sql } from 'kysely'
import { suggest } from '../platform/nearest.js'
import type { Column, Sql } from './format.js'
import { cell, cellsOf, type Staged } from './staged.js'

/** A condition that no cell of a column may meet, and what to say of one that does. */
export interface Check {
  column: string
  fails: Sql
  explain: (value: string | null) => string
}

const NUMBER = String.raw`^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,2})?$`
/** Longer than any figure, and shorter than what PostgreSQL cannot hold. */
const LONGEST_NUMBER = 60
const FIRST_YEAR = 1000
const LAST_YEAR = 2100

export function columnChecks(staged: Staged): Check[] {
  const { layout } = staged
  const single = Object.entries(layout.columns).flatMap(([name, column]) => {
    const value = cell(layout, name)
    const filled: Check[] = column.blank
      ? []
      : [{ column: name, fails: sql`${value} IS NULL`, explain: () => 'is empty: the publisher always gives it' }]
    return [...(needsValue(column) ? filled : []), ...valueChecks(name, column, value)]
  })
  const refusals = layout.refuse?.(cellsOf(staged)) ?? []
  return [...single, ...refusals.map(({ column, when, because }) => ({ column, fails: when, explain: () => because }))]
}

/** Text is only told, and may be missing. */
const needsValue = (column: Column): boolean => column.is !== 'TEXT' && !column.optional

function valueChecks(column: string, { ...kind }: Column, value: Sql): Check[] {
  switch (kind.is) {
    case 'YEAR':
      return [
        {
          column,
          fails: sql`length(${value}) <> 4 OR translate(${value}, '0123456789', '') <> '' OR ${value} NOT BETWEEN ${sql.lit(String(FIRST_YEAR))} AND ${sql.lit(String(LAST_YEAR))}`,
          explain: () => `is no year from ${FIRST_YEAR} to ${LAST_YEAR}`,
        },
      ]
    case 'PERIOD':
      return [
        {
          column,
          fails: sql`${value} !~ '^(1[0-9]|20)[0-9]{2}(0[1-9]|1[0-2])?$'`,
          explain: () => 'is no year (2019) and no month (201904)',
        },
      ]
    case 'CODE':
      return [
        {
          column,
          fails: sql`${value} !~ ${sql.lit(`^(${kind.form})$`)}`,
          explain: () => `is no ${kind.called}`,
        },
      ]
    case 'NUMBER':
      return [numberCheck(column, kind, value)]
    case 'CHOICE':
      return [
        {
          column,
          fails: sql`${value} NOT IN (${sql.join(Object.keys(kind.of).map((key) => sql.lit(key)))})`,
          explain: (given) =>
            `is not known here${suggest(given ?? '', Object.keys(kind.of))}; known are ${Object.keys(kind.of).join(', ')}`,
        },
      ]
    default:
      return []
  }
}

function numberCheck(column: string, kind: Extract<Column, { is: 'NUMBER' }>, value: Sql): Check {
  const { min = 0, max = Number.MAX_VALUE, missing = [] } = kind
  const outside = sql`${value}::float8 NOT BETWEEN ${sql.lit(min)}::float8 AND ${sql.lit(max)}::float8`
  // Most are digits with or without a point, which is told faster than by a pattern.
  const isPlain = sql`(translate(${value}, '0123456789', '') IN ('', '.') AND ${value} <> '.')`
  const wrong = sql`CASE WHEN length(${value}) > ${sql.lit(LONGEST_NUMBER)} THEN true WHEN ${isPlain} OR ${value} ~ ${sql.lit(NUMBER)} THEN ${outside} ELSE ${value} IS NOT NULL END`
  const words = missing.map((word) => sql.lit(word))
  return {
    column,
    fails: words.length === 0 ? wrong : sql`(${value} NOT IN (${sql.join(words)}) AND ${wrong})`,
    explain: (given) => {
      if (given === null || !new RegExp(NUMBER).test(given)) return 'is no number'
      if (given.length > LONGEST_NUMBER) return `is longer than any number, ${LONGEST_NUMBER} characters`
      return Number(given) < min
        ? `is less than ${min}, the least that is possible`
        : `is more than ${max}, the most that is plausible`
    },
  }
}
