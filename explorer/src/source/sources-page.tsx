import { useState } from 'react'
import { formatDate } from '../format/dates.js'
import { count } from '../format/words.js'
import { AllSourcesDocument, SourcesDocument } from '../generated/operations.js'
import { useAnswer } from '../graphql/use-answer.js'
import { useTitle } from '../layout/use-title.js'
import { Panel } from '../panel/panel.js'
import { MoreButton } from '../record/more-button.js'
import { PlaceLink } from '../record/place-link.js'
import { pathOf } from '../url/links.js'
import { usePageState } from '../url/page-state.js'
import '../record/record.css'

export function SourcesPage() {
  useTitle('Sources')
  const [{ asOf }] = usePageState()
  const [after, setAfter] = useState<string>()
  const answer = useAnswer({ query: SourcesDocument, variables: { asOf, after }, subject: `sources ${asOf}` })
  return (
    <>
      <h1>Sources</h1>
      <Panel
        title="By publisher"
        what="Articles, posts, speeches and reports that the records are cited from."
        height="40rem"
        answer={answer}
        take={{ query: SourcesDocument, variables: { asOf }, list: AllSourcesDocument }}
      >
        {({ sources }) => (
          <>
            <p className="quiet">{count(sources.totalCount, 'source')}</p>
            <ul className="record-list">
              {sources.nodes.map(({ slug, publisher, title, publishedOn }) => (
                <li key={slug}>
                  {publisher}: <PlaceLink to={pathOf.source(slug)}>{title ?? slug}</PlaceLink>
                  {publishedOn && `, ${formatDate(publishedOn)}`}
                </li>
              ))}
            </ul>
            <MoreButton page={sources.pageInfo} isLoading={answer.isOld} onMore={setAfter} />
          </>
        )}
      </Panel>
    </>
  )
}
