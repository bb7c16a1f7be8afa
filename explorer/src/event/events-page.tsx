import { AllEventsDocument, EventsDocument } from '../generated/operations.js'
import { toWords } from '../format/words.js'
import { ListPage } from '../list/list-page.js'
import { ReceiptDialog } from '../receipt/receipt-dialog.js'
import { EventLines } from '../record/event-list.js'

export function EventsPage() {
  return (
    <>
      <ListPage
        title="Events"
        heading="What happened"
        what="Visits, meetings, agreements, sanctions and wars. A date opens where it comes from."
        words={['event', 'events']}
        filterLabel="A part of the title"
        orders={[
          { name: 'oldest', label: 'Earliest first', orderBy: [{ field: 'STARTED_ON', direction: 'ASC' }] },
          { name: 'newest', label: 'Latest first', orderBy: [{ field: 'STARTED_ON', direction: 'DESC' }] },
          { name: 'title', label: 'Title', orderBy: [{ field: 'TITLE', direction: 'ASC' }] },
        ]}
        query={EventsDocument}
        file={AllEventsDocument}
        where={(text) => (text ? { title: { contains: text } } : undefined)}
        isDated
        pick={({ events }) => events}
      >
        {(events) => (
          <EventLines
            events={events}
            describe={({ eventKind, countries }) =>
              [...(eventKind === 'OTHER' ? [] : [toWords(eventKind)]), ...countries.map(({ name }) => name)].join(', ')
            }
          />
        )}
      </ListPage>
      <ReceiptDialog />
    </>
  )
}
