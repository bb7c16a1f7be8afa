import { Flow } from '../../statistics/observation.js'
import { countOf } from '../count-of.js'
import { countryTotal, type TotalFacts } from '../country-total.input.js'
import { defineMetric, type Need, NotApplicable, sum } from '../metric.js'
import { partnerValues } from '../partner-values.input.js'

/** The sum of the squared shares that partners have: 1 for a single one, 1/n for n of the same size. */
export function herfindahlHirschman(values: readonly number[]): number | NotApplicable {
  if (values.length === 0) return new NotApplicable('What is traded with each partner is not known.', 'MISSING_INPUT')
  const total = sum(values)
  if (total === 0) return new NotApplicable('No partner has a value above 0.')
  return sum(values.map((value) => (value / total) ** 2))
}

/** The same between 0 (n partners of the same size) and 1 (a single one), whatever their number. */
export function normalisedHerfindahlHirschman(values: readonly number[]): number | NotApplicable {
  const traded = values.filter((value) => value > 0)
  if (traded.length === 0) return herfindahlHirschman(values)
  if (traded.length === 1) return new NotApplicable('There is one partner only: nothing is concentrated among others.')
  const index = herfindahlHirschman(traded)
  const even = 1 / traded.length
  return index instanceof NotApplicable ? index : (index - even) / (1 - even)
}

const total: Need = (name, context) =>
  countryTotal({ flow: context.args.literal('flow') === 'IMPORT' ? 'IMPORT' : 'EXPORT' })(name, context)

export const partnerConcentrationMetric = defineMetric({
  id: 'partnerConcentration',
  subject: 'Country',
  name: 'Herfindahl-Hirschman index of partners',
  description:
    'How much the trade is concentrated on few partners: the sum of their squared shares. Normalised, the number of partners is taken out. Shares are of the partners that have a value; aggregates are no partners.',
  formula: 'H = sum s(j)^2; normalised (H - 1/n) / (1 - 1/n), n partners with a value above 0',
  reference: 'A. O. Hirschman, The Paternity of an Index, American Economic Review 54(5), 1964',
  range: '1/n (n partners of the same size) to 1 (one partner); normalised 0 to 1',
  unit: 'index',
  args: {
    flow: {
      type: () => Flow,
      sql: 'enum',
      description: 'EXPORT or IMPORT.',
      refuse: [(flow) => flow !== 'EXPORT' && flow !== 'IMPORT', 'is part of another flow: give EXPORT or IMPORT'],
    },
    normalised: {
      type: () => Boolean,
      sql: 'boolean',
      defaultValue: false,
      description: 'From 0 to 1 whatever the number of partners.',
    },
  },
  needs: { total, partners: partnerValues },
  warn: (_value, { inputs }) => {
    const { isWorldRow, missing, partners, year } = (inputs.total[0]?.facts ?? {}) as unknown as TotalFacts
    if (!isWorldRow || !missing) return []
    const message = `${missing} of ${countOf(partners ?? 0, 'partner')} have no value in ${year}, and so no share.`
    return [{ code: 'INCOMPLETE_SUM', message }]
  },
  compute: ({ partners }, { args }) =>
    args.normalised === true ? normalisedHerfindahlHirschman(partners) : herfindahlHirschman(partners),
})
