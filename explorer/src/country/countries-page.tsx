import { useState } from 'react'
import { AllCountriesDocument, CountriesDocument } from '../generated/operations.js'
import { useAnswer } from '../graphql/use-answer.js'
import { useTitle } from '../layout/use-title.js'
import { Panel } from '../panel/panel.js'
import { PlaceLink } from '../record/place-link.js'
import { pathOf } from '../url/links.js'
import { MoreButton } from '../record/more-button.js'
import '../record/record.css'

export function CountriesPage() {
  useTitle('Countries')
  const [after, setAfter] = useState<string>()
  const answer = useAnswer({ query: CountriesDocument, variables: { after }, subject: 'countries' })
  return (
    <>
      <h1>Countries</h1>
      <Panel
        title="States and territories"
        what="By name. Two of them make a relation."
        height="60rem"
        answer={answer}
        take={{ query: CountriesDocument, variables: {}, list: AllCountriesDocument }}
      >
        {({ countries }) => (
          <>
            <ul className="record-list links">
              {countries.nodes.map(({ code, name }) => (
                <li key={code}>
                  <PlaceLink to={pathOf.country(code)}>{name}</PlaceLink> <span className="quiet">{code}</span>
                </li>
              ))}
            </ul>
            <MoreButton page={countries.pageInfo} isLoading={answer.isOld} onMore={setAfter} />
          </>
        )}
      </Panel>
    </>
  )
}
