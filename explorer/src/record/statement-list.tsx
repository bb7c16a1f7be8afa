import { formatDate } from '../format/dates.js'
import { count } from '../format/words.js'
import type { StatementPageFragment } from '../generated/operations.js'
import { Empty } from '../panel/empty.js'
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
  isLoading: boolean
  onMore: (after: string) => void
}

/** Statements as a part of a page, each with its speaker, its sources and its own page. */
export function StatementList({ title, take, list: { totalCount, nodes, pageInfo }, ...more }: StatementListProps) {
  return (
    <RecordPanel title={title} take={totalCount > 0 ? take : undefined}>
      {totalCount === 0 ? (
        <Empty title="None is known here." />
      ) : (
        <>
          <p className="quiet">
            {totalCount > nodes.length
              ? `${nodes.length} of ${count(totalCount, 'statement')}`
              : count(totalCount, 'statement')}
          </p>
          <ul className="record-list">
            {nodes.map((statement) => (
              <li key={statement.slug}>
                <Speaker statement={statement} />
                {statement.madeOn && `, ${formatDate(statement.madeOn)}`}:{' '}
                <ReceiptLink receipt={statement.id}>{statement.summary}</ReceiptLink>{' '}
                <Marks certainty={statement.certainty} />{' '}
                <PlaceLink to={pathOf.statement(statement.slug)}>Open</PlaceLink>{' '}
                <SourceLinks citations={statement.citations} />
              </li>
            ))}
          </ul>
          <MoreButton page={pageInfo} {...more} />
        </>
      )}
    </RecordPanel>
  )
}
