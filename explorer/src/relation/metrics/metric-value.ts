import { formatMoney, formatNumber, formatPercent, unitInWords } from '../../format/numbers.js'

/** A number in the unit that metrics and their inputs name. */
export function formatMetric(value: number, unit: string): string {
  switch (unit) {
    case 'USD':
      return formatMoney(value)
    case 'fraction':
      return formatPercent(value)
    case 'index':
    case 'ratio':
      return formatNumber(value, 3)
    default:
      return `${formatNumber(value)} ${unitInWords(unit)}`
  }
}
