import { StatementPageDocument, type StatementPageQuery } from '../generated/operations.js'
import { formatDate } from '../format/dates.js'
import { toWords } from '../format/words.js'
import { useAnswer } from '../graphql/use-answer.js'
import { StatementReceipt } from '../receipt/statement-receipt.js'
import { PlaceLink } from '../record/place-link.js'
import { RecordPanel } from '../record/record-panel.js'
import { RecordPage } from '../record/record-page.js'
import { pathOf } from '../url/links.js'
import { usePageState } from '../url/page-state.js'
import type { PageProps } from '../app.js'

export function StatementPage({ names }: PageProps) {
  const [{ asOf }] = usePageState()
  const slug = names['slug']!
  const variables = { slug, asOf }
  const answer = useAnswer({ query: StatementPageDocument, variables, subject: slug })
  return (
    <RecordPage answer={answer} pick={({ statement }) => statement} title={({ summary }) => summary} what="statement">
      {(statement) => (
        <>
          <header>
            <h1>{nameStatement(statement)}</h1>
            <p className="quiet">{statement.madeOn ? formatDate(statement.madeOn) : 'On a day that nobody reports'}</p>
          </header>
          <RecordPanel title="What was said, and who reports it" take={{ query: StatementPageDocument, variables }}>
            <StatementReceipt statement={statement} isOwnPage />
          </RecordPanel>
          <RecordPanel title="Linked to">
            <ul className="record-list">
              {statement.event && (
                <li>
                  Said at <PlaceLink to={pathOf.event(statement.event.slug)}>{statement.event.title}</PlaceLink>
                </li>
              )}
              {statement.mentions.map(({ role, country, official, organisation }, index) => (
                <li key={index}>
                  {country && <PlaceLink to={pathOf.country(country.code)}>{country.name}</PlaceLink>}
                  {official && <PlaceLink to={pathOf.official(official.slug)}>{official.name}</PlaceLink>}
                  {organisation && (
                    <PlaceLink to={pathOf.organisation(organisation.slug)}>{organisation.name}</PlaceLink>
                  )}{' '}
                  <span className="quiet">
                    ({role === 'ADDRESSEE' ? 'to whom it was said' : 'of whom or what it was said'})
                  </span>
                </li>
              ))}
            </ul>
            {statement.topics.length > 0 && <p>Topics: {statement.topics.map(toWords).join(', ')}</p>}
          </RecordPanel>
        </>
      )}
    </RecordPage>
  )
}

type Statement = NonNullable<StatementPageQuery['statement']>

/** By who said it: what was said is too long for a heading. */
function nameStatement({ speaker, speakerOrganisation, speakerCountry, speakerAsReported, assertedBy }: Statement) {
  const who = speaker?.name ?? speakerOrganisation?.name ?? speakerCountry?.name ?? assertedBy?.publisher
  return `Statement of ${who ?? speakerAsReported ?? 'somebody unnamed'}`
}
