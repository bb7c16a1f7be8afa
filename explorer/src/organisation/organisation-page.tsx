import { Link } from 'wouter'
import { capitalise, toWords } from '../format/words.js'
import {
  FiguresOfOrganisationDocument,
  MentionsOfOrganisationDocument,
  MentionsOfOrganisationFileDocument,
  OrganisationPageDocument,
  StatementsOfOrganisationDocument,
  StatementsOfOrganisationFileDocument,
} from '../generated/operations.js'
import { useAnswer } from '../graphql/use-answer.js'
import { FigureList } from '../record/figure-list.js'
import { PlaceLink } from '../record/place-link.js'
import { RecordPage } from '../record/record-page.js'
import { StatementPages } from '../record/statement-pages.js'
import { pathOf } from '../url/links.js'
import { usePageState } from '../url/page-state.js'
import { writeState } from '../url/read-state.js'
import type { PageProps } from '../app.js'

export function OrganisationPage({ names }: PageProps) {
  const [{ asOf }] = usePageState()
  const slug = names['slug']!
  const variables = { slug, asOf }
  const answer = useAnswer({ query: OrganisationPageDocument, variables, subject: slug })
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
          <StatementPages
            key={`said ${slug}`}
            title="Statements"
            none={`No statement of ${organisation.name} is recorded here.`}
            query={StatementsOfOrganisationDocument}
            file={StatementsOfOrganisationFileDocument}
            variables={variables}
            pick={(data) => data.organisation?.statements}
          />
          <StatementPages
            key={`mentions ${slug}`}
            title="Mentioned in"
            query={MentionsOfOrganisationDocument}
            file={MentionsOfOrganisationFileDocument}
            variables={variables}
            pick={(data) => data.organisation?.mentionedIn}
          />
          <p>
            <Link href={`/sources${writeState({ asOf, q: organisation.name })}`}>Sources with its name</Link>
          </p>
          <FigureList
            title="Figures"
            figures={organisation.figures.nodes}
            take={{ query: FiguresOfOrganisationDocument, variables, list: FiguresOfOrganisationDocument }}
          />
        </>
      )}
    </RecordPage>
  )
}
