import { useState } from 'react'
import { AllOfficialsDocument, OfficialsDocument } from '../generated/operations.js'
import { useAnswer } from '../graphql/use-answer.js'
import { useTitle } from '../layout/use-title.js'
import { Panel } from '../panel/panel.js'
import { MoreButton } from '../record/more-button.js'
import { PlaceLink } from '../record/place-link.js'
import { pathOf } from '../url/links.js'
import { usePageState } from '../url/page-state.js'
import '../record/record.css'

export function OfficialsPage() {
  useTitle('Officials')
  const [{ asOf }] = usePageState()
  const [after, setAfter] = useState<string>()
  const answer = useAnswer({ query: OfficialsDocument, variables: { asOf, after }, subject: `officials ${asOf}` })
  return (
    <>
      <h1>Officials</h1>
      <Panel
        title="By name"
        what="Those whose offices and words are recorded here."
        height="30rem"
        answer={answer}
        take={{ query: OfficialsDocument, variables: { asOf }, list: AllOfficialsDocument }}
      >
        {({ officials }) => (
          <>
            <ul className="record-list links">
              {officials.nodes.map(({ slug, name }) => (
                <li key={slug}>
                  <PlaceLink to={pathOf.official(slug)}>{name}</PlaceLink>
                </li>
              ))}
            </ul>
            <MoreButton page={officials.pageInfo} isLoading={answer.isOld} onMore={setAfter} />
          </>
        )}
      </Panel>
    </>
  )
}
