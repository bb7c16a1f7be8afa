// Root lists: their SQL is put together from the conditions that are given.
import { query } from './statements.mjs'
import { COUNTRY, STATEMENT } from './columns.mjs'

const OPERATORS = { eq: '=', gte: '>=', lte: '<=' }
const FLOW_COLUMNS = {
  dataset: 'dataset_slug',
  reporter: 'reporter_code',
  partner: 'partner_code',
  flow: 'flow',
  year: 'year',
}
const FLOW_ORDERS = { FLOW: 'flow', YEAR: 'year' }

/** What a date may mean starts and ends on different days: the first bounds it below, the last above. */
const dateColumn = { gte: 'made_on_lower', lte: 'made_on_upper' }
const statementColumns = {
  madeOn: (operator) => dateColumn[operator],
  certainty: () => 'certainty',
}

export const lists = {
  async country(_root, { code }, { pool }) {
    const [found] = await query(pool, `SELECT ${COUNTRY} FROM country WHERE code = $1`, [code])
    return found ?? null
  },
  async statements(_root, { where, orderBy, first }, { pool }) {
    const values = []
    const conditions = compile(where, (name, operator) => statementColumns[name](operator), values)
    const by = (orderBy ?? [{ field: 'MADE_ON', direction: 'ASC' }]).map(({ field, direction }) =>
      field === 'SLUG' ? `slug ${direction}` : `made_on_lower ${direction} NULLS LAST, made_on_upper DESC`,
    )
    values.push(first)
    const text = `SELECT ${STATEMENT} FROM statement ${conditions} ORDER BY ${by.join(', ')}, slug LIMIT $${values.length}`
    return { nodes: await query(pool, text, values) }
  },
  async tradeFlows(_root, { where, orderBy = [], first }, { pool }) {
    const values = []
    const conditions = compile(where, (name) => FLOW_COLUMNS[name], values)
    const by = orderBy.map(({ field, direction }) => `${FLOW_ORDERS[field]} ${direction}`)
    values.push(first)
    const text = `SELECT year, flow, value_usd AS "valueUsd", dataset_slug AS "datasetSlug" FROM trade_flow ${conditions}
      ORDER BY ${[...by, 'reporter_code', 'partner_code', 'period_start'].join(', ')} LIMIT $${values.length}`
    return { nodes: await query(pool, text, values) }
  },
  /** By partner, the only dimension here. The country is joined: its row is the partner of the group. */
  async tradeStatistics(_root, { dataset, where, orderBy = [], first }, { pool }) {
    const values = [dataset]
    const conditions = compile(where, (name) => FLOW_COLUMNS[name], values)
    const by = orderBy.map(({ direction }) => `sum ${direction} NULLS LAST, partner_code ${direction}`)
    values.push(first)
    const text = `SELECT sum, ${COUNTRY} FROM (
        SELECT partner_code, sum(value_usd) FROM trade_flow ${conditions} AND dataset_slug = $1
        GROUP BY partner_code ORDER BY ${[...by, 'partner_code'].join(', ')} LIMIT $${values.length}) AS top
      JOIN country ON code = partner_code ORDER BY ${[...by, 'partner_code'].join(', ')}`
    return { rows: (await query(pool, text, values)).map(({ sum, ...partner }) => ({ partner, sum })) }
  },
}

function compile(where = {}, columnOf, values) {
  const conditions = Object.entries(where).flatMap(([name, operators]) =>
    Object.entries(operators).map(([operator, value]) => {
      values.push(value)
      return `${columnOf(name, operator)} ${OPERATORS[operator]} $${values.length}`
    }),
  )
  return conditions.length === 0 ? 'WHERE true' : `WHERE ${conditions.join(' AND ')}`
}
