import type { Warning } from '../warning.type.js'

interface DatasetFacts {
  slug: string
  firstYear: number | null
  lastYear: number | null
  coverage: string | null
  flows: string[]
}

/** What the warnings of an answer are made of. */
export interface StatisticsFacts {
  datasets: DatasetFacts[]
  groups: number
  missing: number
  /** The level of the commodities, and their classifications, where they are told apart. */
  levels?: number[] | null
  /** Reporters that have flows of other levels only. */
  withoutLevel?: number
  classes?: string[] | null
  /** Whether a group is left by `having`. */
  isShown: boolean
  isLevelTaken: boolean
  isEitherFlow: boolean
  askedFlows: string[] | null
  asksForCommodities: boolean
  leavesOutAreas: boolean
}

/** What to know before the values are used. */
export function explainStatistics(facts: StatisticsFacts): Warning[] {
  if (facts.groups === 0) return [{ code: 'NO_ROWS', message: explainAbsence(facts) }]
  return [
    ...(facts.isShown ? [] : [{ code: 'NO_ROWS', message: `None of ${facts.groups} groups meets \`having\`.` }]),
    ...warnOfMissing(facts),
    ...warnOfFlows(facts),
    ...warnOfCommodities(facts),
    ...facts.datasets.flatMap(({ slug, coverage }) =>
      coverage === null ? [] : [{ code: 'PARTIAL_COVERAGE', message: `${slug} covers a part only: ${coverage}.` }],
    ),
  ]
}

function explainAbsence({ datasets, askedFlows, asksForCommodities, leavesOutAreas }: StatisticsFacts): string {
  return datasets
    .map(({ slug, firstYear, lastYear, flows, coverage }) => {
      const [only] = flows
      if (flows.length === 1 && askedFlows && !askedFlows.includes(only!)) {
        return `${slug} has rows of ${flowName(only!)} only: ask for flow ${only} with reporter and partner exchanged, which is the same trade as the other side records it.`
      }
      if (flows.length === 0) return `${slug} is no dataset of trade: datasets lists those there are.`
      const years =
        firstYear === null ? '' : ` It covers ${firstYear === lastYear ? firstYear : `${firstYear} to ${lastYear}`}.`
      const parts = asksForCommodities
        ? ' It may tell no commodities or months apart, or have no row for all commodities together: group by COMMODITY, or ask for one.'
        : ''
      const areas = leavesOutAreas
        ? ' An aggregate such as World answers where `eq` asks for it alone, or where its side is in groupBy.'
        : ''
      const part = coverage === null ? '' : ` ${coverage}.`
      return `${slug} has no flow that meets the conditions.${years}${parts}${areas}${part}`
    })
    .join(' ')
}

function flowName(flow: string): string {
  return `${flow.toLowerCase().replace(/^re/, 're-')}s`
}

function warnOfMissing({ missing }: StatisticsFacts): Warning[] {
  if (missing === 0) return []
  const many = missing === 1 ? '1 observation has no value and is' : `${missing} observations have no value and are`
  return [
    { code: 'MISSING_VALUES', message: `${many} in no sum: they may be zero, not reported, or known in part only.` },
  ]
}

function warnOfFlows({ isEitherFlow, datasets }: StatisticsFacts): Warning[] {
  if (!isEitherFlow || !datasets.some(({ flows }) => flows.includes('EXPORT') && flows.includes('IMPORT'))) return []
  const message =
    'Exports and imports are added together where there are both, so that trade that both sides report counts twice: group by FLOW, or ask for one by where.flow.'
  return [{ code: 'BOTH_FLOWS', message }]
}

function warnOfCommodities({ levels, withoutLevel, classes, isLevelTaken }: StatisticsFacts): Warning[] {
  const warnings: Warning[] = []
  const taken = (levels ?? []).filter((level) => level > 0)
  if (isLevelTaken && taken.length > 0) {
    const message = `Commodities of level ${taken.join(' and ')} answer, the coarsest there is${taken.length > 1 ? ' of each dataset' : ''}: choose another by where.commodityLevel.`
    warnings.push({ code: 'COMMODITY_LEVEL', message })
  }
  if (isLevelTaken && withoutLevel) {
    const have = withoutLevel === 1 ? '1 reporter has' : `${withoutLevel} reporters have`
    const message = `${have} commodities of other levels only, and no part in the answer: choose a level by where.commodityLevel.`
    warnings.push({ code: 'LEVELS_LEFT_OUT', message })
  }
  if (classes && classes.length > 1) {
    const message = `The flows are of several classifications: ${classes.join(', ')}. Their commodities differ in what they hold.`
    warnings.push({ code: 'SEVERAL_CLASSIFICATIONS', message })
  }
  return warnings
}
