import { formatSpan } from '../format/dates.js'
import type { EventNameFragment } from '../generated/operations.js'
import type { TakeAway } from '../panel/panel-tools.js'
import { ReceiptLink } from '../receipt/receipt-link.js'
import { pathOf } from '../url/links.js'
import { PlaceLink } from './place-link.js'
import { RecordPanel } from './record-panel.js'

export function EventList({ events, take }: { events: readonly EventNameFragment[]; take?: TakeAway }) {
  if (events.length === 0) return null
  return (
    <RecordPanel title="Events" take={take}>
      <ul className="record-list">
        {events.map((event) => (
          <li key={event.slug}>
            <PlaceLink to={pathOf.event(event.slug)}>{event.title}</PlaceLink>,{' '}
            <ReceiptLink
              receipt={event.id}
              label={`${event.title}, ${formatSpan(event.startedOn, event.endedOn)}: where it comes from`}
            >
              {formatSpan(event.startedOn, event.endedOn)}
            </ReceiptLink>
          </li>
        ))}
      </ul>
    </RecordPanel>
  )
}
