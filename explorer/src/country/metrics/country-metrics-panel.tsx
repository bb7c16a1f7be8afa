import { MetricsOfCountryDocument } from '../../generated/operations.js'
import { useAnswer } from '../../graphql/use-answer.js'
import { Empty } from '../../panel/empty.js'
import { Panel } from '../../panel/panel.js'
import { listMetrics } from '../../relation/metrics/list-metrics.js'
import { MetricCard } from '../../relation/metrics/metric-card.js'
import { MetricReceipt } from '../../relation/metrics/metric-receipt.js'
import '../../relation/relation.css'

/** Over how many years growth is averaged. */
const SPAN = 5

/** One metric, of two flows. */
const TITLES: Readonly<Record<string, string>> = {
  concentrationOfExports: 'Concentration of exports on few partners',
  concentrationOfImports: 'Concentration of imports on few partners',
}

interface CountryMetricsProps {
  country: { code: string; name: string }
  dataset: string
  year: number
}

/** What follows from a country's trade with all others. */
export function CountryMetricsPanel({ country: { code, name }, dataset, year }: CountryMetricsProps) {
  const variables = { code, dataset, year, since: year - SPAN }
  const answer = useAnswer({ query: MetricsOfCountryDocument, variables, subject: code })
  const metrics = answer.data?.country && listMetrics(answer.data.country.metrics)
  return (
    <>
      <Panel
        title={`${name} in numbers, ${year}`}
        what="Its trade with all others. Open a number for its formula and its inputs; where there is none, it says why."
        height="22rem"
        answer={answer}
        take={{ query: MetricsOfCountryDocument, variables }}
      >
        {() =>
          metrics ? (
            <ul className="metrics">
              {metrics.map(([key, metric]) => (
                <MetricCard key={key} name={key} metric={metric} title={TITLES[key]} />
              ))}
            </ul>
          ) : (
            <Empty title="There is no such country." />
          )
        }
      </Panel>
      <MetricReceipt metrics={metrics ?? undefined} />
    </>
  )
}
