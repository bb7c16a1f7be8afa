import { sql } from 'kysely'
import { embed, expression, type Present, type Source } from '../../planner/sources.js'

/** The time that a flow is over: it begins on its first day and is as long as its frequency says. */
export function flowPeriod(present?: Present): Source {
  const fields = {
    label: expression(
      'String',
      (flow) =>
        sql`to_char(${flow.col('periodStart')}, CASE ${flow.col('frequency')} WHEN 'ANNUAL' THEN 'YYYY' WHEN 'QUARTERLY' THEN 'YYYY-"Q"Q' ELSE 'YYYY-MM' END)`,
      { nullable: false },
    ),
    start: 'periodStart',
    end: expression(
      'Date',
      (flow) =>
        sql`${flow.col('periodStart')} + CASE ${flow.col('frequency')} WHEN 'ANNUAL' THEN interval '1 year' WHEN 'QUARTERLY' THEN interval '3 months' ELSE interval '1 month' END - interval '1 day'`,
    ),
    calendar: expression('String', () => sql`'GREGORIAN'`, { nullable: false }),
  }
  return embed(fields, present)
}
