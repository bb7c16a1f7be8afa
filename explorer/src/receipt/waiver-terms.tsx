import type { FigureReceiptFragment } from '../generated/operations.js'
import { formatDate } from '../format/dates.js'
import { Citations } from './citations.js'
import { Marks } from './marks.js'

type Waiver = Extract<FigureReceiptFragment, { __typename: 'SanctionsWaiver' }>

/** How long a waiver runs, by each who says so: rival lengths stand side by side. */
export function WaiverTerms({ terms, conditions }: Pick<Waiver, 'terms' | 'conditions'>) {
  return (
    <section>
      <h3>{terms.length > 1 ? `${terms.length} rival lengths` : 'Length'}</h3>
      {terms.map((term, index) => (
        <div key={index} className="term">
          <p>
            {term.durationDays === null ? 'Length not stated' : `${term.durationDays} days`}
            {term.expiresOn && `, until ${formatDate(term.expiresOn)}`} <Marks {...term} />
          </p>
          {term.inferredFrom && <p className="quiet">{term.inferredFrom}</p>}
          <Citations citations={term.citations} />
        </div>
      ))}
      {conditions.length > 0 && (
        <>
          <h3>Conditions</h3>
          <ul>
            {conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
