import { useCallback, useMemo } from 'react'
import { Chart, type DrawChart } from '../../chart/chart.js'
import { yearsAxis } from '../../chart/years-axis.js'
import { Legend, type LegendEntry } from '../../chart/legend.js'
import { firstMoment } from '../../format/dates.js'
import { formatMoney } from '../../format/numbers.js'
import type { TradePanelFragment } from '../../generated/operations.js'
import { describeFigure, shortValue } from '../../record/describe-figure.js'
import { usePageState, writeState } from '../../url/page-state.js'
import type { TradeClaim, TradeYearValues } from './trade-years.js'

interface TradeChartProps {
  years: readonly TradeYearValues[]
  claims: readonly TradeClaim[]
  targets: TradePanelFragment['targets']
}

const RECORDS: readonly LegendEntry[] = [
  ['line', 'var(--series-a)', 'Own record'],
  ['dashes', 'var(--series-b)', "Partner's record"],
]
const HEIGHT = 330
/** Years shown unless the address says otherwise: a century would press the rest together. */
const SHOWN = 30
/** So many points have their values beside them. */
const LABELLED = 4

export function TradeChart({ years, claims, targets }: TradeChartProps) {
  const [{ from, to, asOf }, change] = usePageState()
  const data = useMemo(() => prepare(years, claims, from, to), [years, claims, from, to])
  const draw = useCallback<DrawChart>(
    (plot, { width, height }) => {
      const { values, points, spreads } = data
      const lines = goals(targets)
      const heights = [
        ...values.flatMap(({ own, mirror }) => [own, mirror]),
        ...[...points, ...lines].map(({ value }) => value),
      ]
      const top = Math.max(...heights.map((value) => value ?? 0)) * 1.05 || 1e9
      return plot.plot({
        width,
        height,
        marginLeft: 48,
        marginTop: 36,
        marginBottom: 38,
        x: yearsAxis([...values, ...points]),
        y: { label: 'US dollars, bn', grid: true, domain: [0, top / 1e9], transform: inBillions },
        marks: [
          plot.ruleY([0]),
          plot.areaY(values, { x: 'at', y1: 'own', y2: 'mirror', fill: 'var(--series-a)', fillOpacity: 0.2 }),
          plot.lineY(values, { x: 'at', y: 'own', stroke: 'var(--series-a)', strokeWidth: 2 }),
          plot.lineY(values, {
            x: 'at',
            y: 'mirror',
            stroke: 'var(--series-b)',
            strokeWidth: 2,
            strokeDasharray: '4 3',
          }),
          plot.dot(values, { x: 'at', y: 'own', r: 2, fill: 'var(--series-a)', title: 'title' }),
          plot.ruleY(lines, { y: 'value', stroke: 'var(--series-c)', strokeDasharray: '6 4', title: 'title' }),
          plot.text(lines, {
            y: 'value',
            text: 'title',
            frameAnchor: 'right',
            textAnchor: 'end',
            dy: -8,
            fill: 'var(--series-c)',
          }),
          plot.ruleX(spreads, { x: 'at', y1: 'min', y2: 'max', stroke: 'var(--series-d)', strokeWidth: 2 }),
          plot.dot(points, {
            x: 'at',
            y: 'value',
            r: 5,
            symbol: 'diamond',
            fill: 'var(--series-d)',
            title: 'title',
            href: ({ id }: ClaimPoint) => writeState({ asOf, receipt: id }),
          }),
          // A few can be named; many would cover one another.
          plot.text(points.length <= LABELLED ? points : [], { x: 'at', y: 'value', text: 'label', dy: -14 }),
        ],
      })
    },
    [data, targets, asOf],
  )
  return (
    <>
      <Legend
        entries={[
          ...(data.values.length > 0 ? RECORDS : []),
          ...(data.points.length > 0 ? [['diamond', 'var(--series-d)', 'Claim'] as const] : []),
          ...(targets.length > 0 ? [['dashes', 'var(--series-c)', 'Target'] as const] : []),
        ]}
      />
      <Chart
        label="Trade by year; the tables below have the numbers"
        height={HEIGHT}
        draw={draw}
        onReceipt={(receipt) => change({ receipt })}
      />
    </>
  )
}

/** What is missing stays missing: no value is no zero. */
function inBillions(value: number | null): number {
  return value === null ? Number.NaN : value / 1e9
}

interface ClaimPoint {
  id: string
  at: Date
  value: number
  label: string
  title: string
  span: string
}

function prepare(years: TradeChartProps['years'], claims: TradeChartProps['claims'], from?: number, to?: number) {
  const points = claims.flatMap(readPoint)
  const last = Math.max(...years.map(({ year }) => year), ...points.map(({ at }) => at.getUTCFullYear()))
  const isShown = (at: Date) => {
    const year = at.getUTCFullYear()
    return year >= (from ?? (to ?? last) - SHOWN) && year <= (to ?? last)
  }
  const values = years.map((year) => ({
    ...year,
    at: new Date(Date.UTC(year.year, 6, 1)),
    title: `${year.year}: ${year.own === null ? 'no value' : formatMoney(year.own)}`,
  }))
  const shown = points.filter(({ at }) => isShown(at))
  return { values: values.filter(({ at }) => isShown(at)), points: shown, spreads: measureSpreads(shown) }
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
      label: formatMoney(claim.amount.value),
      title: `${shortValue(claim)}: ${describeFigure(claim)}${claim.attributedTo ? `, says ${claim.attributedTo.label}` : ''}`,
      span: `${start}/${end}`,
    },
  ]
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
function goals(targets: TradeChartProps['targets']): { value: number; title: string }[] {
  const values = new Set(targets.filter(({ goal }) => goal.currency === 'USD').map(({ goal }) => Number(goal.value)))
  return [...values].map((value) => ({ value, title: `Target ${formatMoney(value)}` }))
}
