import type { CitationReceiptFragment } from '../generated/operations.js'
import { formatDate } from '../format/dates.js'
import { PlaceLink } from '../record/place-link.js'
import { pathOf } from '../url/links.js'
import './receipt.css'

/** The sources that report a record, each with the place in it and where it has that from. */
export function Citations({ citations }: { citations: readonly CitationReceiptFragment[] }) {
  return (
    <section>
      <h3>{citations.length === 1 ? 'Source' : `${citations.length} sources`}</h3>
      <ul className="plain citations">
        {citations.map((citation) => (
          <li key={citation.id}>
            <Citation citation={citation} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Citation({ citation }: { citation: CitationReceiptFragment }) {
  const { source, locator, phrase } = citation
  return (
    <>
      <div>
        <PlaceLink to={pathOf.source(source.slug)}>
          {source.publisher}
          {source.title && `: ${source.title}`}
        </PlaceLink>
        , {source.publishedOn ? formatDate(source.publishedOn) : 'undated'}
        {source.publishedOnCertainty === 'INFERRED' && ' (date inferred)'}
        {locator && `, ${locator}`}
        {source.url && (
          <>
            {' '}
            <a href={source.url} rel="noreferrer">
              original
            </a>
          </>
        )}
      </div>
      {phrase && <q>{phrase}</q>}
      <Origin citation={citation} />
    </>
  )
}

/** A passage taken from elsewhere is no further witness. */
function Origin({
  citation: { source, originSource, originCertainty, originBasis },
}: {
  citation: CitationReceiptFragment
}) {
  const origin = originSource ?? source.originSource
  if (!origin) return null
  const certainty = originSource ? originCertainty : source.originCertainty
  return (
    <div className="quiet">
      Taken from <PlaceLink to={pathOf.source(origin.slug)}>{origin.publisher}</PlaceLink>
      {certainty === 'INFERRED' && ` (inferred${originBasis ? `: ${originBasis}` : ''})`}
    </div>
  )
}
