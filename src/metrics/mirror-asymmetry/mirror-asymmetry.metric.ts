import { Float } from 'type-graphql'
import {
  OWN_EXPORTS,
  OWN_IMPORTS,
  PARTNER_EXPORTS,
  PARTNER_IMPORTS,
  type YearFacts,
} from '../../bilateral/series/observation-facts.js'
import { Flow } from '../../statistics/observation.js'
import { defineMetric, type Need, NotApplicable, sole } from '../metric.js'
import { pairFlow, warnOfValuation } from '../pair-flow.input.js'

/** How far two records of one flow are apart; a factor takes freight and insurance out of the importer's. */
export function mirrorAsymmetry(exported: number, imported: number, cifFactor = 1): number | NotApplicable {
  const landed = imported / cifFactor
  if (exported + landed === 0) return new NotApplicable('Both sides record 0.')
  return Math.abs(exported - landed) / (exported + landed)
}

const LEAST_FACTOR = 1
const MOST_FACTOR = 2

const isImport = (args: { literal: (name: string) => unknown }): boolean => args.literal('flow') === 'IMPORT'
const exported: Need = (name, context) =>
  pairFlow(isImport(context.args) ? PARTNER_IMPORTS : OWN_EXPORTS)(name, context)
const imported: Need = (name, context) =>
  pairFlow(isImport(context.args) ? OWN_IMPORTS : PARTNER_EXPORTS)(name, context)

export const mirrorAsymmetryMetric = defineMetric({
  id: 'mirrorAsymmetry',
  subject: 'BilateralRelation',
  name: 'Mirror asymmetry',
  description:
    "How far the exporter's record of a flow and the importer's are apart, as a share of both. With a CIF/FOB factor the importer's is divided by it first. Null for data that were reconciled or have one side only.",
  formula: '|X - M / f| / (X + M / f), with f = cifFactor or 1',
  reference:
    'G. Fortanier and K. Sarrazin, Balanced International Merchandise Trade Data, OECD, 2016 (asymmetry); for the factor 1.06: T. Marini, R. Dippelsman and M. Stanger, New Estimates for Direction of Trade Statistics, IMF Working Paper 18/16, 2018',
  range: '0 (the same) to 1 (one side has nothing)',
  unit: 'fraction',
  args: {
    flow: {
      type: () => Flow,
      sql: 'enum',
      defaultValue: 'EXPORT',
      description: "Whose flow: EXPORT, the country's exports, or IMPORT, its imports.",
      refuse: [(flow) => flow !== 'EXPORT' && flow !== 'IMPORT', 'has no mirror: give EXPORT or IMPORT'],
    },
    cifFactor: {
      type: () => Float,
      sql: 'float8',
      nullable: true,
      description: `What CIF values are of FOB ones, such as 1.06; from ${LEAST_FACTOR} to ${MOST_FACTOR}. Unless given the values are compared as they are.`,
      refuse: [
        (factor) => !(Number(factor) >= LEAST_FACTOR && Number(factor) <= MOST_FACTOR),
        `is no CIF/FOB factor: give one from ${LEAST_FACTOR} to ${MOST_FACTOR}, such as 1.06`,
      ],
    },
  },
  needs: { exported, imported },
  refuse: ({ inputs }) => {
    const { datasetSlug, isReconciled, onlyFlow } = (inputs.exported[0]?.facts ?? {}) as unknown as YearFacts
    if (onlyFlow) {
      const name = onlyFlow === 'IMPORT' ? 'imports' : 'exports'
      return `${datasetSlug} has rows of ${name} only: there is one record of each flow, and nothing to hold it against.`
    }
    return isReconciled
      ? `The publisher of ${datasetSlug} reconciled what the two sides report: there is one value, and nothing to hold it against.`
      : null
  },
  compute: (values, { args }) =>
    mirrorAsymmetry(sole(values.exported), sole(values.imported), (args.cifFactor as number | null) ?? undefined),
  warn: (_value, { inputs, args }) =>
    args.cifFactor === null ? warnOfValuation([...inputs.exported, ...inputs.imported]) : [],
})
