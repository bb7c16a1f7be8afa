import type { StatementReceiptFragment } from '../generated/operations.js'
import { formatDate } from '../format/dates.js'
import { toWords } from '../format/words.js'
import { describeFigure, shortValue } from '../record/describe-figure.js'
import { PlaceLink } from '../record/place-link.js'
import { Speaker } from '../record/speaker.js'
import { pathOf } from '../url/links.js'
import { Citations } from './citations.js'
import { Marks } from './marks.js'
import { ReceiptLink } from './receipt-link.js'

interface StatementReceiptProps {
  statement: StatementReceiptFragment
  /** Where it stands on the page of the statement itself. */
  isOwnPage?: boolean
}

export function StatementReceipt({ statement, isOwnPage = false }: StatementReceiptProps) {
  const { summary, madeOn, knownFrom, inferredFrom, officeAsReported, renditions, figures } = statement
  return (
    <>
      <div>
        <p>
          <Speaker statement={statement} />
          {officeAsReported && `, ${officeAsReported}`}
          {madeOn && `, ${formatDate(madeOn)}`}
        </p>
        <p className="receipt-words">{summary}</p>
        <p>
          <Marks {...statement} /> {inferredFrom}
        </p>
        <p className="quiet">
          In our words. {knownFrom && `Known from ${formatDate(knownFrom)}. `}
          {!isOwnPage && <PlaceLink to={pathOf.statement(statement.slug)}>Its page</PlaceLink>}
        </p>
      </div>
      {renditions.length > 0 && (
        <section>
          <h3>How it was carried</h3>
          <ul>
            {renditions.map((rendition, index) => (
              <li key={index}>
                <PlaceLink to={pathOf.source(rendition.source.slug)}>{rendition.source.publisher}</PlaceLink>:{' '}
                {rendition.gist} {rendition.wording && <q>{rendition.wording}</q>}{' '}
                <span className="quiet">
                  ({[toWords(rendition.channel), rendition.carrier, rendition.position].filter(Boolean).join(', ')})
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {figures.length > 0 && (
        <section>
          <h3>Figures in it</h3>
          <ul>
            {figures.map((figure) => (
              <li key={figure.id}>
                <ReceiptLink receipt={figure.id}>{shortValue(figure)}</ReceiptLink> {describeFigure(figure)}{' '}
                <Marks {...figure} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Citations citations={statement.citations} />
    </>
  )
}
