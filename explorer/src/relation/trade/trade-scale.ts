import type { ScaleOptions } from '@observablehq/plot'
import { formatMoney } from '../../format/numbers.js'
import type { TradeYearValues } from './trade-years.js'

/** Lower than this beside the highest, records are a line along the ground: nobody could tell their years apart. */
const FLAT = 1 / 20
const BILLION = 1e9

interface Drawn {
  values: readonly Pick<TradeYearValues, 'own' | 'mirror'>[]
  points: readonly { value: number }[]
}

/** From zero; by powers of ten where the records would else be flat beside what is claimed. */
export function chooseScale({ values, points }: Drawn, lines: readonly { value: number }[]): ScaleOptions {
  const records = values
    .flatMap(({ own, mirror }) => [own, mirror])
    .filter((value): value is number => value !== null && value > 0)
  const others = [...points, ...lines].map(({ value }) => value).filter((value) => value > 0)
  const top = Math.max(...records, ...others, 0)
  const isFlat = records.length > 0 && others.length > 0 && Math.max(...records) < top * FLAT
  if (!isFlat) {
    const domain = [0, (top * 1.05 || BILLION) / BILLION]
    return { label: 'US dollars, bn', grid: true, domain, transform: inBillions }
  }
  const [from, to] = [Math.floor(Math.log10(Math.min(...records, ...others))), Math.ceil(Math.log10(top))]
  const ticks = Array.from({ length: to - from + 1 }, (_, step) => 10 ** (from + step))
  return {
    type: 'log',
    label: 'US dollars',
    grid: true,
    domain: [10 ** from, 10 ** to],
    ticks,
    tickFormat: (value: number) => formatMoney(value),
    transform: orMissing,
  }
}

/** What is missing stays missing: no value is no zero. */
function inBillions(value: number | null): number {
  return value === null ? Number.NaN : value / BILLION
}

/** Zero has no place among powers of ten; the table has it. */
function orMissing(value: number | null): number {
  return value === null || value <= 0 ? Number.NaN : value
}
