import { registerEnumType } from 'type-graphql'
import type { Warning } from '../statistics/warning.type.js'

export enum Comparability {
  COMPARABLE = 'COMPARABLE',
  SCOPE_DIFFERS = 'SCOPE_DIFFERS',
  PERIOD_DIFFERS = 'PERIOD_DIFFERS',
  VALUATION_DIFFERS = 'VALUATION_DIFFERS',
  DIRECTION_DIFFERS = 'DIRECTION_DIFFERS',
  UNIT_DIFFERS = 'UNIT_DIFFERS',
  NO_STATISTIC = 'NO_STATISTIC',
}
registerEnumType(Comparability, {
  name: 'Comparability',
  description: 'Whether a claim and an observation are about the same; where several things differ, the weightiest.',
  valuesConfig: {
    COMPARABLE: { description: 'They are about the same: the difference is a difference.' },
    SCOPE_DIFFERS: {
      description:
        'They count different things: goods without oil, goods with services, what the source does not say, or the statistic leaves out parts that have no value.',
    },
    PERIOD_DIFFERS: {
      description:
        'They are over different times: an Iranian year, a part of a year, or a rate or a number at a moment.',
    },
    VALUATION_DIFFERS: {
      description:
        "They value goods differently: exports with freight and insurance, from the partner's record of imports, or imports without.",
    },
    DIRECTION_DIFFERS: {
      description: 'The one is from a single supplier, the other the balance of all that came in and went out.',
    },
    UNIT_DIFFERS: { description: 'They are in units or currencies that nothing named here converts.' },
    NO_STATISTIC: { description: 'No dataset known on the day has what the claim could be held against.' },
  },
})

/** What can differ, the weightiest first, and the verdict that it gives. */
const VERDICTS = {
  GOODS_LEFT_OUT: Comparability.SCOPE_DIFFERS,
  PERIOD: Comparability.PERIOD_DIFFERS,
  SCOPE: Comparability.SCOPE_DIFFERS,
  DIRECTION: Comparability.DIRECTION_DIFFERS,
  UNIT: Comparability.UNIT_DIFFERS,
  PARTS: Comparability.SCOPE_DIFFERS,
  VALUATION: Comparability.VALUATION_DIFFERS,
  STATISTIC: Comparability.NO_STATISTIC,
} as const

/** Something that differs, in a sentence; or, under a code, something else that a reader should know. */
export type Reason = { differs: keyof typeof VERDICTS; message: string } | Warning

const WEIGHTS = Object.keys(VERDICTS)
const weightOf = (reason: Reason): number =>
  'differs' in reason ? WEIGHTS.indexOf(reason.differs) : Number.POSITIVE_INFINITY

/** The verdict, and all reasons, the weightiest first. */
export function decide(reasons: readonly Reason[]): { verdict: Comparability; reasons: Warning[] } {
  const sorted = [...reasons].sort((a, b) => weightOf(a) - weightOf(b) || 0)
  const [first] = sorted
  return {
    verdict: first && 'differs' in first ? VERDICTS[first.differs] : Comparability.COMPARABLE,
    reasons: sorted.map((reason) =>
      'differs' in reason ? { code: VERDICTS[reason.differs], message: reason.message } : reason,
    ),
  }
}
