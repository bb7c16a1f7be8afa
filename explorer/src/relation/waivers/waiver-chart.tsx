import { useCallback } from 'react'
import { Chart, type DrawChart } from '../../chart/chart.js'
import { Legend } from '../../chart/legend.js'
import { firstMoment, formatDate } from '../../format/dates.js'
import { usePageState, useReceiptLinks } from '../../url/page-state.js'
import { findGaps, type WaiverBar } from './waiver-bars.js'

const HEIGHT = 120
const GAS = 'var(--series-a)'
const ELECTRICITY = 'var(--series-c)'
const GAP = 'var(--bad)'

/** The chain as bars in time, with the gaps between them and the chosen day. */
export function WaiverChart({ bars, day }: { bars: readonly WaiverBar[]; day: string }) {
  const [, change] = usePageState()
  const link = useReceiptLinks()
  const draw = useCallback<DrawChart>(
    (plot, { width, height }) => {
      const colour = ({ waiver }: WaiverBar) => (waiver.covers.includes('NATURAL_GAS') ? GAS : ELECTRICITY)
      const href = ({ waiver }: WaiverBar) => link(waiver.id)
      const chosen = { at: new Date(firstMoment(day)), label: formatDate(day) }
      const span = { y1: 0, y2: 1, insetLeft: 0.5, insetRight: 0.5 }
      return plot.plot({
        width,
        height,
        marginTop: 24,
        marginLeft: 44,
        marginRight: 44,
        x: { type: 'utc', label: null },
        y: { axis: null, domain: [-0.25, 1] },
        color: { type: 'identity' },
        marks: [
          plot.rect(bars, { ...span, x1: 'from', x2: 'until', fill: colour, title: 'title', href }),
          plot.rect(
            bars.filter(({ until, latest }) => latest > until),
            {
              ...span,
              x1: 'until',
              x2: 'latest',
              fill: colour,
              fillOpacity: 0.3,
              stroke: colour,
              strokeDasharray: '3 2',
              title: 'title',
              href,
            },
          ),
          plot.rect(findGaps(bars), { x1: 'from', x2: 'until', y1: -0.2, y2: -0.08, fill: GAP, title: 'title' }),
          plot.ruleX([chosen], { x: 'at', y1: -0.25, y2: 1, stroke: 'currentColor', strokeWidth: 2 }),
          plot.text([chosen], { x: 'at', y: 1, text: 'label', dy: -10, fill: 'currentColor' }),
        ],
      })
    },
    [bars, day, link],
  )
  return (
    <>
      <Legend
        entries={[
          ['bar', GAS, 'Gas and electricity'],
          ['bar', ELECTRICITY, 'Electricity'],
          ['bar', GAP, 'Gap'],
        ]}
      />
      <Chart
        label="Waivers in time; the table below has the dates"
        height={HEIGHT}
        draw={draw}
        onReceipt={(receipt) => change({ receipt })}
      />
    </>
  )
}
