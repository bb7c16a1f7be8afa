import { Fragment } from 'react'
import type { SourceNameFragment } from '../generated/operations.js'
import { formatDate } from '../format/dates.js'
import { pathOf } from '../url/links.js'
import { PlaceLink } from './place-link.js'

/** The sources of a record, each once; several of one publisher are told apart by their dates. */
export function SourceLinks({ citations }: { citations: readonly { source: SourceNameFragment }[] }) {
  const sources = [...new Map(citations.map(({ source }) => [source.slug, source])).values()]
  if (sources.length === 0) return null
  const isAlone = ({ publisher }: SourceNameFragment) =>
    sources.filter((each) => each.publisher === publisher).length === 1
  const nameOf = (source: SourceNameFragment) =>
    isAlone(source) || !source.publishedOn ? source.publisher : `${source.publisher}, ${formatDate(source.publishedOn)}`
  return (
    <span className="quiet">
      {sources.map((source, index) => (
        <Fragment key={source.slug}>
          {index > 0 && '; '}
          <PlaceLink to={pathOf.source(source.slug)}>{nameOf(source)}</PlaceLink>
        </Fragment>
      ))}
    </span>
  )
}
