import { useCallback, useMemo } from 'react'
import { Chart, type DrawChart } from '../../chart/chart.js'
import { yearsAxis } from '../../chart/years-axis.js'
import { Legend } from '../../chart/legend.js'
import { firstMoment } from '../../format/dates.js'
import { formatMoney } from '../../format/numbers.js'
import { toWords } from '../../format/words.js'
import type { TradePanelFragment } from '../../generated/operations.js'
import { describeFigure, shortValue } from '../../record/describe-figure.js'
import { usePageState, writeState } from '../../url/page-state.js'
import { nameReceipt, type Side, type TradeClaim, type TradeYearValues, valueOf } from './trade-years.js'

interface TradeChartProps {
  years: readonly TradeYearValues[]
  claims: readonly TradeClaim[]
  targets: TradePanelFragment['targets']
  /** The names of the two. */
  country: string
  partner: string
}

const HEIGHT = 330
/** Years shown unless the address says otherwise: a century would press the rest together. */
const SHOWN = 30
/** Of points this far apart each has its value and who claims it beside it; closer, labels would cover one another. */
const LABEL_PX = 110
const LABEL_EMS = 9
/** What the margins and insets take of the width. */
const BESIDE_PX = 130

export function TradeChart({ years, claims, targets, country, partner }: TradeChartProps) {
  const [state, change] = usePageState()
  const { from, to } = state
  const data = useMemo(() => prepare(years, claims, from, to), [years, claims, from, to])
  const draw = useCallback<DrawChart>(
    (plot, { width, height }) => {
      const { values, points, spreads } = data
      const lines = goals(targets)
      const link = (receipt: string) => writeState({ ...state, receipt })
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
          plot.dot(values, {
            x: 'at',
            y: 'mirror',
            r: 3,
            fill: 'var(--series-b)',
            title: (values: TradeYearValues) => describeRecord(values, 'partner', partner),
            href: ({ year }: TradeYearValues) => link(nameReceipt(year, 'partner')),
          }),
          plot.dot(values, {
            x: 'at',
            y: 'own',
            r: 3,
            fill: 'var(--series-a)',
            title: (values: TradeYearValues) => describeRecord(values, 'own', country),
            href: ({ year }: TradeYearValues) => link(nameReceipt(year, 'own')),
          }),
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
            href: ({ id }: ClaimPoint) => link(id),
          }),
          plot.text(listLabelled(points, values, width), {
            x: 'at',
            y: 'value',
            text: 'label',
            lineAnchor: 'bottom',
            lineWidth: LABEL_EMS,
            dy: -10,
          }),
        ],
      })
    },
    [data, targets, state, country, partner],
  )
  return (
    <>
      <Legend
        entries={[
          ...(data.values.length > 0
            ? [
                ['line', 'var(--series-a)', `As ${country} records it`] as const,
                ['dashes', 'var(--series-b)', `As ${partner} records it`] as const,
              ]
            : []),
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
      label: [formatMoney(claim.amount.value), claim.attributedTo?.label].filter(Boolean).join('\n'),
      title: `${shortValue(claim)}: ${describeFigure(claim)}${claim.attributedTo ? `, says ${claim.attributedTo.label}` : ''}`,
      span: `${start}/${end}`,
    },
  ]
}

function describeRecord(values: TradeYearValues, side: Side, recorder: string): string {
  const value = valueOf(values, side)
  const statuses = new Set(values.parts[side].map(({ cell }) => toWords(cell.status)))
  return `${values.year}: ${value === null ? 'no value' : formatMoney(value)}, as ${recorder} records it (${[...statuses].join(', ')})`
}

/** The points with room for a label between them and the next. */
function listLabelled(points: readonly ClaimPoint[], values: readonly { at: Date }[], width: number): ClaimPoint[] {
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
function goals(targets: TradeChartProps['targets']): { value: number; title: string }[] {
  const values = new Set(targets.filter(({ goal }) => goal.currency === 'USD').map(({ goal }) => Number(goal.value)))
  return [...values].map((value) => ({ value, title: `Target ${formatMoney(value)}` }))
}
