import { formatDate } from '../format/dates.js'
import { count } from '../format/words.js'
import type { StatementLineFragment, StatementPageFragment } from '../generated/operations.js'
import type { TakeAway } from '../panel/panel-tools.js'
import { Marks } from '../receipt/marks.js'
import { ReceiptLink } from '../receipt/receipt-link.js'
import { pathOf } from '../url/links.js'
import { MoreButton } from './more-button.js'
import { PlaceLink } from './place-link.js'
import { RecordPanel } from './record-panel.js'
import { SourceLinks } from './source-links.js'
import { Speaker } from './speaker.js'

interface StatementListProps {
  title: string
  take?: TakeAway
  list: StatementPageFragment
  /** What is said where there are none. */
  none: string
  isLoading: boolean
  onMore: (after: string) => void
}

/** Statements as a part of a page. */
export function StatementList({ title, take, list, none, ...more }: StatementListProps) {
  const { totalCount, nodes, pageInfo } = list
  return (
    <RecordPanel title={title} take={totalCount > 0 ? take : undefined}>
      {totalCount === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <>
          <p className="quiet">
            {totalCount > nodes.length
              ? `${nodes.length} of ${count(totalCount, 'statement')}`
              : count(totalCount, 'statement')}
          </p>
          <StatementLines statements={nodes} />
          <MoreButton page={pageInfo} {...more} />
        </>
      )}
    </RecordPanel>
  )
}

/** Each with its speaker, its receipt, its sources and its own page. */
export function StatementLines({ statements }: { statements: readonly StatementLineFragment[] }) {
  return (
    <ul className="record-list">
      {statements.map((statement) => (
        <li key={statement.slug}>
          <Speaker statement={statement} />
          {statement.madeOn && `, ${formatDate(statement.madeOn)}`}:{' '}
          <ReceiptLink receipt={statement.id}>{statement.summary}</ReceiptLink>{' '}
          <Marks certainty={statement.certainty} />
          <div className="record-origin">
            <PlaceLink to={pathOf.statement(statement.slug)}>
              Its page
              <span className="visually-hidden">{`: ${statement.summary}`}</span>
            </PlaceLink>
            <Origin statement={statement} />
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Who reports it; a source's own words are reported by itself. */
function Origin({ statement: { citations, assertedBy } }: { statement: StatementLineFragment }) {
  const others = citations.filter(({ source }) => source.slug !== assertedBy?.slug)
  if (others.length === 0) return null
  return (
    <>
      , reported by <SourceLinks citations={others} />
    </>
  )
}
