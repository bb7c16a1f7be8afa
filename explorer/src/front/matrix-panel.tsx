import { DatasetChoice } from '../dataset/dataset-choice.js'
import { type ListedDataset, chooseFlow, listTradeDatasets, nameDataset } from '../dataset/trade-datasets.js'
import { type Flow, WhoTradesWithWhomDocument } from '../generated/operations.js'
import { useAnswer } from '../graphql/use-answer.js'
import { formatYears } from '../dataset/format-years.js'
import { Empty } from '../panel/empty.js'
import { Panel } from '../panel/panel.js'
import { Placeholder } from '../panel/placeholder.js'
import { YearField } from '../panel/year-field.js'
import { PlaceLink } from '../record/place-link.js'
import { RecordPanel } from '../record/record-panel.js'
import { pathOf } from '../url/links.js'
import { usePageState } from '../url/page-state.js'
import { TradeMatrix } from './trade-matrix.js'
import { useLargestTraders } from './use-largest-traders.js'

/** Who trades with whom: of the statistics that reach furthest, in their latest year, unless the address names others. */
export function MatrixPanel({ datasets }: { datasets: readonly ListedDataset[] | undefined }) {
  const [{ dataset: asked, year: askedYear }, change] = usePageState()
  const ofTrade = datasets && listTradeDatasets(datasets)
  const dataset = ofTrade?.find(({ slug }) => slug === asked) ?? ofTrade?.[0]
  const flow: Flow = dataset ? chooseFlow(dataset) : 'IMPORT'
  const { countries, year, isEmpty, reasons, error } = useLargestTraders({ dataset, askedYear, flow })
  const variables = {
    dataset: dataset?.slug ?? '',
    year: year ?? 0,
    flow,
    countries: countries.map(({ code }) => code),
  }
  const answer = useAnswer({
    query: WhoTradesWithWhomDocument,
    variables,
    subject: 'matrix',
    pause: countries.length < 2,
  })
  if (!dataset || !ofTrade) {
    return (
      <RecordPanel title="Who trades with whom">
        {ofTrade ? (
          <Empty title="No statistics of trade are imported.">
            <p>
              What was keyed in is here without them. Once{' '}
              <code>npm run import -- cow-trade dyadic-trade-3.0.csv.gz</code> has read a publisher&rsquo;s file, this
              page shows the largest traders.
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
    const years = dataset.years && `It covers ${formatYears(dataset.years)}.`
    return (
      <RecordPanel title="Who trades with whom">
        {choose}
        <Empty title={`${nameDataset(dataset)}, does not tell who trades most${askedYear ? ` in ${askedYear}` : ''}.`}>
          {reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
          <p>{years} Choose another year or dataset.</p>
        </Empty>
      </RecordPanel>
    )
  }
  if (countries.length === 1) {
    return (
      <RecordPanel title="Who trades with whom">
        {choose}
        <Empty title={`In ${nameDataset(dataset)}, only one country reports trade in ${year}.`}>
          <p>
            Who trades with whom takes several; its partners are on the page of{' '}
            {countries.map(({ code, name }) => (
              <PlaceLink key={code} to={pathOf.country(code)}>
                {name}
              </PlaceLink>
            ))}
            .
          </p>
        </Empty>
      </RecordPanel>
    )
  }
  return (
    <Panel
      title={year === undefined ? 'Who trades with whom' : `Who trades with whom, ${year}`}
      what={`What the country of the row records as ${flow === 'IMPORT' ? 'imports from' : 'exports to'} that of the column, in billion US dollars: the stronger the colour, the more. ${nameDataset(dataset)}. Open a cell to see the two.`}
      height="29rem"
      answer={{ ...answer, error: answer.error ?? error }}
      take={{ query: WhoTradesWithWhomDocument, variables, list: WhoTradesWithWhomDocument }}
      controls={choose}
    >
      {({ tradeStatistics }) => <TradeMatrix countries={countries} rows={tradeStatistics.rows} flow={flow} />}
    </Panel>
  )
}
