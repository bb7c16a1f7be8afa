import {
  EventsOfOfficialDocument,
  FiguresOfOfficialDocument,
  MentionsOfOfficialDocument,
  MentionsOfOfficialFileDocument,
  OfficesOfOfficialDocument,
  OfficialPageDocument,
  type OfficialPageQuery,
  StatementsOfOfficialDocument,
  StatementsOfOfficialFileDocument,
} from '../generated/operations.js'
import { useAnswer } from '../graphql/use-answer.js'
import { EventList } from '../record/event-list.js'
import { FigureList } from '../record/figure-list.js'
import { PlaceLink } from '../record/place-link.js'
import { RecordPage } from '../record/record-page.js'
import { RecordPanel } from '../record/record-panel.js'
import { RelationLinks } from '../record/relation-links.js'
import { SourceLinks } from '../record/source-links.js'
import { StatementPages } from '../record/statement-pages.js'
import { TenureList } from '../record/tenure-list.js'
import { pathOf } from '../url/links.js'
import { usePageState } from '../url/page-state.js'
import type { PageProps } from '../app.js'

type Official = NonNullable<OfficialPageQuery['official']>

export function OfficialPage({ names }: PageProps) {
  const [{ asOf }] = usePageState()
  const slug = names['slug']!
  const variables = { slug, asOf }
  const answer = useAnswer({ query: OfficialPageDocument, variables, subject: slug })
  return (
    <RecordPage answer={answer} pick={({ official }) => official} title={({ name }) => name} what="official">
      {(official) => (
        <>
          <header>
            <h1>{official.name}</h1>
            {official.aliases.length > 0 && <p className="quiet">Also written {official.aliases.join(', ')}</p>}
          </header>
          <RecordPanel
            title="Offices"
            take={{ query: OfficesOfOfficialDocument, variables, list: OfficesOfOfficialDocument }}
          >
            <TenureList
              tenures={official.tenures.map(({ office, country, startedOn, endedOn, citations }) => ({
                key: `${office} ${startedOn}`,
                startedOn,
                endedOn,
                line: (
                  <>
                    {office}, <PlaceLink to={pathOf.country(country.code)}>{country.name}</PlaceLink>
                    {citations.length > 0 && ', reported by '}
                    <SourceLinks citations={citations} />
                  </>
                ),
              }))}
            />
          </RecordPanel>
          <OfficialRelations official={official} />
          <StatementPages
            key={`said ${slug}`}
            title="Statements"
            none={`No statement of ${official.name} is recorded here.`}
            query={StatementsOfOfficialDocument}
            file={StatementsOfOfficialFileDocument}
            variables={variables}
            pick={(data) => data.official?.statements}
          />
          <StatementPages
            key={`mentions ${slug}`}
            title="Mentioned in"
            query={MentionsOfOfficialDocument}
            file={MentionsOfOfficialFileDocument}
            variables={variables}
            pick={(data) => data.official?.mentionedIn}
          />
          <EventList
            events={official.events.nodes}
            take={{ query: EventsOfOfficialDocument, variables, list: EventsOfOfficialDocument }}
          />
          <FigureList
            title="Figures attributed"
            figures={official.figures.nodes}
            take={{ query: FiguresOfOfficialDocument, variables, list: FiguresOfOfficialDocument }}
          />
        </>
      )}
    </RecordPage>
  )
}

/** What the countries of the offices have with those that the figures of the official are of. */
function OfficialRelations({ official: { tenures, figures } }: { official: Official }) {
  const countries = [...new Map(tenures.map(({ country }) => [country.code, country])).values()]
  const others = figures.nodes.flatMap((figure) => figure.countries)
  return countries.map((country) => <RelationLinks key={country.code} country={country} others={others} />)
}
