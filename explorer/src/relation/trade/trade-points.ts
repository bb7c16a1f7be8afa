// What the chart of trade draws.
import { firstMoment } from '../../format/dates.js'
import { formatMoney } from '../../format/numbers.js'
import { toWords } from '../../format/words.js'
import type { TradePanelFragment } from '../../generated/operations.js'
import { describeFigure, shortValue } from '../../record/describe-figure.js'
import { type Side, type TradeClaim, type TradeYearValues, valueOf } from './trade-years.js'

type Targets = TradePanelFragment['targets']

/** Years shown unless the address says otherwise: a century would press the rest together. */
const SHOWN = 30
/** Of points this far apart each has its value and who claims it beside it; closer, labels would cover one another. */
const LABEL_PX = 110
/** What the margins and insets take of the width. */
const BESIDE_PX = 190

export interface ClaimPoint {
  id: string
  at: Date
  value: number
  label: string
  title: string
  span: string
}

export function prepare(years: readonly TradeYearValues[], claims: readonly TradeClaim[], from?: number, to?: number) {
  const points = claims.flatMap(readPoint)
  const last = Math.max(...years.map(({ year }) => year), ...points.map(({ at }) => at.getUTCFullYear()))
  const isShown = (at: Date) => {
    const year = at.getUTCFullYear()
    return year >= (from ?? (to ?? last) - SHOWN) && year <= (to ?? last)
  }
  const values = years.map((year) => ({
    ...year,
    at: new Date(Date.UTC(year.year, 6, 1)),
  }))
  const filled = values.filter((value) => isShown(value.at))
  const hasValue = ({ own, mirror }: TradeYearValues) => own !== null || mirror !== null
  // Years without a value at either end would press the rest together; those asked for are shown.
  const first = from === undefined ? filled.findIndex(hasValue) : 0
  const end = to === undefined ? filled.findLastIndex(hasValue) + 1 : filled.length
  const shown = points.filter(({ at }) => isShown(at))
  return { values: first < 0 ? [] : filled.slice(first, end), points: shown, spreads: measureSpreads(shown) }
}

/** A claim stands in the middle of the time that it is about. */
function readPoint(claim: TradeClaim): ClaimPoint[] {
  const { start, end } = claim.period ?? {}
  if (!start || !end) return []
  return [
    {
      id: claim.id,
      at: new Date((firstMoment(start) + firstMoment(end)) / 2),
      value: Number(claim.amount.value),
      label: [formatMoney(claim.amount.value), claim.attributedTo?.label].filter(Boolean).join('\n'),
      title: `${shortValue(claim)}: ${describeFigure(claim)}${claim.attributedTo ? `, says ${claim.attributedTo.label}` : ''}`,
      span: `${start}/${end}`,
    },
  ]
}

export function describeRecord(values: TradeYearValues, side: Side, recorder: string): string {
  const value = valueOf(values, side)
  const statuses = new Set(values.parts[side].map(({ cell }) => toWords(cell.status)))
  return `${values.year}: ${value === null ? 'no value' : formatMoney(value)}, as ${recorder} records it (${[...statuses].join(', ')})`
}

/** The points with room for a label between them and the next. */
export function listLabelled(
  points: readonly ClaimPoint[],
  values: readonly { at: Date }[],
  width: number,
): ClaimPoint[] {
  const all = [...values, ...points].map(({ at }) => at.getTime())
  const span = Math.max(...all) - Math.min(...all)
  const perMs = span > 0 ? (width - BESIDE_PX) / span : 0
  return points.filter((point) =>
    points.every(({ at }) => at === point.at || Math.abs(at.getTime() - point.at.getTime()) * perMs >= LABEL_PX),
  )
}

/** How far claims about the same time lie apart. */
function measureSpreads(points: readonly ClaimPoint[]): { at: Date; min: number; max: number }[] {
  const spans = Map.groupBy(points, ({ span }) => span)
  return [...spans.values()]
    .filter((claims) => claims.length > 1)
    .map((claims) => {
      const values = claims.map(({ value }) => value)
      return { at: claims[0]!.at, min: Math.min(...values), max: Math.max(...values) }
    })
}

/** Targets of one height are one line. */
export function goals(targets: Targets): { value: number; title: string }[] {
  const values = new Set(targets.filter(({ goal }) => goal.currency === 'USD').map(({ goal }) => Number(goal.value)))
  return [...values].map((value) => ({ value, title: `Target ${formatMoney(value)}` }))
}
