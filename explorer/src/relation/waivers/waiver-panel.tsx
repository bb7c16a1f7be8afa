import { useMemo } from 'react'
import { DataTable } from '../../chart/data-table.js'
import { formatDate } from '../../format/dates.js'
import { count, toWords } from '../../format/words.js'
import { WaiverChainDocument, type WaiverPanelFragment, WaiversDocument } from '../../generated/operations.js'
import { useAnswer } from '../../graphql/use-answer.js'
import { Empty } from '../../panel/empty.js'
import { Panel } from '../../panel/panel.js'
import { Marks } from '../../receipt/marks.js'
import { ReceiptLink } from '../../receipt/receipt-link.js'
import type { PanelSubject } from '../panel-subject.js'
import { readWaiverBars, type Waiver } from './waiver-bars.js'
import { WaiverChart } from './waiver-chart.js'
import { WaiverState } from './waiver-state.js'

/** The chain of waivers in time, and how it stood on a day. */
export function WaiverPanel(props: PanelSubject & { day: string }) {
  const { country, partner, asOf, subject, isReady, day } = props
  const variables = { country, partner, asOf }
  const answer = useAnswer({ query: WaiverChainDocument, variables, subject, pause: !isReady })
  return (
    <Panel
      title="Sanctions waivers"
      what="Each bar is a waiver, from its first day to its last. Where sources give rival lengths, the disputed days are pale."
      height="19rem"
      answer={answer}
      take={{ query: WaiverChainDocument, variables, list: WaiversDocument }}
      hasChart
    >
      {({ bilateral }) => <WaiverContent relation={bilateral} {...props} day={day} />}
    </Panel>
  )
}

function WaiverContent({ relation, ...subject }: PanelSubject & { relation: WaiverPanelFragment; day: string }) {
  const bars = useMemo(() => readWaiverBars(relation), [relation])
  if (relation.sanctionsWaivers.totalCount === 0) {
    return (
      <Empty title="No waiver of sanctions between the two is known.">
        <p>Waivers are keyed in, each with its sources; as of an earlier day there may have been none yet.</p>
      </Empty>
    )
  }
  return (
    <>
      <WaiverChart bars={bars} day={subject.day} />
      <WaiverState {...subject} />
      <DataTable
        summary={`All ${count(relation.sanctionsWaivers.totalCount, 'waiver')}`}
        head={['Granted', 'From', 'Until', 'Length', 'Covers', '']}
        numbersFrom={9}
        rows={bars.map(({ waiver }) => ({ key: waiver.id, cells: listCells(waiver) }))}
      />
    </>
  )
}

function listCells(waiver: Waiver) {
  const { grantedOn, effectiveOn, expiresOn, terms, covers } = waiver
  const lengths = [...new Set(terms.map(({ durationDays }) => durationDays))].filter((days) => days !== null)
  return [
    <ReceiptLink receipt={waiver.id}>{grantedOn ? formatDate(grantedOn) : 'not stated'}</ReceiptLink>,
    effectiveOn && formatDate(effectiveOn),
    expiresOn ? formatDate(expiresOn) : 'disputed or not known',
    lengths.length > 0 ? `${lengths.join(' or ')} days` : 'not stated',
    covers.map(toWords).join(', '),
    <Marks {...waiver} />,
  ]
}
