import { useAnswer } from '../graphql/use-answer.js'
import { RelationPageDocument } from '../generated/operations.js'
import { today } from '../format/dates.js'
import { useTitle } from '../layout/use-title.js'
import { Problem } from '../panel/problem.js'
import { ReceiptDialog } from '../receipt/receipt-dialog.js'
import { GAS_UNITS, usePageState } from '../url/page-state.js'
import type { PageProps } from '../app.js'
import { AsOfBar } from './as-of/as-of-bar.js'
import { GasPanel } from './gas/gas-panel.js'
import { MetricsPanel } from './metrics/metrics-panel.js'
import type { PanelSubject } from './panel-subject.js'
import { RelationHeading } from './relation-heading.js'
import { listKinds } from './timeline/kinds.js'
import { TimelinePanel } from './timeline/timeline-panel.js'
import { TradePanel } from './trade/trade-panel.js'
import { WaiverPanel } from './waivers/waiver-panel.js'
import './relation.css'

/** What is between two countries. */
export function RelationPage({ names }: PageProps) {
  const [{ asOf, dataset, unit = GAS_UNITS[0], on, show }] = usePageState()
  const pair = { country: names['country']!.toUpperCase(), partner: names['partner']!.toUpperCase() }
  const subject = `${pair.country}/${pair.partner}`
  const day = on ?? asOf ?? today()
  const variables = { ...pair, asOf, dataset, unit, on: day, kinds: listKinds(show) }
  const answer = useAnswer({ query: RelationPageDocument, variables, subject })
  const { data, error, retry } = answer
  const relation = data?.bilateral
  useTitle(relation && `${relation.country.name} and ${relation.partner.name}`)
  if (error && !data) return <Problem error={error} retry={retry} />

  // Panels wait for the page's one request, and then find their parts of it in the cache.
  const panel: PanelSubject = { ...pair, asOf, subject, isReady: !answer.isOld, names: relation }
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
