import type { ReceiptQuery } from '../generated/operations.js'
import { formatDate, formatSpan } from '../format/dates.js'
import { capitalise, toWords } from '../format/words.js'
import { PlaceLink } from '../record/place-link.js'
import { pathOf } from '../url/links.js'
import { Citations } from './citations.js'
import { Marks } from './marks.js'

type EventNode = Extract<ReceiptQuery['node'], { __typename: 'Event' }>

export function EventReceipt({ event }: { event: EventNode }) {
  return (
    <>
      <div>
        <p className="receipt-words">{event.title}</p>
        <p>
          {capitalise(toWords(event.eventKind))}, {formatSpan(event.startedOn, event.endedOn)} <Marks {...event} />
        </p>
        {event.about && <p>{event.about}</p>}
        {event.inferredFrom && <p className="quiet">{event.inferredFrom}</p>}
        <p className="quiet">
          {event.knownFrom && `Known from ${formatDate(event.knownFrom)}. `}
          <PlaceLink to={pathOf.event(event.slug)}>Its page</PlaceLink>
        </p>
      </div>
      <Citations citations={event.citations} />
    </>
  )
}
