import type { TradePanelFragment } from '../../generated/operations.js'
import { formatMoney, formatPercent } from '../../format/numbers.js'
import { count } from '../../format/words.js'
import { Modal } from '../../panel/modal.js'
import { ReceiptLink } from '../../receipt/receipt-link.js'
import { usePageState } from '../../url/page-state.js'
import { ClaimGroup, type Group } from '../trade/claim-list.js'

/** What is known without any statistics: how much is claimed, and how far the target is. */
export function ClaimedCards({ relation: { claims, targets } }: { relation: TradePanelFragment }) {
  const yearly = claims.groups.find(
    ({ direction, months, min }) => direction === 'TOTAL' && months === 12 && min !== null,
  )
  const target = targets.at(-1)
  return (
    <>
      {yearly && <ClaimedTrade group={yearly} />}
      {target && (
        <li className="metric">
          <h3>Target for yearly trade</h3>
          <div className="value">
            <ReceiptLink receipt={target.figure.id} label={`Target ${formatMoney(target.goal.value)}: who set it`}>
              {formatMoney(target.goal.value, target.goal.currency)}
            </ReceiptLink>
          </div>
          <div className="quiet">
            {target.reachedShare !== null && `${formatPercent(target.reachedShare)} of it reached when it was set. `}
            {target.horizonText && `To be reached ${target.horizonText}.`}
          </div>
        </li>
      )}
    </>
  )
}

const CLAIMS = 'claims:trade'

function ClaimedTrade({ group }: { group: Group }) {
  const [{ receipt }, change] = usePageState()
  const { min, max, claimants, independentOrigins } = group
  const ends = [min, max].filter((value) => value !== null).map((value) => formatMoney(value))
  return (
    <li className="metric">
      <h3>Yearly trade, as claimed</h3>
      <div className="value">
        <ReceiptLink receipt={CLAIMS} label={`${ends.join(' to ')} as claimed: every claim`}>
          {[...new Set(ends)].join(' to ')}
        </ReceiptLink>
      </div>
      <div className="quiet">
        {`${count(group.count, 'claim')} by ${count(claimants, 'claimant')}, ${count(independentOrigins, 'independent origin')}.`}
      </div>
      {receipt === CLAIMS && (
        <Modal title="Yearly trade, as claimed" onClose={() => change({ receipt: undefined })}>
          <p className="receipt-value">{[...new Set(ends)].join(' to ')}</p>
          <ClaimGroup group={group} />
        </Modal>
      )}
    </li>
  )
}
