import { sql } from 'kysely'
import type { FigureKindDefinition } from '../figures/figure-kind.js'
import type { Unit } from '../figures/quantity.type.js'
import { noteStanding } from './claim-time.js'
import { type AnyCounterpart, defineCounterpart } from './counterpart.js'

interface PlainClaim {
  value: string | null
  /** Null for money in another currency than US dollars. */
  unit: Unit | null
}

/** A kind that no statistics here count: the claim stands alone. */
export function withoutStatistics(kind: FigureKindDefinition): AnyCounterpart {
  return defineCounterpart<PlainClaim, never>({
    of: kind,
    claim: (claim) => {
      const { value, unit } = kind.compare!(claim, sql`NULL::text`)
      return { value: sql`(${value})::text`, unit }
    },
    observe: () => ({
      alias: 'nothing',
      from: sql`SELECT NULL::jsonb AS facts WHERE false`,
      facts: sql`nothing.facts`,
      isObserved: sql`false`,
      links: {},
    }),
    judge: ({ claim }) => ({
      claimed:
        claim.value === null || claim.unit === null
          ? null
          : { value: claim.value, unit: claim.unit, factor: null, annualised: false },
      observed: null,
      reasons: [
        { differs: 'STATISTIC', message: `No statistics here count what a figure of the kind ${kind.kind} tells.` },
        ...noteStanding(claim),
      ],
    }),
  })
}
