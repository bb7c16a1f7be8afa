import { formatSpan } from '../format/dates.js'
import { toWords } from '../format/words.js'
import { CountryPageDocument, type CountryPageQuery } from '../generated/operations.js'
import { useAnswer } from '../graphql/use-answer.js'
import { EventList } from '../record/event-list.js'
import { FigureList } from '../record/figure-list.js'
import { PlaceLink } from '../record/place-link.js'
import { RecordPage } from '../record/record-page.js'
import { StatementList } from '../record/statement-list.js'
import { pathOf } from '../url/links.js'
import type { PageProps } from '../app.js'

type Country = NonNullable<CountryPageQuery['country']>

export function CountryPage({ names }: PageProps) {
  const code = names['code']!.toUpperCase()
  const answer = useAnswer({ query: CountryPageDocument, variables: { code }, subject: code })
  return (
    <RecordPage answer={answer} pick={({ country }) => country} title={({ name }) => name} what="country">
      {(country) => (
        <>
          <header>
            <h1>{country.name}</h1>
            <p className="quiet">
              {[country.officialName, country.code, country.subregion ?? country.region, toWords(country.kind)]
                .filter(Boolean)
                .join(', ')}
            </p>
          </header>
          <Relations country={country} />
          <Officials country={country} />
          <StatementList title={`Said for ${country.name}`} list={country.statements} />
          <StatementList title={`Said of ${country.name}`} list={country.mentionedIn} />
          <EventList events={country.events.nodes} />
          <FigureList title="Figures" figures={country.figures.nodes} />
        </>
      )}
    </RecordPage>
  )
}

/** The countries that share a figure with this one. */
function Relations({ country }: { country: Country }) {
  const shared = country.figures.nodes.flatMap(({ countries }) => countries).filter(({ code }) => code !== country.code)
  const partners = [...new Map(shared.map((partner) => [partner.code, partner])).values()]
  if (partners.length === 0) return null
  return (
    <section className="panel">
      <h2>Relations</h2>
      <ul className="record-list links">
        {partners.map((partner) => (
          <li key={partner.code}>
            <PlaceLink
              to={pathOf.relation(country.code, partner.code)}
            >{`${country.name} and ${partner.name}`}</PlaceLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Officials({ country }: { country: Country }) {
  const { nodes } = country.officials
  if (nodes.length === 0) return null
  return (
    <section className="panel">
      <h2>Officials</h2>
      <ul className="record-list">
        {nodes.map((official) => (
          <li key={official.slug}>
            <PlaceLink to={pathOf.official(official.slug)}>{official.name}</PlaceLink>
            {official.tenures
              .filter((tenure) => tenure.country.code === country.code)
              .map(({ office, startedOn, endedOn }) => `, ${office} (${formatSpan(startedOn, endedOn)})`)}
          </li>
        ))}
      </ul>
    </section>
  )
}
