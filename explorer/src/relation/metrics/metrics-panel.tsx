import { useAnswer } from '../../graphql/use-answer.js'
import { RelationMetricsDocument, TradeOverTheYearsDocument } from '../../generated/operations.js'
import { YearField } from '../../panel/year-field.js'
import { Panel } from '../../panel/panel.js'
import { usePageState } from '../../url/page-state.js'
import type { PanelSubject } from '../panel-subject.js'
import { MetricsContent } from './metrics-content.js'
import { MetricReceipt } from './metric-receipt.js'
import { listMetrics } from './list-metrics.js'
import { chooseYear, readMetricsVariables } from './metrics-year.js'

/** The headline numbers of a year, each with what it was made of. */
export function MetricsPanel({ country, partner, asOf, subject, isReady, names }: PanelSubject) {
  const [{ year: asked, dataset }, change] = usePageState()
  const pair = { country, partner, asOf, dataset }
  const series = useAnswer({ query: TradeOverTheYearsDocument, variables: pair, subject, pause: !isReady })
  // A year that the address names need not wait for the series.
  const year = asked ?? chooseYear(series.data?.bilateral)
  const variables = readMetricsVariables(pair, year ?? 0)
  const answer = useAnswer({ query: RelationMetricsDocument, variables, subject, pause: year === undefined })
  const metrics = answer.data?.bilateral.metrics
  return (
    <>
      <Panel
        title="In numbers"
        what="Open a number for its formula, its inputs, and why it may be missing."
        height="22rem"
        answer={answer}
        take={{ query: RelationMetricsDocument, variables }}
        controls={
          <div className="panel-controls field">
            <YearField label="Year" year={year} onChange={(value) => change({ year: value }, { replace: true })} />
          </div>
        }
      >
        {({ bilateral }) => (
          <MetricsContent
            metrics={bilateral.metrics}
            trade={series.data?.bilateral}
            country={names?.country.name ?? country}
          />
        )}
      </Panel>
      <MetricReceipt metrics={metrics && listMetrics(metrics)} />
    </>
  )
}
