import { type Unit, unitInWords } from '../../figures/quantity.type.js'

/** What makes claims alike. */
export interface GroupKey {
  /** TARGET or FORECAST; null for what is said or thought to be so. */
  aim: string | null
  subject: string | null
  direction: string | null
  scope: string | null
  footing: string | null
  months: number | null
  days: number | null
  unit: Unit | null
  currency: string | null
}

const SCOPES: Readonly<Record<string, string>> = {
  GOODS: 'goods',
  GOODS_NON_OIL: 'goods without oil and gas',
  GOODS_AND_SERVICES: 'goods and services',
  UNSPECIFIED: 'scope not stated',
}

/** What a group of claims compares, in words. */
export function describeGroup(key: GroupKey): string {
  const { aim, subject, direction, scope, footing, unit, currency } = key
  const parts = [
    subject,
    direction && direction.toLowerCase(),
    scope && SCOPES[scope],
    footing && describeTime(footing, key),
    unit ? `in ${unitInWords(unit)}` : currency && `in ${currency}`,
  ].filter(Boolean)
  const text = `${aim ? `${aim.toLowerCase()}: ` : ''}${parts.join(', ')}`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function describeTime(footing: string, { months, days }: GroupKey): string {
  if (footing === 'YEAR') return 'over a year'
  if (footing === 'PART')
    return months === null
      ? `over ${days} ${days === 1 ? 'day' : 'days'}`
      : `over ${months} ${months === 1 ? 'month' : 'months'}`
  if (footing === 'RATE') return 'at a rate'
  return footing === 'POINT' ? 'at a moment' : 'over a time that is not said'
}
