import type { EventNameFragment } from '../generated/operations.js'
import type { TakeAway } from '../panel/panel-tools.js'
import { ReceiptLink } from '../receipt/receipt-link.js'
import { pathOf } from '../url/links.js'
import { formatEventDates } from './format-event-dates.js'
import { PlaceLink } from './place-link.js'
import { RecordPanel } from './record-panel.js'

interface EventListProps {
  title?: string
  events: readonly EventNameFragment[]
  take?: TakeAway
}

export function EventList({ title = 'Events', events, take }: EventListProps) {
  if (events.length === 0) return null
  return (
    <RecordPanel title={title} take={take}>
      <EventLines events={events} />
    </RecordPanel>
  )
}

interface EventLinesProps<Event> {
  events: readonly Event[]
  /** What else is said of each. */
  describe?: (event: Event) => string
}

export function EventLines<Event extends EventNameFragment>({ events, describe }: EventLinesProps<Event>) {
  return (
    <ul className="record-list">
      {events.map((event) => (
        <li key={event.slug}>
          <PlaceLink to={pathOf.event(event.slug)}>{event.title}</PlaceLink>,{' '}
          <ReceiptLink receipt={event.id} label={`${event.title}, ${formatEventDates(event)}: where it comes from`}>
            {formatEventDates(event)}
          </ReceiptLink>
          {describe && <span className="quiet">{` (${describe(event)})`}</span>}
        </li>
      ))}
    </ul>
  )
}
