import { useAnswer } from '../../graphql/use-answer.js'
import { RelationMetricsDocument, TradeOverTheYearsDocument } from '../../generated/operations.js'
import { PlaceLink } from '../../record/place-link.js'
import { YearField } from '../../panel/year-field.js'
import { Panel } from '../../panel/panel.js'
import { pathOf } from '../../url/links.js'
import { usePageState } from '../../url/page-state.js'
import type { PanelSubject } from '../panel-subject.js'
import { lastYear } from '../trade/trade-years.js'
import { ClaimedCards } from './claimed-cards.js'
import { MetricCard } from './metric-card.js'
import { MetricReceipt } from './metric-receipt.js'
import { listMetrics } from './list-metrics.js'

/** Over how many years growth is averaged. */
const SPAN = 5

/** The headline numbers of a year, each with what it was made of. */
export function MetricsPanel({ country, partner, asOf, subject, isReady, names }: PanelSubject) {
  const [{ year: asked, dataset }, change] = usePageState()
  const pair = { country, partner, asOf, dataset }
  const series = useAnswer({ query: TradeOverTheYearsDocument, variables: pair, subject, pause: !isReady })
  // A year that the address names need not wait for the series.
  const year = asked ?? lastYear(series.data?.bilateral)
  const variables = { ...pair, year: year ?? 0, since: (year ?? 0) - SPAN }
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
        {({ bilateral }) => {
          const listed = listMetrics(bilateral.metrics)
          const cards = listed.map(([key, metric]) => <MetricCard key={key} name={key} metric={metric} />)
          const hasValues = listed.some(([, { value }]) => value !== null)
          return (
            <>
              <ul className="metrics">
                {series.data && <ClaimedCards relation={series.data.bilateral} />}
                {hasValues && cards}
              </ul>
              {bilateral.metrics.dataset && (
                <p className="quiet metrics-from">
                  {`As ${names?.country.name ?? country} sees it, from `}
                  <PlaceLink to={pathOf.dataset(bilateral.metrics.dataset.slug)}>
                    {`${bilateral.metrics.dataset.publisher}, ${bilateral.metrics.dataset.title} ${bilateral.metrics.dataset.edition}`}
                  </PlaceLink>
                  .
                </p>
              )}
              {!hasValues && (
                <>
                  <p className="note metrics-missing">
                    {bilateral.metrics.dataset
                      ? `No metric has a value in ${bilateral.metrics.year}: choose another year. Each says why below.`
                      : 'Shares, balance, intensity and growth are computed from statistics, and none that are imported have trade between the two.'}
                  </p>
                  <details className="data-table">
                    <summary>{`The ${listed.length} metrics, and what each would need`}</summary>
                    <ul className="metrics">{cards}</ul>
                  </details>
                </>
              )}
            </>
          )
        }}
      </Panel>
      <MetricReceipt metrics={metrics && listMetrics(metrics)} />
    </>
  )
}
