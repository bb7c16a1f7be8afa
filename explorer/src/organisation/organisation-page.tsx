import { capitalise, toWords } from '../format/words.js'
import { OrganisationPageDocument } from '../generated/operations.js'
import { useAnswer } from '../graphql/use-answer.js'
import { FigureList } from '../record/figure-list.js'
import { PlaceLink } from '../record/place-link.js'
import { RecordPage } from '../record/record-page.js'
import { StatementList } from '../record/statement-list.js'
import { pathOf } from '../url/links.js'
import { usePageState } from '../url/page-state.js'
import type { PageProps } from '../app.js'

export function OrganisationPage({ names }: PageProps) {
  const [{ asOf }] = usePageState()
  const slug = names['slug']!
  const answer = useAnswer({ query: OrganisationPageDocument, variables: { slug, asOf }, subject: slug })
  return (
    <RecordPage
      answer={answer}
      pick={({ organisation }) => organisation}
      title={({ name }) => name}
      what="organisation"
    >
      {(organisation) => (
        <>
          <header>
            <h1>{organisation.name}</h1>
            <p className="quiet">
              {capitalise(toWords(organisation.organisationKind))}
              {organisation.country && (
                <>
                  , <PlaceLink to={pathOf.country(organisation.country.code)}>{organisation.country.name}</PlaceLink>
                </>
              )}
              {organisation.aliases.length > 0 && `, also ${organisation.aliases.join(', ')}`}
            </p>
          </header>
          <StatementList title="Statements" list={organisation.statements} />
          <StatementList title="Mentioned in" list={organisation.mentionedIn} />
          <FigureList title="Figures" figures={organisation.figures.nodes} />
        </>
      )}
    </RecordPage>
  )
}
