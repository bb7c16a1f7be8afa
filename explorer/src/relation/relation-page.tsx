import { useRef } from 'react'
import { useAnswer } from '../graphql/use-answer.js'
import { RelationPageDocument, type RelationPageQueryVariables } from '../generated/operations.js'
import { useTitle } from '../layout/use-title.js'
import { Problem } from '../panel/problem.js'
import { ReceiptDialog } from '../receipt/receipt-dialog.js'
import { usePageState } from '../url/page-state.js'
import type { PageProps } from '../app.js'
import { AsOfBar } from './as-of/as-of-bar.js'
import { GasPanel } from './gas/gas-panel.js'
import { MetricsPanel } from './metrics/metrics-panel.js'
import type { PanelSubject } from './panel-subject.js'
import { RelationHeading } from './relation-heading.js'
import { readRelationVariables } from './relation-question.js'
import { TimelinePanel } from './timeline/timeline-panel.js'
import { TradePanel } from './trade/trade-panel.js'
import { WaiverPanel } from './waivers/waiver-panel.js'
import './relation.css'

/** What is between two countries. */
export function RelationPage({ names }: PageProps) {
  const [state] = usePageState()
  const chosen = readRelationVariables(names, state)
  const { country, partner, asOf, on: day } = chosen
  const pair = { country, partner }
  const subject = `${country}/${partner}`
  const answer = useAnswer({ query: RelationPageDocument, variables: useFirst(chosen), subject })
  const { data, error, retry } = answer
  const relation = data?.bilateral
  useTitle(relation && `${relation.country.name} and ${relation.partner.name}`)
  if (error && !data) return <Problem error={error} retry={retry} />

  // Panels wait for the page's one request, and then find their parts of it in the cache.
  const panel: PanelSubject = { ...pair, asOf: asOf ?? undefined, subject, isReady: !answer.isOld, names: relation }
  return (
    <>
      <RelationHeading {...pair} relation={relation} />
      <AsOfBar everKnown={data?.everKnown} />
      <MetricsPanel {...panel} />
      <TradePanel {...panel} />
      <GasPanel {...panel} />
      <WaiverPanel {...panel} day={day} />
      <TimelinePanel {...panel} />
      <ReceiptDialog />
    </>
  )
}

/** What was chosen when the page was first asked about the two and the day: what a panel then changes it asks itself. */
function useFirst(chosen: RelationPageQueryVariables): RelationPageQueryVariables {
  const first = useRef(chosen)
  const isSame = (['country', 'partner', 'asOf'] as const).every((name) => first.current[name] === chosen[name])
  if (!isSame) first.current = chosen
  return first.current
}
