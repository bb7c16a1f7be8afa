import { useCallback, useMemo } from 'react'
import { Chart, type DrawChart } from '../../chart/chart.js'
import { yearsAxis } from '../../chart/years-axis.js'
import { Legend } from '../../chart/legend.js'
import type { TradePanelFragment } from '../../generated/operations.js'
import { usePageState, useReceiptLinks } from '../../url/page-state.js'
import { type ClaimPoint, describeRecord, goals, listLabelled, prepare } from './trade-points.js'
import { chooseScale } from './trade-scale.js'
import { nameReceipt, type TradeClaim, type TradeYearValues } from './trade-years.js'

interface TradeChartProps {
  years: readonly TradeYearValues[]
  claims: readonly TradeClaim[]
  targets: TradePanelFragment['targets']
  /** The names of the two. */
  country: string
  partner: string
}

const HEIGHT = 330

/** A label is broken into lines this long. */
const LABEL_EMS = 9
/** Half a label stands beside the first and the last point. */
const LABEL_INSETS = { insetLeft: 60, insetRight: 60 }

export function TradeChart({ years, claims, targets, country, partner }: TradeChartProps) {
  const [{ from, to }, change] = usePageState()
  const link = useReceiptLinks()
  const data = useMemo(() => prepare(years, claims, from, to), [years, claims, from, to])
  const draw = useCallback<DrawChart>(
    (plot, { width, height }) => {
      const { values, points, spreads } = data
      const lines = goals(targets)
      const labelled = listLabelled(points, values, width)
      const scale = chooseScale(data, lines)
      return plot.plot({
        width,
        height,
        marginLeft: scale.type === 'log' ? 64 : 48,
        marginTop: 36,
        marginBottom: 38,
        x: { ...yearsAxis([...values, ...points]), ...(labelled.length > 0 && LABEL_INSETS) },
        y: scale,
        marks: [
          ...(scale.type === 'log' ? [] : [plot.ruleY([0])]),
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
          plot.text(labelled, {
            x: 'at',
            y: 'value',
            text: 'label',
            lineAnchor: 'bottom',
            lineWidth: LABEL_EMS,
            fill: 'currentColor',
            stroke: 'var(--surface)',
            strokeWidth: 4,
            dy: -10,
          }),
        ],
      })
    },
    [data, targets, link, country, partner],
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
      {chooseScale(data, goals(targets)).type === 'log' && (
        <p className="quiet">
          What is recorded and what is claimed lie so far apart that the scale is logarithmic: each line is ten times
          the one below it.
        </p>
      )}
      <Chart
        label="Trade by year; the tables below have the numbers"
        height={HEIGHT}
        draw={draw}
        onReceipt={(receipt) => change({ receipt })}
      />
    </>
  )
}
