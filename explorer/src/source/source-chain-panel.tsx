import type { ReactNode } from 'react'
import { formatDate } from '../format/dates.js'
import {
  ReprintsOfSourceDocument,
  ReprintsOfSourceFileDocument,
  type SourceChainFragment,
  type SourceNameFragment,
} from '../generated/operations.js'
import { PlaceLink } from '../record/place-link.js'
import { RecordPanel } from '../record/record-panel.js'
import { pathOf } from '../url/links.js'

interface SourceChainProps {
  slug: string
  asOf: string | undefined
  source: SourceNameFragment & SourceChainFragment
}

type Link = SourceNameFragment & { originCertainty: string | null; reprints?: readonly Link[] }

/** The way of the words: from where they first stood, by this source, to those who took them over. */
export function SourceChainPanel({ slug, asOf, source }: SourceChainProps) {
  const { originSource, reprints } = source
  if (!originSource && reprints.length === 0) return null
  const siblings = originSource?.reprints.filter((other) => other.slug !== slug) ?? []
  const first = originSource?.originSource
  const here = (
    <li>
      <SourceLine source={source} isHere />
      <Reprints list={reprints} />
    </li>
  )
  const fromOrigin = originSource ? (
    <li>
      <SourceLine source={originSource} />
      <ul>
        {here}
        {siblings.map((sibling) => (
          <li key={sibling.slug}>
            <SourceLine source={sibling} />
          </li>
        ))}
      </ul>
    </li>
  ) : (
    here
  )
  return (
    <RecordPanel
      title="Who took it from whom"
      take={{
        query: ReprintsOfSourceDocument,
        variables: { slug, asOf },
        list: reprints.length > 0 ? ReprintsOfSourceFileDocument : undefined,
      }}
    >
      <p className="quiet">
        What is indented was taken from what stands above it. Several that have it from one source are one voice.
      </p>
      <ul>
        {first ? (
          <li>
            <SourceLine source={first} />
            <ul>{fromOrigin}</ul>
          </li>
        ) : (
          fromOrigin
        )}
      </ul>
    </RecordPanel>
  )
}

function Reprints({ list }: { list: readonly Link[] | undefined }): ReactNode {
  if (!list || list.length === 0) return null
  return (
    <ul>
      {list.map((reprint) => (
        <li key={reprint.slug}>
          <SourceLine source={reprint} />
          <Reprints list={reprint.reprints} />
        </li>
      ))}
    </ul>
  )
}

function SourceLine({ source, isHere = false }: { source: Link; isHere?: boolean }) {
  const { slug, publisher, title, publishedOn, originCertainty } = source
  // Many were never seen themselves: all that is known is who published, and when.
  const name = [publisher, title, publishedOn && formatDate(publishedOn)].filter(Boolean).join(', ')
  return (
    <>
      {isHere ? <strong aria-current="page">{name}</strong> : <PlaceLink to={pathOf.source(slug)}>{name}</PlaceLink>}
      <span className="quiet">{originCertainty === 'INFERRED' && ' (that it was taken over is inferred)'}</span>
    </>
  )
}
