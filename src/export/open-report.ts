import { getNamedType } from 'graphql'
import { sql } from 'kysely'
import type { Compiler } from '../planner/compile.js'
import { entityOf } from '../planner/entities.js'
import { Row } from '../planner/model.js'
import { orderSql } from '../planner/orders.js'
import { collectFields } from '../planner/selection.js'
import type { Arguments, Scope, Source } from '../planner/sources.js'
import type { ListAt } from './find-list.js'
import type { OpenList } from './open-list.js'

/** Opens the rows of a report, beside the facts that hold for all of them. */
export function openReport(
  compiler: Compiler,
  { steps, itemType, itemNodes }: ListAt,
  source: Source & { kind: 'report' },
  path: readonly string[],
  scope: Scope,
  args: Arguments,
  limit: number | undefined,
): OpenList {
  const entity = entityOf(itemType.name)
  const facts = entityOf(getNamedType(steps.at(-1)!.field.type).name)
  const selected = collectFields(compiler.compilation, itemType as never, itemNodes)
  const report = source.build({
    args,
    scope,
    path,
    selected: new Set(['rows', 'dataset', 'answeredFrom']),
    selectedOfRows: new Set([...selected.values()].map(([node]) => node.name.value)),
  })
  const [rows, alias] = [compiler.alias(), compiler.alias()]
  const row = Row.of(entity.model, rows)
  return {
    entity,
    row,
    scope,
    tables: report.tables,
    whole: Row.of(facts.model, alias),
    from: sql`(${report.rows}) AS ${sql.id(rows)} CROSS JOIN (${report.facts}) AS ${sql.id(alias)}`,
    where: sql`true`,
    order: orderSql(row, report.order),
    limit,
    reverse: false,
  }
}
