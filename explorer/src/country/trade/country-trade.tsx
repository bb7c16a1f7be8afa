import { TradeYearsOfCountryDocument } from '../../generated/operations.js'
import { DatasetChoice } from '../../dataset/dataset-choice.js'
import { type ListedDataset, listTradeDatasets } from '../../dataset/trade-datasets.js'
import { useAnswer } from '../../graphql/use-answer.js'
import { Empty } from '../../panel/empty.js'
import { Placeholder } from '../../panel/placeholder.js'
import { Problem } from '../../panel/problem.js'
import { YearField } from '../../panel/year-field.js'
import { RecordPanel } from '../../record/record-panel.js'
import { usePageState } from '../../url/page-state.js'
import { CountryMetricsPanel } from '../metrics/country-metrics-panel.js'
import { PartnersPanel } from './partners-panel.js'

interface CountryTradeProps {
  country: { code: string; name: string }
  datasets: readonly ListedDataset[]
}

/** What statistics have of a country's trade: in the latest year with any, unless the address names one. */
export function CountryTrade({ country, datasets }: CountryTradeProps) {
  const [{ year: askedYear, dataset: askedDataset }, change] = usePageState()
  const ofTrade = listTradeDatasets(datasets)
  const asked = ofTrade.find(({ slug }) => slug === askedDataset)?.slug
  const { data, error, retry } = useAnswer({
    query: TradeYearsOfCountryDocument,
    variables: { code: country.code, dataset: asked },
    subject: country.code,
    pause: ofTrade.length === 0,
  })
  if (ofTrade.length === 0) {
    return (
      <RecordPanel title="Trade with all">
        <Empty title="No statistics of trade are imported.">
          <p>
            <code>npm run import -- cow-trade dyadic-trade-3.0.csv.gz</code> reads a publisher&rsquo;s file as it is;
            partners and metrics are then shown here.
          </p>
        </Empty>
      </RecordPanel>
    )
  }
  if (error) return <Problem error={error} retry={retry} />
  if (!data) return <Placeholder height="70rem" />
  const dataset = data.tradeStatistics.dataset.slug
  const year = askedYear ?? data.tradeStatistics.rows[0]?.year ?? undefined
  const choose = (
    <div className="panel-controls field">
      <YearField label="Year" year={year} onChange={(value) => change({ year: value }, { replace: true })} />
      <DatasetChoice datasets={ofTrade} shown={dataset} onChange={(slug) => change({ dataset: slug })} />
    </div>
  )
  if (year === undefined) {
    return (
      <RecordPanel title="Trade with all">
        {choose}
        <Empty title={`${data.tradeStatistics.dataset.title} has no value of trade for ${country.name}.`}>
          <p>Some files have states alone, others leave out small ones.</p>
        </Empty>
      </RecordPanel>
    )
  }
  return (
    <>
      <PartnersPanel country={country} dataset={dataset} year={year} controls={choose} />
      <CountryMetricsPanel country={country} dataset={dataset} year={year} />
    </>
  )
}
