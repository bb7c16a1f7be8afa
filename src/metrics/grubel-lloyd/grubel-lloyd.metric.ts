import { Int } from 'type-graphql'
import { OWN_EXPORTS, OWN_IMPORTS } from '../../bilateral/series/observation-facts.js'
import type { Warning } from '../../statistics/warning.type.js'
import { countOf } from '../count-of.js'
import { CLASSIFICATION, commodityLevel, type LevelFacts, refuseClassifications } from '../commodity.input.js'
import { defineMetric, joinNeeds, type Need, NotApplicable } from '../metric.js'
import { pairFlow, warnOfValuation } from '../pair-flow.input.js'

/** The share of trade that goes both ways, over one product or all of several. */
export function grubelLloyd(exports: readonly number[], imports: readonly number[]): number | NotApplicable {
  let overlap = 0
  let total = 0
  exports.forEach((exported, i) => {
    const imported = imports[i] ?? 0
    overlap += Math.abs(exported - imported)
    total += exported + imported
  })
  return total === 0 ? new NotApplicable('There is no trade in either direction.') : 1 - overlap / total
}

const hasLevel = (args: { literal: (name: string) => unknown }): boolean => args.literal('level') !== undefined
const both: Need = (name, context) =>
  hasLevel(context.args)
    ? commodityLevel(name, context)
    : joinNeeds(pairFlow(OWN_EXPORTS)(name, context), pairFlow(OWN_IMPORTS)(name, context))

export const grubelLloydMetric = defineMetric({
  id: 'grubelLloyd',
  subject: 'BilateralRelation',
  name: 'Grubel-Lloyd index',
  description:
    'What part of the trade goes both ways (intra-industry trade): of all goods as one, or of each commodity of a level, weighted by its trade. Goods as one overstate it.',
  formula: '1 - sum |X(k) - M(k)| / sum (X(k) + M(k)), over one k or over the commodities of a level',
  reference: 'H. G. Grubel and P. J. Lloyd, Intra-Industry Trade, Macmillan, 1975',
  range: '0 (one way only) to 1 (both ways alike)',
  unit: 'index',
  args: {
    level: {
      type: () => Int,
      sql: 'int',
      nullable: true,
      description:
        'The level of the commodities (of the Harmonised System the digits of its codes: 2, 4 or 6). Unless given all goods count as one.',
      refuse: [
        (level) => Number(level) < 1 || Number(level) > 12,
        'is no level: give the digits of the codes, such as 2, 4 or 6',
      ],
    },
    classification: CLASSIFICATION,
  },
  needs: { both },
  refuse: ({ inputs }) => {
    const facts = inputs.both[0]?.facts as unknown as LevelFacts
    return inputs.both[0]?.kind === 'COMMODITY_LEVEL' ? refuseClassifications(facts.classifications ?? []) : null
  },
  compute: ({ both: [exports, imports] }, { inputs }) => {
    const [ofExports, ofImports] = inputs.both.map(({ facts }) => facts as unknown as LevelFacts)
    if (ofExports?.values && ofImports?.values) return grubelLloyd(ofExports.values, ofImports.values)
    return grubelLloyd([exports!], [imports!])
  },
  warn: (_value, { inputs }) => [...warnOfValuation(inputs.both), ...warnOfCommodities(inputs.both[0]?.facts)],
})

function warnOfCommodities(facts: unknown): Warning[] {
  const { values, missing, oneSided } = (facts ?? {}) as Partial<LevelFacts>
  if (!values) return []
  const warnings: Warning[] = []
  if (missing) {
    warnings.push({
      code: 'INCOMPLETE_SUM',
      message: `${countOf(missing, 'commodity')} ${missing === 1 ? 'is' : 'are'} left out: one of the flows has no value.`,
    })
  }
  if (oneSided) {
    const message = `Of ${countOf(values.length, 'commodity')} ${oneSided} ${oneSided === 1 ? 'has' : 'have'} a row in one direction only; the other counts as 0.`
    warnings.push({ code: 'STRUCTURAL_ZEROS', message })
  }
  return warnings
}
