import { useState } from 'react'
import { count } from '../format/words.js'
import { CitationsOfSourceDocument, StatementsOfSourceFileDocument } from '../generated/operations.js'
import { useAnswer } from '../graphql/use-answer.js'
import { Empty } from '../panel/empty.js'
import { MoreButton } from '../record/more-button.js'
import { RecordPanel } from '../record/record-panel.js'
import { CitedRecord } from './cited-record.js'

/** What a source is cited for, page by page; the file has the statements. */
export function CitationsPanel({ slug, asOf }: { slug: string; asOf: string | undefined }) {
  const [after, setAfter] = useState<string>()
  const variables = { slug, asOf }
  const answer = useAnswer({
    query: CitationsOfSourceDocument,
    variables: { ...variables, after },
    subject: `${slug} ${asOf}`,
  })
  const citations = answer.data?.source?.citations
  if (!citations) return null
  const { totalCount, nodes, pageInfo } = citations
  return (
    <RecordPanel
      title="What it reports"
      take={{ query: CitationsOfSourceDocument, variables, list: StatementsOfSourceFileDocument }}
    >
      {totalCount === 0 ? (
        <Empty title="No record cites it. Others may have taken their words from it." />
      ) : (
        <p className="quiet">{count(totalCount, 'citation')}</p>
      )}
      <ul className="record-list">
        {nodes.map((citation) => (
          <li key={citation.id}>
            <CitedRecord citation={citation} />
          </li>
        ))}
      </ul>
      <MoreButton page={pageInfo} isLoading={answer.isOld} onMore={setAfter} />
    </RecordPanel>
  )
}
