/** What makes claims alike. */
export interface GroupKey {
  subject: string | null
  direction: string | null
  scope: string | null
  footing: string | null
  months: number | null
  days: number | null
  unit: string | null
  currency: string | null
}

const SCOPES: Readonly<Record<string, string>> = {
  GOODS: 'goods',
  GOODS_NON_OIL: 'goods without oil and gas',
  GOODS_AND_SERVICES: 'goods and services',
  UNSPECIFIED: 'scope not stated',
}

/** What a group of claims compares, in words. */
export function describeGroup({ subject, direction, scope, footing, months, days, unit, currency }: GroupKey): string {
  const parts = [
    subject,
    direction && direction.toLowerCase(),
    scope && SCOPES[scope],
    describeTime(footing, months, days),
    (unit ?? currency) && `in ${unit ?? currency}`,
  ].filter(Boolean)
  const text = parts.join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function describeTime(footing: string | null, months: number | null, days: number | null): string | null {
  if (footing === 'YEAR') return 'over a year'
  if (footing === 'PART')
    return months === null ? `over ${days} days` : `over ${months} ${months === 1 ? 'month' : 'months'}`
  if (footing === 'RATE') return 'at a rate'
  if (footing === 'POINT') return 'at a moment'
  return footing === 'UNKNOWN' ? 'over a time that is not said' : null
}
