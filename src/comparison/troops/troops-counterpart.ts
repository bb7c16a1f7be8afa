import { Decimal } from 'decimal.js'
import { sql } from 'kysely'
import type { Bound } from '../../../prisma/generated/client/enums.js'
import { nameOfCountry } from '../../figures/comparable.js'
import { forceStrengthKind } from '../../figures/force-strength/force-strength.type.js'
import type { Quantity } from '../../figures/quantity.type.js'
import { knownEditions } from '../../statistics/datasets/known-editions.js'
import type { ObservationStatus } from '../../statistics/observation.js'
import { differenceInTime, noteStanding } from '../claim-time.js'
import type { Reason } from '../comparability.js'
import { defineCounterpart } from '../counterpart.js'

interface TroopsClaim {
  persons: number
  bound: Bound
  hostName: string
  /** Whether there are statistics of whom it counts: troops of the United States. */
  isCounted: boolean
}

interface TroopsStatistic {
  value: number | null
  status: ObservationStatus
}

/** Troops of the United States by host and year; there are no statistics of other forces here. */
export const troopsCounterpart = defineCounterpart<TroopsClaim, TroopsStatistic>({
  of: forceStrengthKind,
  claim: (claim) => ({
    persons: claim.col('persons'),
    bound: claim.col('bound'),
    hostName: nameOfCountry(claim.col('hostCode')),
    isCounted: sql`${claim.col('operatorCode')} IS NOT DISTINCT FROM 'USA'`,
  }),
  observe: (claim, { year, dataset, scope }) => ({
    alias: 'troops',
    from: sql`SELECT indicator.value, indicator.status, indicator.dataset_slug AS dataset
      FROM country_indicator AS indicator JOIN (${knownEditions(scope)}) AS known ON known.slug = indicator.dataset_slug
      WHERE indicator.country_code = ${claim.col('hostCode')} AND indicator.indicator = 'US_TROOPS' AND indicator.year = ${year}
        AND ${claim.col('operatorCode')} = 'USA' AND ${dataset ? sql`known.slug = question.edition` : sql`known.is_latest`}
      ORDER BY indicator.value IS NOT NULL DESC, known.released_on_upper DESC NULLS LAST, known.slug LIMIT 1`,
    facts: sql`to_jsonb(troops)`,
    isObserved: sql`troops.dataset IS NOT NULL`,
    links: { dataset: sql`troops.dataset`, country: claim.col('hostCode') },
  }),
  judge: ({ claim, statistic, year, asOf }) => {
    const value = statistic?.value ?? null
    const reasons: Reason[] = [
      ...differenceInTime(claim, year),
      ...(value === null ? [{ differs: 'STATISTIC' as const, message: explainMissing(claim, year, asOf) }] : []),
      ...noteBound(claim),
      ...noteStanding(claim),
    ]
    const observed = value === null ? null : persons(new Decimal(value).toFixed())
    const judgement = { claimed: persons(String(claim.persons)), observed, reasons }
    if (!statistic) return judgement
    const label = `Troops of the United States in ${claim.hostName} in ${year}`
    return { ...judgement, observation: { label, status: statistic.status } }
  },
})

const persons = (value: string): Quantity => ({ value, unit: 'PERSONS', factor: null, annualised: false })

function explainMissing({ isCounted, hostName }: TroopsClaim, year: number | null, asOf: string | null): string {
  if (!isCounted) return 'Statistics here count troops of the United States only.'
  if (year === null) return 'The claim names no time: give `year`.'
  const known = asOf === null ? '' : ` known on ${asOf}`
  return `No dataset${known} that was looked into has a number of troops of the United States in ${hostName} in ${year}.`
}

function noteBound({ bound }: TroopsClaim): Reason[] {
  if (bound !== 'UP_TO' && bound !== 'AT_LEAST') return []
  return [{ code: 'BOUND', message: `The claim is ${bound === 'UP_TO' ? 'at most' : 'at least'} that many.` }]
}
