import { formatSpan } from '../format/dates.js'
import { OfficialPageDocument } from '../generated/operations.js'
import { useAnswer } from '../graphql/use-answer.js'
import { EventList } from '../record/event-list.js'
import { FigureList } from '../record/figure-list.js'
import { PlaceLink } from '../record/place-link.js'
import { RecordPage } from '../record/record-page.js'
import { SourceLinks } from '../record/source-links.js'
import { StatementList } from '../record/statement-list.js'
import { pathOf } from '../url/links.js'
import { usePageState } from '../url/page-state.js'
import type { PageProps } from '../app.js'

export function OfficialPage({ names }: PageProps) {
  const [{ asOf }] = usePageState()
  const slug = names['slug']!
  const answer = useAnswer({ query: OfficialPageDocument, variables: { slug, asOf }, subject: slug })
  return (
    <RecordPage answer={answer} pick={({ official }) => official} title={({ name }) => name} what="official">
      {(official) => (
        <>
          <header>
            <h1>{official.name}</h1>
            {official.aliases.length > 0 && <p className="quiet">Also written {official.aliases.join(', ')}</p>}
          </header>
          <section className="panel">
            <h2>Offices</h2>
            <ul className="record-list">
              {official.tenures.map(({ office, country, startedOn, endedOn, citations }) => (
                <li key={`${office} ${startedOn}`}>
                  {office}, <PlaceLink to={pathOf.country(country.code)}>{country.name}</PlaceLink>,{' '}
                  {formatSpan(startedOn, endedOn)} <SourceLinks citations={citations} />
                </li>
              ))}
            </ul>
          </section>
          <StatementList title="Statements" list={official.statements} />
          <StatementList title="Mentioned in" list={official.mentionedIn} />
          <EventList events={official.events.nodes} />
          <FigureList title="Figures attributed" figures={official.figures.nodes} />
        </>
      )}
    </RecordPage>
  )
}
