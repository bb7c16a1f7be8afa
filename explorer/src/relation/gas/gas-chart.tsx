import { useCallback } from 'react'
import { Chart, type DrawChart } from '../../chart/chart.js'
import { yearsAxis } from '../../chart/years-axis.js'
import { Legend, type LegendEntry } from '../../chart/legend.js'
import { formatDate } from '../../format/dates.js'
import { formatNumber } from '../../format/numbers.js'
import { usePageState, useReceiptLinks } from '../../url/page-state.js'
import type { GasClaimPoint, GasYear } from './gas-years.js'

interface GasChartProps {
  years: readonly GasYear[]
  claims: readonly GasClaimPoint[]
  unit: string
}

const HEIGHT = 300
/** As many editions as have a colour; the oldest share the last. */
const COLOURS = ['var(--series-a)', 'var(--series-b)', 'var(--series-c)', 'var(--series-e)']
const CLAIM = 'var(--series-d)'

export function GasChart({ years, claims, unit }: GasChartProps) {
  const [, change] = usePageState()
  const link = useReceiptLinks()
  const draw = useCallback<DrawChart>(
    (plot, { width, height }) => {
      const colours = colourEditions(years)
      return plot.plot({
        width,
        height,
        marginLeft: 48,
        marginTop: 30,
        x: yearsAxis([...years, ...claims]),
        y: { label: unit, grid: true, zero: true },
        marks: [
          plot.ruleY([0]),
          plot.lineY(years, {
            x: 'at',
            y: 'value',
            z: 'edition',
            stroke: ({ edition }: GasYear) => colours.get(edition),
          }),
          plot.dot(years, {
            x: 'at',
            y: 'value',
            r: 3,
            fill: ({ edition }: GasYear) => colours.get(edition),
            title: ({ year, edition, value }: GasYear) => `${year}: ${formatNumber(value)} ${unit}, ${edition}`,
            href: ({ flow }: GasYear) => link(flow.id),
          }),
          plot.ruleX(revisions(claims), { x: 'at', y1: 'min', y2: 'max', stroke: CLAIM, strokeWidth: 2 }),
          plot.dot(claims, {
            x: 'at',
            y: 'value',
            r: 5,
            symbol: ({ claim }: GasClaimPoint) => (isRate(claim) ? 'circle' : 'diamond'),
            fill: CLAIM,
            title: describe,
            href: ({ claim }: GasClaimPoint) => link(claim.id),
          }),
        ],
        // The colours are given by name, not by a scale.
        color: { type: 'identity' },
        symbol: { type: 'identity' },
      })
    },
    [years, claims, unit, link],
  )
  const editions = [...colourEditions(years)].map(([edition, colour]): LegendEntry => ['line', colour, edition])
  return (
    <>
      <Legend
        entries={[...editions, ['diamond', CLAIM, 'Over a time, as keyed in'], ['dot', CLAIM, 'A rate at that time']]}
      />
      <Chart
        label="Gas by year; the tables below have the numbers"
        height={HEIGHT}
        draw={draw}
        onReceipt={(receipt) => change({ receipt })}
      />
    </>
  )
}

/** So much a day, then: no account of a year. */
function isRate({ timeBasis }: GasClaimPoint['claim']): boolean {
  return timeBasis !== 'CUMULATIVE'
}

function describe({ claim, value }: GasClaimPoint): string {
  const source = claim.citations[0]?.source
  const by = claim.attributedTo ? `, says ${claim.attributedTo.label}` : ''
  const from = source ? ` (${source.publisher}${source.publishedOn ? `, ${formatDate(source.publishedOn)}` : ''})` : ''
  return `${claim.period?.label}: ${formatNumber(value)}${by}${from}`
}

/** The newest edition has the first colour. */
function colourEditions(years: readonly GasYear[]): Map<string, string> {
  const names = [...new Set(years.map(({ edition }) => edition))].sort().reverse()
  return new Map(names.map((name, index) => [name, COLOURS[Math.min(index, COLOURS.length - 1)]!]))
}

/** From the least to the most that is said of one year. */
function revisions(claims: readonly GasClaimPoint[]): { at: Date; min: number; max: number }[] {
  const times = Map.groupBy(claims, ({ at }) => at.getTime())
  return [...times.values()]
    .filter((points) => points.length > 1)
    .map((points) => {
      const values = points.map(({ value }) => value)
      return { at: points[0]!.at, min: Math.min(...values), max: Math.max(...values) }
    })
}
