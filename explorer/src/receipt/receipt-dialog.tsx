import { useAnswer } from '../graphql/use-answer.js'
import { ReceiptDocument } from '../generated/operations.js'
import { Modal } from '../panel/modal.js'
import { Placeholder } from '../panel/placeholder.js'
import { Problem } from '../panel/problem.js'
import { Empty } from '../panel/empty.js'
import { usePageState } from '../url/page-state.js'
import { EventReceipt } from './event-receipt.js'
import { FigureReceipt } from './figure-receipt.js'
import { GasFlowReceipt } from './gas-flow-receipt.js'
import { StatementReceipt } from './statement-receipt.js'

/** The receipt of a record that the address names; pages show their own kinds themselves. */
export function ReceiptDialog() {
  const [{ receipt }, change] = usePageState()
  if (!receipt || receipt.includes(':')) return null
  return (
    <Modal title="Receipt" onClose={() => change({ receipt: undefined })}>
      <Receipt id={receipt} key={receipt} />
    </Modal>
  )
}

function Receipt({ id }: { id: string }) {
  const { data, error, retry } = useAnswer({ query: ReceiptDocument, variables: { id }, subject: id })
  if (error) return <Problem error={error} retry={retry} />
  if (!data) return <Placeholder height="16rem" />
  const { node } = data
  switch (node?.__typename) {
    case undefined:
      return <Empty title="There is no such record, or it was not known on that day." />
    case 'Statement':
      return <StatementReceipt statement={node} />
    case 'Event':
      return <EventReceipt event={node} />
    case 'GasFlow':
      return <GasFlowReceipt flow={node} />
    case 'TradeVolume':
    case 'GasImport':
    case 'ElectricityImport':
    case 'Payment':
    case 'ForceStrength':
    case 'SanctionsWaiver':
      return <FigureReceipt figure={node} />
    default:
      return <Empty title="This record has no receipt of its own: look at its page." />
  }
}
