// Numbers as the reader writes them. Decimals of the API are text and exact; they become floats only to be shown in few
// digits, with the exact value beside.

const MAGNITUDES = [
  [1e12, 'tn'],
  [1e9, 'bn'],
  [1e6, 'm'],
] as const

/** "$12.3 bn": the digits as the reader writes them, the magnitude in English as the page is. */
export function formatMoney(value: number | string, currency = 'USD'): string {
  const number = Number(value)
  const [size, name] = MAGNITUDES.find(([least]) => Math.abs(number) >= least) ?? [1, '']
  const shown = new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumSignificantDigits: 3,
  }).format(number / size)
  return name ? `${shown}\u00a0${name}` : shown
}

/** All digits of a decimal, grouped. */
export function formatExactly(value: number | string, unit?: string): string {
  // A string keeps its digits; the declared types of older libraries know numbers only.
  const shown = new Intl.NumberFormat(undefined, { maximumFractionDigits: 20 }).format(value as number)
  return unit ? `${shown} ${unit}` : shown
}

export function formatNumber(value: number | string, digits = 4): string {
  return new Intl.NumberFormat(undefined, { maximumSignificantDigits: digits }).format(Number(value))
}

export function formatCount(value: number): string {
  return new Intl.NumberFormat().format(value)
}

export function formatPercent(value: number): string {
  return new Intl.NumberFormat(undefined, { style: 'percent', maximumSignificantDigits: 3 }).format(value)
}

const UNITS: Readonly<Record<string, string>> = {
  BCM: 'bcm',
  BCM_PER_YEAR: 'bcm a year',
  BILLION_SCF_PER_DAY: 'bn scf a day',
  GW: 'GW',
  M3: 'm³',
  MILLION_M3_PER_DAY: 'm m³ a day',
  MILLION_SCF_PER_DAY: 'm scf a day',
  MMBTU: 'MMBtu',
  PERCENT_OF_CONSUMPTION: '% of consumption',
  PERSONS: 'persons',
  PJ: 'PJ',
  PJ_PER_YEAR: 'PJ a year',
  SCF: 'scf',
  SCF_PER_DAY: 'scf a day',
  TWH: 'TWh',
  TWH_PER_YEAR: 'TWh a year',
  USD: 'US dollars',
}

export function unitInWords(unit: string): string {
  return UNITS[unit] ?? unit
}

/** A quantity in few digits with its unit. */
export function formatQuantity({ value, unit }: { value: number | string; unit: string }): string {
  const number = Number(value)
  const [size, name] = MAGNITUDES.find(([least]) => Math.abs(number) >= least) ?? [1, '']
  return `${formatNumber(number / size)}${name && `\u00a0${name}`}\u00a0${unitInWords(unit)}`
}
