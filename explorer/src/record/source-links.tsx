import { Fragment } from 'react'
import type { SourceNameFragment } from '../generated/operations.js'
import { pathOf } from '../url/links.js'
import { PlaceLink } from './place-link.js'

/** The sources of a record, each publisher linked once. */
export function SourceLinks({ citations }: { citations: readonly { source: SourceNameFragment }[] }) {
  const sources = [...new Map(citations.map(({ source }) => [source.slug, source])).values()]
  if (sources.length === 0) return null
  return (
    <span className="quiet">
      {sources.map((source, index) => (
        <Fragment key={source.slug}>
          {index > 0 && ', '}
          <PlaceLink to={pathOf.source(source.slug)}>{source.publisher}</PlaceLink>
        </Fragment>
      ))}
    </span>
  )
}
