import { capitalise, toWords } from '../format/words.js'
import { EventPageDocument, StatementsOfEventDocument, StatementsOfEventFileDocument } from '../generated/operations.js'
import { useAnswer } from '../graphql/use-answer.js'
import { Citations } from '../receipt/citations.js'
import { Marks } from '../receipt/marks.js'
import { EventList } from '../record/event-list.js'
import { formatEventDates } from '../record/format-event-dates.js'
import { Links } from '../record/links.js'
import { OfficialLinks } from '../record/official-links.js'
import { PlaceLink } from '../record/place-link.js'
import { RecordPanel } from '../record/record-panel.js'
import { RecordPage } from '../record/record-page.js'
import { RelationLinks } from '../record/relation-links.js'
import { StatementPages } from '../record/statement-pages.js'
import { pathOf } from '../url/links.js'
import { usePageState } from '../url/page-state.js'
import type { PageProps } from '../app.js'

export function EventPage({ names }: PageProps) {
  const [{ asOf }] = usePageState()
  const slug = names['slug']!
  const variables = { slug, asOf }
  const answer = useAnswer({ query: EventPageDocument, variables, subject: slug })
  return (
    <RecordPage answer={answer} pick={({ event }) => event} title={({ title }) => title} what="event">
      {(event) => (
        <>
          <header>
            <h1>{event.title}</h1>
            <p className="quiet">
              {event.eventKind === 'OTHER' ? 'Event' : capitalise(toWords(event.eventKind))}, {formatEventDates(event)}
              {event.place && `, ${event.place}`} <Marks certainty={event.certainty} />
            </p>
          </header>
          <RecordPanel title="About it" take={{ query: EventPageDocument, variables }}>
            {event.about && <p>{event.about}</p>}
            {event.inferredFrom && <p className="quiet">{event.inferredFrom}</p>}
            <dl>
              {event.countries.length > 0 && (
                <>
                  <dt>Countries</dt>
                  <dd>
                    <Links items={event.countries.map(({ code, name }) => [pathOf.country(code), name])} />
                  </dd>
                </>
              )}
              {event.officials.length > 0 && (
                <>
                  <dt>Officials</dt>
                  <dd>
                    <OfficialLinks officials={event.officials} />
                  </dd>
                </>
              )}
              {event.partOf && (
                <>
                  <dt>Part of</dt>
                  <dd>
                    <PlaceLink to={pathOf.event(event.partOf.slug)}>{event.partOf.title}</PlaceLink>
                  </dd>
                </>
              )}
            </dl>
            <Citations citations={event.citations} />
          </RecordPanel>
          <EventList title="What was a part of it" events={event.parts} />
          <StatementPages
            key={`said ${slug}`}
            title="Said there"
            query={StatementsOfEventDocument}
            file={StatementsOfEventFileDocument}
            variables={variables}
            pick={(data) => data.event?.statements}
          />
          {event.countries[0] && <RelationLinks country={event.countries[0]} others={event.countries} />}
        </>
      )}
    </RecordPage>
  )
}
