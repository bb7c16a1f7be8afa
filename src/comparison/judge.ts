import { Decimal } from 'decimal.js'
import { type Comparability, decide } from './comparability.js'
import type { ComparisonFacts, Judgement } from './counterpart.js'
import { counterparts } from './counterparts.js'
import type { Warning } from '../statistics/warning.type.js'

export interface Verdict extends Pick<Judgement, 'claimed' | 'observed' | 'observation'> {
  difference: string | null
  ratio: number | null
  verdict: Comparability
  reasons: Warning[]
}

/** What a comparison says. Numbers in different units are shown, and not subtracted. */
export function judge(facts: ComparisonFacts): Verdict {
  const counterpart = counterparts.find(({ of }) => of.kind === facts.kind)!
  const { reasons, ...judgement } = counterpart.judge(facts as never)
  const { claimed, observed } = judgement
  const both =
    claimed !== null && observed !== null && claimed.unit === observed.unit
      ? { claimed: new Decimal(claimed.value), observed: new Decimal(observed.value) }
      : undefined
  return {
    ...judgement,
    difference: both ? both.claimed.minus(both.observed).toFixed() : null,
    ratio: both && !both.observed.isZero() ? both.claimed.div(both.observed).toNumber() : null,
    ...decide(reasons),
  }
}
