import { DatasetChoice } from '../dataset/dataset-choice.js'
import { type ListedDataset, listTradeDatasets, nameDataset } from '../dataset/trade-datasets.js'
import { type Flow, WhoTradesWithWhomDocument } from '../generated/operations.js'
import { useAnswer } from '../graphql/use-answer.js'
import { Empty } from '../panel/empty.js'
import { Panel } from '../panel/panel.js'
import { Placeholder } from '../panel/placeholder.js'
import { YearField } from '../panel/year-field.js'
import { RecordPanel } from '../record/record-panel.js'
import { usePageState } from '../url/page-state.js'
import { TradeMatrix } from './trade-matrix.js'
import { useLargestTraders } from './use-largest-traders.js'

/** Each side records what it imports more carefully than what it sells; one of the files has imports only. */
const RECORDED: Flow = 'IMPORT'

/** Who trades with whom: of the statistics that reach furthest, in their latest year, unless the address names others. */
export function MatrixPanel({ datasets }: { datasets: readonly ListedDataset[] | undefined }) {
  const [{ dataset: asked, year: askedYear }, change] = usePageState()
  const ofTrade = datasets && listTradeDatasets(datasets)
  const dataset = ofTrade?.find(({ slug }) => slug === asked) ?? ofTrade?.[0]
  const { countries, year, isEmpty, error } = useLargestTraders({ dataset, askedYear, flow: RECORDED })
  const variables = {
    dataset: dataset?.slug ?? '',
    year: year ?? 0,
    flow: RECORDED,
    countries: countries.map(({ code }) => code),
  }
  const answer = useAnswer({
    query: WhoTradesWithWhomDocument,
    variables,
    subject: 'matrix',
    pause: countries.length === 0,
  })
  if (!dataset || !ofTrade) {
    return (
      <RecordPanel title="Who trades with whom">
        {ofTrade ? (
          <Empty title="No statistics of trade are imported.">
            <p>
              <code>npm run import -- cow-trade dyadic-trade-3.0.csv.gz</code> reads a publisher&rsquo;s file as it is;
              this page then shows the largest traders.
            </p>
          </Empty>
        ) : (
          <Placeholder height="8rem" />
        )}
      </RecordPanel>
    )
  }
  const choose = (
    <div className="panel-controls field">
      <YearField label="Year" year={year} onChange={(value) => change({ year: value }, { replace: true })} />
      <DatasetChoice
        datasets={ofTrade}
        shown={dataset.slug}
        onChange={(slug) => change({ dataset: slug, year: undefined })}
      />
    </div>
  )
  if (isEmpty) {
    const years = dataset.years && `It has the years ${dataset.years.from} to ${dataset.years.to}.`
    return (
      <RecordPanel title="Who trades with whom">
        {choose}
        <Empty title={`${dataset.title} ${dataset.edition} has no value for ${year ?? 'any year'}.`}>
          <p>{years} Choose another year or dataset.</p>
        </Empty>
      </RecordPanel>
    )
  }
  return (
    <Panel
      title={year === undefined ? 'Who trades with whom' : `Who trades with whom, ${year}`}
      what={`What the country of the row records as imports from that of the column, in billion US dollars. ${nameDataset(dataset)}. Open a cell to see the two.`}
      height="34rem"
      answer={{ ...answer, error: answer.error ?? error }}
      take={{ query: WhoTradesWithWhomDocument, variables, list: WhoTradesWithWhomDocument }}
      controls={choose}
    >
      {({ tradeStatistics }) => <TradeMatrix countries={countries} rows={tradeStatistics.rows} />}
    </Panel>
  )
}
