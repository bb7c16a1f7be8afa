import type { SourceCitationsFragment } from '../generated/operations.js'
import { describeFigure, shortValue } from '../record/describe-figure.js'
import { PlaceLink } from '../record/place-link.js'
import { ReceiptLink } from '../receipt/receipt-link.js'
import { pathOf } from '../url/links.js'

type Citation = SourceCitationsFragment['citations']['nodes'][number]

/** What a citation is for, linked, with the place and the words in the source. */
export function CitedRecord({ citation: { record, locator, phrase } }: { citation: Citation }) {
  return (
    <>
      <RecordLink record={record} /> {locator && <span className="quiet">{locator}</span>} {phrase && <q>{phrase}</q>}
    </>
  )
}

function RecordLink({ record }: { record: Citation['record'] }) {
  if (!record) return <>A record that was not known on that day</>
  switch (record.__typename) {
    case 'Statement':
      return <PlaceLink to={pathOf.statement(record.slug)}>{record.summary}</PlaceLink>
    case 'Event':
      return <PlaceLink to={pathOf.event(record.slug)}>{record.title}</PlaceLink>
    case 'Tenure':
      return (
        <>
          <PlaceLink to={pathOf.official(record.official.slug)}>{record.official.name}</PlaceLink>, {record.office}
        </>
      )
    default:
      return (
        <>
          <ReceiptLink receipt={record.id}>{shortValue(record)}</ReceiptLink> {describeFigure(record)}
        </>
      )
  }
}
