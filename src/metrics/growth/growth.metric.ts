import { Int } from 'type-graphql'
import { TradeDirection } from '../../../prisma/generated/client/enums.js'
import { sql } from 'kysely'
import type { Warning } from '../../statistics/warning.type.js'
import { countOf } from '../count-of.js'
import { countryTotals, type TotalFacts } from '../country-total.input.js'
import { HANDBOOK } from '../handbook.js'
import { defineMetric, NotApplicable, sum } from '../metric.js'
import { type InputFacts, labelOf } from '../metric-input.js'
import { A_YEAR, type MetricArgument } from '../metric-argument.js'
import { pairFlows } from '../pair-flow.input.js'

/** The change on the value before, as a fraction of it. */
export function growthOf(before: number, now: number): number | NotApplicable {
  return before === 0
    ? new NotApplicable('The value of the year before is 0: nothing grows from it.')
    : now / before - 1
}

/** The yearly growth that leads from the first value to the last, compounded. */
export function compoundGrowth(first: number, last: number, years: number): number | NotApplicable {
  if (years === 0) return new NotApplicable('There are no years in between.')
  if (first <= 0 || last <= 0) return new NotApplicable('One of the values is 0: no yearly growth leads from or to it.')
  return (last / first) ** (1 / years) - 1
}

const direction: MetricArgument = {
  type: () => TradeDirection,
  sql: 'enum',
  defaultValue: 'TOTAL',
  description: 'Of exports, of imports, or of both together.',
}
const from: MetricArgument = { type: () => Int, sql: 'int', description: 'The first year.', refuse: A_YEAR }
const to: MetricArgument = {
  type: () => Int,
  sql: 'int',
  description: 'The last year.',
  refuse: A_YEAR,
  refuseBeside: ['from', (last, first) => Number(last) <= Number(first), 'is not after `from`: give a later year'],
}

const growth = {
  name: 'Growth',
  description:
    'The change on the year before, as a fraction: 0.4872 is 48.72 percent. In current dollars, not in volume.',
  formula: 'V(t) / V(t-1) - 1',
  reference: `${HANDBOOK}, growth rate`,
  range: '-1 and above',
  unit: 'fraction',
  args: { direction },
} as const

const cagr = {
  name: 'Compound annual growth rate',
  description: 'The yearly growth that would lead from the first year to the last, as a fraction.',
  formula: '(V(to) / V(from)) ^ (1 / (to - from)) - 1',
  reference: `${HANDBOOK}, growth rate (compound)`,
  range: '-1 and above',
  unit: 'fraction',
  args: { from, to, direction },
} as const

/** How many partners may come or go before a sum of them is of something else. */
const MOST_CHANGE = 2

/** That two totals, each a sum of partners, are of very different numbers of them. */
function warnOfPartners(before: readonly InputFacts[], now: readonly InputFacts[]): Warning[] {
  return before.flatMap((first, i) => {
    const [from, to] = [first, now[i]!].map(({ facts }) => facts as unknown as TotalFacts)
    const [many, few] = [from!, to!].map(({ partners, missing }) => (partners ?? 0) - (missing ?? 0))
    if (from!.isWorldRow || to!.isWorldRow) return []
    if (Math.max(many!, few!) <= MOST_CHANGE * Math.min(many!, few!)) return []
    const message = `${labelOf(first)} are the sum of ${countOf(many!, 'partner')}, ${labelOf(now[i]!)} of ${countOf(few!, 'partner')}: they are not of the same.`
    return [{ code: 'PARTNERS_DIFFER', message }]
  })
}

const yearsIn = ({ from: first, to: last }: Readonly<Record<string, unknown>>): number => Number(last) - Number(first)

export const growthMetrics = [
  defineMetric({
    ...growth,
    id: 'growth',
    subject: 'BilateralRelation',
    needs: { before: pairFlows((year) => sql`${year} - 1`), now: pairFlows() },
    compute: ({ before, now }) => growthOf(sum(before), sum(now)),
  }),
  defineMetric({
    ...cagr,
    id: 'cagr',
    subject: 'BilateralRelation',
    needs: { first: pairFlows((_year, args) => args('from')), last: pairFlows((_year, args) => args('to')) },
    compute: ({ first, last }, { args }) => compoundGrowth(sum(first), sum(last), yearsIn(args)),
  }),
  defineMetric({
    ...growth,
    id: 'countryGrowth',
    field: 'growth',
    subject: 'Country',
    needs: { before: countryTotals((year) => sql`${year} - 1`), now: countryTotals() },
    compute: ({ before, now }) => growthOf(sum(before), sum(now)),
    warn: (_value, { inputs }) => warnOfPartners(inputs.before, inputs.now),
  }),
  defineMetric({
    ...cagr,
    id: 'countryCagr',
    field: 'cagr',
    subject: 'Country',
    needs: { first: countryTotals((_year, args) => args('from')), last: countryTotals((_year, args) => args('to')) },
    compute: ({ first, last }, { args }) => compoundGrowth(sum(first), sum(last), yearsIn(args)),
    warn: (_value, { inputs }) => warnOfPartners(inputs.first, inputs.last),
  }),
]
