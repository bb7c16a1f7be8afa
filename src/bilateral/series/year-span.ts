import { type RawBuilder, sql } from 'kysely'
import type { Parameter, Request } from '../../planner/parameters.js'
import type { Arguments } from '../../planner/sources.js'

/** The years that a series is asked for, arguments or SQL; open where one is not given. */
export interface YearSpan {
  from: Parameter | RawBuilder<unknown> | undefined
  to: Parameter | RawBuilder<unknown> | undefined
}

export function readSpan(args: Arguments): YearSpan {
  const from = args.parameter('from')?.refuse(isNoYear, 'is no year: give one from 1 to 9999')
  const to = args.parameter('to')?.refuse(isNoYear, 'is no year: give one from 1 to 9999')
  if (!from || !to) return { from, to }
  const isEarlier = (year: unknown, request: Request): boolean => Number(year) < Number(from.read(request))
  return { from, to: to.refuse(isEarlier, 'is before `from`: give the later year of the two') }
}

/** The condition that a year is in the span. */
export function inSpan(year: RawBuilder<unknown>, { from, to }: YearSpan): RawBuilder<unknown> {
  const bounds = [...(from ? [sql`${year} >= ${from}::int`] : []), ...(to ? [sql`${year} <= ${to}::int`] : [])]
  return bounds.length > 0 ? sql.join(bounds, sql` AND `) : sql`true`
}

function isNoYear(value: unknown): boolean {
  return Number(value) < 1 || Number(value) > 9999
}
