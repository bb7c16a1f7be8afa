import type { TradePanelFragment } from '../../generated/operations.js'
import { formatMoney, formatNumber } from '../../format/numbers.js'
import { count } from '../../format/words.js'
import { Folded } from '../../panel/folded.js'
import { describeFigure, shortValue } from '../../record/describe-figure.js'
import { Marks } from '../../receipt/marks.js'
import { ReceiptLink } from '../../receipt/receipt-link.js'
import { SourceLinks } from '../../record/source-links.js'

export type Group = TradePanelFragment['claims']['groups'][number]

/** All claims, like beside like: what is counted differently is never put together. */
export function ClaimList({ groups, isOpen }: { groups: readonly Group[]; isOpen: boolean }) {
  if (groups.length === 0) return null
  const all = groups.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <Folded
      summary={`All ${count(all, 'claim')}, in ${count(groups.length, 'group')} of what can be compared`}
      isOpen={isOpen}
    >
      {() => groups.map((group) => <ClaimGroup key={group.label} group={group} />)}
    </Folded>
  )
}

/** Claims that can be compared, with what they come to. */
export function ClaimGroup({ group }: { group: Group }) {
  return (
    <section>
      <h3>{group.label}</h3>
      <p className="quiet">{summarise(group)}</p>
      <ul>
        {group.items.map((item) => (
          <li key={item.id}>
            <ReceiptLink receipt={item.id}>{shortValue(item)}</ReceiptLink> {describeFigure(item)}
            {item.attributedTo && `, says ${item.attributedTo.label}`} <Marks {...item} />{' '}
            <SourceLinks citations={item.citations} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function summarise({ count: compared, min, max, spread, claimants, independentOrigins }: Group): string {
  if (min === null || max === null) return 'Listed, not summarised.'
  const span = min === max ? formatMoney(min) : `${formatMoney(min)} to ${formatMoney(max)}`
  const apart = spread !== null && spread > 1 ? `, ${formatNumber(spread, 3)} times apart` : ''
  return `${span}${apart}: ${count(compared, 'claim')} by ${count(claimants, 'claimant')}, ${count(independentOrigins, 'independent origin')}.`
}
