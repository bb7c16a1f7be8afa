import { StatementPageDocument } from '../generated/operations.js'
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
          <h1>Statement</h1>
          <RecordPanel title="What was said, and who reports it" take={{ query: StatementPageDocument, variables }}>
            <StatementReceipt statement={statement} />
          </RecordPanel>
          <section className="panel">
            <h2>Linked to</h2>
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
                  <span className="quiet">({toWords(role)})</span>
                </li>
              ))}
            </ul>
            {statement.topics.length > 0 && <p className="quiet">Topics: {statement.topics.map(toWords).join(', ')}</p>}
          </section>
        </>
      )}
    </RecordPage>
  )
}
