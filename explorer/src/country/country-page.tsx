import { formatDate } from '../format/dates.js'
import { toWords } from '../format/words.js'
import {
  CountryPageDocument,
  type CountryPageQuery,
  EventsOfCountryDocument,
  EventsOfCountryFileDocument,
  FiguresOfCountryDocument,
  FiguresOfCountryFileDocument,
  MentionsOfCountryDocument,
  MentionsOfCountryFileDocument,
  StatementsOfCountryDocument,
  StatementsOfCountryFileDocument,
} from '../generated/operations.js'
import { useAnswer } from '../graphql/use-answer.js'
import { EventList } from '../record/event-list.js'
import { FigureList } from '../record/figure-list.js'
import { RecordPage } from '../record/record-page.js'
import { RelationLinks } from '../record/relation-links.js'
import { StatementPages } from '../record/statement-pages.js'
import { usePageState } from '../url/page-state.js'
import type { PageProps } from '../app.js'
import { CountryOfficials } from './country-officials.js'
import { IndicatorsPanel } from './indicators-panel.js'
import { CountryTrade } from './trade/country-trade.js'

type Country = NonNullable<CountryPageQuery['country']>

export function CountryPage({ names }: PageProps) {
  const code = names['code']!.toUpperCase()
  const variables = { code }
  const answer = useAnswer({ query: CountryPageDocument, variables, subject: code })
  return (
    <RecordPage answer={answer} pick={({ country }) => country} title={({ name }) => name} what="country">
      {(country) => (
        <>
          <Heading country={country} />
          <RelationLinks country={country} others={country.figures.nodes.flatMap(({ countries }) => countries)} />
          <CountryTrade key={code} country={country} datasets={answer.data?.catalog.datasets ?? []} />
          <IndicatorsPanel code={code} indicators={country.indicators} />
          <CountryOfficials code={code} list={country.officials} />
          <StatementPages
            key={`said ${code}`}
            title={`Said for ${country.name}`}
            none={`No statement made in the name of ${country.name} itself is recorded here; its officials have pages of their own.`}
            query={StatementsOfCountryDocument}
            file={StatementsOfCountryFileDocument}
            variables={variables}
            pick={(data) => data.country?.statements}
          />
          <StatementPages
            key={`mentions ${code}`}
            title={`Said of ${country.name}`}
            none={`No statement about ${country.name} is recorded here.`}
            query={MentionsOfCountryDocument}
            file={MentionsOfCountryFileDocument}
            variables={variables}
            pick={(data) => data.country?.mentionedIn}
          />
          <EventList
            events={country.events.nodes}
            take={{ query: EventsOfCountryDocument, variables, list: EventsOfCountryFileDocument }}
          />
          <FigureList
            title="Figures"
            figures={country.figures.nodes}
            take={{ query: FiguresOfCountryDocument, variables, list: FiguresOfCountryFileDocument }}
          />
        </>
      )}
    </RecordPage>
  )
}

function Heading({ country }: { country: Country }) {
  const [{ asOf }] = usePageState()
  const facts = [country.officialName, country.code, country.subregion ?? country.region, toWords(country.kind)]
  return (
    <header>
      <h1>{country.name}</h1>
      <p className="quiet">{facts.filter(Boolean).join(', ')}</p>
      {asOf && (
        <p className="note">
          {`Countries are shown with all that is known today, not as of ${formatDate(asOf)}. The relations, officials and sources that this page links to are shown as of that day.`}
        </p>
      )}
    </header>
  )
}
