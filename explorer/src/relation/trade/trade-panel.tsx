import { useMemo } from 'react'
import { useAnswer } from '../../graphql/use-answer.js'
import {
  EditionsOfTradeDocument,
  TradeByYearDocument,
  TradeOverTheYearsDocument,
  type TradePanelFragment,
} from '../../generated/operations.js'
import { Choice } from '../../panel/choice.js'
import { Empty } from '../../panel/empty.js'
import { Panel } from '../../panel/panel.js'
import { PlaceLink } from '../../record/place-link.js'
import { pathOf } from '../../url/links.js'
import { usePageState } from '../../url/page-state.js'
import { type FlowChoice } from '../../url/read-state.js'
import type { PanelSubject } from '../panel-subject.js'
import { ClaimList } from './claim-list.js'
import { EditionChoice } from './edition-choice.js'
import { type Edition, listEditions } from './editions.js'
import { TradeChart } from './trade-chart.js'
import { TradeReceipt } from './trade-receipt.js'
import { TradeTable } from './trade-table.js'
import { YearFields } from '../year-fields.js'
import { readTradeYears, readYearlyClaims, type TradeYearValues } from './trade-years.js'

/** Trade over the years: both sides' records, claims, and the target. */
export function TradePanel({ country, partner, asOf, subject, isReady, names }: PanelSubject) {
  const [{ flow = 'total', dataset }, change] = usePageState()
  const variables = { country, partner, asOf, dataset }
  const answer = useAnswer({ query: TradeOverTheYearsDocument, variables, subject, pause: !isReady })
  const listed = useAnswer({ query: EditionsOfTradeDocument, variables: { asOf }, subject, pause: !isReady })
  const editions = useMemo(() => (listed.data ? listEditions(listed.data) : []), [listed.data])
  const answering = answer.data?.bilateral.tradeSeries.find((year) => year.dataset)?.dataset?.slug
  const flows: readonly (readonly [FlowChoice, string])[] = [
    ['total', 'Both ways'],
    ['exports', `To ${names?.partner.name ?? partner}`],
    ['imports', `From ${names?.partner.name ?? partner}`],
  ]
  return (
    <Panel
      title="Trade over the years"
      what="The two countries record the same trade differently: the band lies between their records. Points are claims by officials and the press; lines between points of one year are their spread."
      height="27rem"
      answer={answer}
      take={{ query: TradeOverTheYearsDocument, variables, list: TradeByYearDocument }}
      hasChart
      controls={
        <div className="panel-controls">
          <Choice legend="Trade" options={flows} value={flow} onChange={(value) => change({ flow: value })} />
          {answer.data && answer.data.bilateral.tradeSeries.length > 0 && <YearFields />}
          <EditionChoice editions={editions} answering={answering} />
        </div>
      }
    >
      {({ bilateral }) => (
        <TradeContent
          relation={bilateral}
          flow={flow}
          editions={editions}
          country={names?.country.name ?? country}
          partner={names?.partner.name ?? partner}
        />
      )}
    </Panel>
  )
}

interface TradeContentProps {
  relation: TradePanelFragment
  flow: FlowChoice
  editions: readonly Edition[]
  country: string
  partner: string
}

function TradeContent({ relation, flow, editions, country, partner }: TradeContentProps) {
  const [{ dataset: asked }] = usePageState()
  const years = useMemo(() => readTradeYears(relation, flow), [relation, flow])
  const claims = useMemo(() => readYearlyClaims(relation, flow), [relation, flow])
  const targets = useMemo(() => (flow === 'total' ? relation.targets : []), [relation, flow])
  const hasValues = years.some(({ own, mirror }) => own !== null || mirror !== null)
  const dataset = relation.tradeSeries.find((year) => year.dataset)?.dataset
  const total = years.findLast(({ own }) => own !== null)?.year
  const oneFlow = years.findLast(hasOneFlow)?.year
  return (
    <>
      {hasValues || claims.length > 0 || targets.length > 0 ? (
        <TradeChart years={years} claims={claims} targets={targets} country={country} partner={partner} />
      ) : (
        <Empty title="Nothing of this direction is recorded or claimed over whole years." />
      )}
      {dataset ? (
        <p className="quiet">
          Records:{' '}
          <PlaceLink
            to={pathOf.dataset(dataset.slug)}
          >{`${dataset.publisher}, ${dataset.title} ${dataset.edition}`}</PlaceLink>
          {!hasValues && flow !== 'total' && '. It has no value of this flow: its table below says why'}.
        </p>
      ) : asked && editions.length > 0 ? (
        <p className="note">
          The statistics that are chosen have no trade between the two, so only claims are shown. Choose others above.
        </p>
      ) : (
        <p className="note">
          No statistics of trade between the two are imported, so only claims are shown. Whoever runs the service adds
          them with <code>npm run import -- cow-trade dyadic-trade-3.0.csv.gz</code> and the like.
        </p>
      )}
      {flow === 'total' && oneFlow !== undefined && oneFlow !== total && (
        <p className="note">
          {total === undefined ? 'No year has' : `No year after ${total} has`} a record of both directions, so there is
          no total to draw. Each alone is under &ldquo;To {partner}&rdquo; and &ldquo;From {partner}&rdquo; above.
        </p>
      )}
      {years.some(({ isMirrored }) => isMirrored) && (
        <p className="note">
          This dataset has imports only. What one of the two exports is what the other records as imports, so there is
          one record of each flow, and no band between two.
        </p>
      )}
      {years.length > 0 && <TradeTable years={years} />}
      <ClaimList groups={relation.claims.groups} isOpen={!dataset} />
      <TradeReceipt years={years} editions={editions} claims={claims} country={country} partner={partner} />
    </>
  )
}

/** Whether one direction has a value, where a total would need both. */
function hasOneFlow({ parts }: TradeYearValues): boolean {
  return parts.own.some(({ cell }) => cell.valueUsd !== null)
}
