import type { RelationMetricsQuery, TradePanelFragment } from '../../generated/operations.js'
import { count } from '../../format/words.js'
import { Folded } from '../../panel/folded.js'
import { PlaceLink } from '../../record/place-link.js'
import { pathOf } from '../../url/links.js'
import { ClaimedCards } from './claimed-cards.js'
import { listMetrics } from './list-metrics.js'
import { MetricCard } from './metric-card.js'

interface MetricsContentProps {
  metrics: RelationMetricsQuery['bilateral']['metrics']
  trade: TradePanelFragment | undefined
  country: string
}

/** What has a value; what has none is a line that opens. */
export function MetricsContent({ metrics, trade, country }: MetricsContentProps) {
  const listed = listMetrics(metrics)
  const found = listed.filter(([, { value }]) => value !== null)
  const missing = listed.filter(([, { value }]) => value === null)
  const { dataset, year } = metrics
  return (
    <>
      <ul className="metrics">
        {trade && <ClaimedCards relation={trade} />}
        {found.map(([name, metric]) => (
          <MetricCard key={name} name={name} metric={metric} />
        ))}
      </ul>
      {dataset && (
        <p className="quiet metrics-from">
          {`As ${country} sees it, in ${year}, from `}
          <PlaceLink
            to={pathOf.dataset(dataset.slug)}
          >{`${dataset.publisher}, ${dataset.title} ${dataset.edition}`}</PlaceLink>
          .
        </p>
      )}
      {found.length === 0 && (
        <p className="note metrics-missing">
          {dataset
            ? `No metric has a value in ${year}: choose another year. Each says why below.`
            : 'Shares, balance, intensity and growth are computed from statistics, and none that are imported have trade between the two.'}
        </p>
      )}
      {missing.length > 0 && (
        <Folded summary={summarise(missing.length, found.length, year)}>
          {() => (
            <ul className="metrics">
              {missing.map(([name, metric]) => (
                <MetricCard key={name} name={name} metric={metric} />
              ))}
            </ul>
          )}
        </Folded>
      )}
    </>
  )
}

function summarise(missing: number, found: number, year: number): string {
  const which = found === 0 ? `The ${count(missing, 'metric')}` : count(missing, 'metric')
  return `${which} ${missing === 1 ? 'has' : 'have'} no value for ${year}: why`
}
