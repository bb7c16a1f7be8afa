import { useState } from 'react'
import { formatDate } from '../../format/dates.js'
import { count } from '../../format/words.js'
import { StatementsDocument, TimelineDocument } from '../../generated/operations.js'
import { useAnswer } from '../../graphql/use-answer.js'
import { Empty } from '../../panel/empty.js'
import { Panel } from '../../panel/panel.js'
import type { PanelSubject } from '../panel-subject.js'
import { usePageState } from '../../url/page-state.js'
import { groupByDay } from './group-by-day.js'
import { KindChoice } from './kind-choice.js'
import { listKinds } from './kinds.js'
import { TimelineEntry } from './timeline-entry.js'

/** What was said and what happened, linked to those who spoke and to those who report it. */
export function TimelinePanel({ country, partner, asOf, subject, isReady }: PanelSubject) {
  const [{ show }] = usePageState()
  const variables = { country, partner, asOf, kinds: listKinds(show) }
  // A cursor belongs to the list of its day and its kinds.
  const list = `${asOf} ${variables.kinds.join(' ')}`
  const [page, setPage] = useState<{ list: string; after: string }>()
  const after = page?.list === list ? page.after : undefined
  const answer = useAnswer({
    query: TimelineDocument,
    variables: { ...variables, after },
    subject,
    pause: !isReady,
  })
  return (
    <Panel
      title="Said and done"
      what="What is known of the two, in the order of time. Open an entry for its sources."
      height="30rem"
      answer={answer}
      take={{ query: TimelineDocument, variables, list: StatementsDocument }}
      controls={<KindChoice />}
    >
      {({ bilateral: { timeline } }) =>
        timeline.totalCount === 0 ? (
          <Empty title="Nothing of these kinds is known between the two.">
            <p>Statements, events, figures and waivers are keyed in or imported, each with its sources.</p>
          </Empty>
        ) : (
          <>
            <p className="quiet" role="status">
              {timeline.edges.length < timeline.totalCount
                ? `The first ${timeline.edges.length} of ${count(timeline.totalCount, 'entry', 'entries')}`
                : count(timeline.totalCount, 'entry', 'entries')}
            </p>
            {groupByDay(timeline.edges).map(({ day, isReported, edges }) => (
              <section className="timeline-day" key={`${day} ${isReported}`}>
                <h3>
                  {day ? <time dateTime={day}>{formatDate(day)}</time> : 'No date'}
                  {isReported && <span className="quiet"> (when it was reported; nothing tells when it was said)</span>}
                </h3>
                <ol className="timeline">
                  {edges.map((edge) => (
                    <TimelineEntry key={edge.cursor} node={edge.node} />
                  ))}
                </ol>
              </section>
            ))}
            {timeline.pageInfo.hasNextPage && (
              <button
                type="button"
                disabled={answer.isOld}
                onClick={() => timeline.pageInfo.endCursor && setPage({ list, after: timeline.pageInfo.endCursor })}
              >
                {answer.isOld ? 'Loading …' : 'Show more'}
              </button>
            )}
          </>
        )
      }
    </Panel>
  )
}
