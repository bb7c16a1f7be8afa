import { formatSpan } from '../format/dates.js'
import type { EventNameFragment } from '../generated/operations.js'
import { ReceiptLink } from '../receipt/receipt-link.js'
import { pathOf } from '../url/links.js'
import { PlaceLink } from './place-link.js'

export function EventList({ events }: { events: readonly EventNameFragment[] }) {
  if (events.length === 0) return null
  return (
    <section className="panel">
      <h2>Events</h2>
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
    </section>
  )
}
