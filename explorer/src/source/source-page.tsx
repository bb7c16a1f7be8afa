import { formatDate } from '../format/dates.js'
import { capitalise, toWords } from '../format/words.js'
import { SourcePageDocument, type SourcePageQuery } from '../generated/operations.js'
import { useAnswer } from '../graphql/use-answer.js'
import type { TakeAway } from '../panel/panel-tools.js'
import { RecordPage } from '../record/record-page.js'
import { RecordPanel } from '../record/record-panel.js'
import { usePageState } from '../url/page-state.js'
import type { PageProps } from '../app.js'
import { CitationsPanel } from './citations-panel.js'
import { nameSource } from './name-source.js'
import { SourceChainPanel } from './source-chain-panel.js'

type Source = NonNullable<SourcePageQuery['source']>

export function SourcePage({ names }: PageProps) {
  const [{ asOf }] = usePageState()
  const slug = names['slug']!
  const variables = { slug, asOf }
  const answer = useAnswer({ query: SourcePageDocument, variables, subject: slug })
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
            <h1>{source.title ?? `${source.publisher}, ${nameSource(source)}`}</h1>
            <p className="quiet">
              {capitalise(toWords(source.sourceKind))}, {source.publisher}
              {source.author && `, ${source.author}`}
            </p>
          </header>
          <About source={source} take={{ query: SourcePageDocument, variables }} />
          <SourceChainPanel slug={slug} asOf={asOf} source={source} />
          <CitationsPanel key={slug} slug={slug} asOf={asOf} />
        </>
      )}
    </RecordPage>
  )
}

function About({ source, take }: { source: Source; take: TakeAway }) {
  const { publishedOn, publishedOnCertainty, url, inferredFrom } = source
  return (
    <RecordPanel title="About it" take={take}>
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
        {inferredFrom && (
          <>
            <dt>Inferred from</dt>
            <dd>{inferredFrom}</dd>
          </>
        )}
      </dl>
    </RecordPanel>
  )
}
