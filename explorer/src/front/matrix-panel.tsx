import {
  type Flow,
  type FrontPageQuery,
  LargestTradersDocument,
  WhoTradesWithWhomDocument,
} from '../generated/operations.js'
import { useAnswer } from '../graphql/use-answer.js'
import { Empty } from '../panel/empty.js'
import { Panel } from '../panel/panel.js'
import { Placeholder } from '../panel/placeholder.js'
import { usePageState } from '../url/page-state.js'
import { TradeMatrix } from './trade-matrix.js'

type Datasets = FrontPageQuery['catalog']['datasets']

/** Formats of files that have the trade of all with all. */
const OF_TRADE = new Set(['un-comtrade', 'wits', 'baci', 'cow-trade'])

/** Who trades with whom, in the latest year of the newest statistics of trade. */
export function MatrixPanel({ datasets }: { datasets: Datasets | undefined }) {
  const [{ dataset: asked, year: askedYear }] = usePageState()
  const ofTrade = datasets?.filter(({ format }) => format !== null && OF_TRADE.has(format)) ?? []
  const dataset = ofTrade.find(({ slug }) => slug === asked) ?? ofTrade.toSorted(byLastYear).at(-1)
  const year = askedYear ?? dataset?.years?.to
  // Each side records what it imports more carefully than what it sells; one of the files has imports only.
  const question = { dataset: dataset?.slug ?? '', year: year ?? 0, flow: 'IMPORT' as Flow }
  const isAsked = dataset !== undefined && year !== undefined
  const traders = useAnswer({ query: LargestTradersDocument, variables: question, subject: 'traders', pause: !isAsked })
  const countries = traders.data?.tradeStatistics.rows.flatMap(({ reporter }) => reporter ?? [])
  const variables = { ...question, countries: countries?.map(({ code }) => code) ?? [] }
  const answer = useAnswer({
    query: WhoTradesWithWhomDocument,
    variables,
    subject: 'matrix',
    pause: variables.countries.length === 0,
  })
  if (!isAsked) {
    return (
      <section className="panel" aria-labelledby="matrix">
        <h2 id="matrix">Who trades with whom</h2>
        {datasets ? (
          <Empty title="No statistics of trade are imported.">
            <p>
              <code>npm run import -- cow-trade dyadic-trade-3.0.csv.gz</code> reads a publisher&rsquo;s file as it is;
              this page then shows the largest traders.
            </p>
          </Empty>
        ) : (
          <Placeholder height="8rem" />
        )}
      </section>
    )
  }
  return (
    <Panel
      title={`Who trades with whom, ${year}`}
      what={`What the country of the row records as imports from that of the column, in billion US dollars. ${dataset.publisher}, ${dataset.title} ${dataset.edition}. Open a cell to see the two.`}
      height="34rem"
      answer={{ ...answer, error: answer.error ?? traders.error }}
      take={{ query: WhoTradesWithWhomDocument, variables, list: WhoTradesWithWhomDocument }}
    >
      {({ tradeStatistics }) => <TradeMatrix countries={countries ?? []} rows={tradeStatistics.rows} />}
    </Panel>
  )
}

function byLastYear(a: Datasets[number], b: Datasets[number]): number {
  return (a.years?.to ?? 0) - (b.years?.to ?? 0)
}
