import { useState } from 'react'
import { formatDate } from '../format/dates.js'
import { capitalise, count, toWords } from '../format/words.js'
import { SourcePageDocument, type SourcePageQuery } from '../generated/operations.js'
import { useAnswer } from '../graphql/use-answer.js'
import { Empty } from '../panel/empty.js'
import { MoreButton } from '../record/more-button.js'
import { PlaceLink } from '../record/place-link.js'
import { RecordPage } from '../record/record-page.js'
import { pathOf } from '../url/links.js'
import { usePageState } from '../url/page-state.js'
import type { PageProps } from '../app.js'
import { CitedRecord } from './cited-record.js'

type Source = NonNullable<SourcePageQuery['source']>

export function SourcePage({ names }: PageProps) {
  const [{ asOf }] = usePageState()
  const [after, setAfter] = useState<string>()
  const slug = names['slug']!
  const answer = useAnswer({ query: SourcePageDocument, variables: { slug, asOf, after }, subject: slug })
  return (
    <RecordPage
      answer={answer}
      pick={({ source }) => source}
      title={({ title, publisher }) => title ?? publisher}
      what="source"
    >
      {(source) => (
        <>
          <header>
            <h1>{source.title ?? source.publisher}</h1>
            <p className="quiet">
              {capitalise(toWords(source.sourceKind))}, {source.publisher}
              {source.author && `, ${source.author}`}
            </p>
          </header>
          <About source={source} />
          <section className="panel">
            <h2>What it reports</h2>
            <p className="quiet">{count(source.citations.totalCount, 'citation')}</p>
            {source.citations.totalCount === 0 && (
              <Empty title="No record cites it. Others may have taken their words from it." />
            )}
            <ul className="record-list">
              {source.citations.nodes.map((citation) => (
                <li key={citation.id}>
                  <CitedRecord citation={citation} />
                </li>
              ))}
            </ul>
            <MoreButton page={source.citations.pageInfo} isLoading={answer.isOld} onMore={setAfter} />
          </section>
        </>
      )}
    </RecordPage>
  )
}

function About({ source }: { source: Source }) {
  const { publishedOn, publishedOnCertainty, originSource, originCertainty, reprints, url, inferredFrom } = source
  return (
    <section className="panel">
      <h2>About it</h2>
      <dl>
        <dt>Published</dt>
        <dd>
          {publishedOn ? formatDate(publishedOn) : 'No date, so that no earlier day shows it'}
          {publishedOnCertainty === 'INFERRED' && ' (inferred)'}
        </dd>
        <dt>Publisher</dt>
        <dd>
          {source.publisher}
          {source.publisherCertainty === 'INFERRED' && ' (inferred)'}
        </dd>
        {url && (
          <>
            <dt>Address</dt>
            <dd>
              <a href={url} rel="noreferrer">
                {url}
              </a>
            </dd>
          </>
        )}
        {originSource && (
          <>
            <dt>Taken from</dt>
            <dd>
              <PlaceLink to={pathOf.source(originSource.slug)}>
                {originSource.title ?? originSource.publisher}
              </PlaceLink>
              {originCertainty === 'INFERRED' && ' (inferred)'}
            </dd>
          </>
        )}
        {reprints.length > 0 && (
          <>
            <dt>Taken over by</dt>
            <dd>
              {reprints.map((reprint) => (
                <div key={reprint.slug}>
                  <PlaceLink to={pathOf.source(reprint.slug)}>{reprint.title ?? reprint.publisher}</PlaceLink>
                </div>
              ))}
            </dd>
          </>
        )}
        {inferredFrom && (
          <>
            <dt>Inferred from</dt>
            <dd>{inferredFrom}</dd>
          </>
        )}
      </dl>
    </section>
  )
}
