import type { ReactNode } from 'react'
import { formatDate } from '../format/dates.js'
import { formatCount } from '../format/numbers.js'
import { DatasetPageDocument, FilesOfDatasetDocument } from '../generated/operations.js'
import { useAnswer } from '../graphql/use-answer.js'
import { PlaceLink } from '../record/place-link.js'
import { RecordPage } from '../record/record-page.js'
import { RecordPanel } from '../record/record-panel.js'
import { pathOf } from '../url/links.js'
import { usePageState } from '../url/page-state.js'
import type { PageProps } from '../app.js'
import { formatYears } from './format-years.js'
import { EditionsPanel } from './editions-panel.js'
import { SamplePanel } from './sample-panel.js'

export function DatasetPage({ names }: PageProps) {
  const [{ asOf }] = usePageState()
  const slug = names['slug']!
  const variables = { slug, asOf }
  const answer = useAnswer({ query: DatasetPageDocument, variables, subject: slug })
  return (
    <RecordPage
      answer={answer}
      pick={({ dataset }) => dataset}
      title={({ title, edition }) => `${title}, ${edition}`}
      what="dataset"
    >
      {(dataset) => {
        const facts: [string, ReactNode][] = [
          ['Publisher', dataset.publisher],
          ['Released', dataset.releasedOn ? formatDate(dataset.releasedOn) : 'No day, so that no earlier day shows it'],
          ['Years', dataset.years && formatYears(dataset.years)],
          ['Observations', formatCount(dataset.rowCount)],
          ['Covers', dataset.coverage],
          [
            'Both sides as one',
            dataset.reconciled
              ? 'Yes: the publisher made one value of what the two sides report'
              : 'No: each side stands as it reported',
          ],
          ['Licence', dataset.licence],
          ['Address', dataset.url && <a href={dataset.url}>{dataset.url}</a>],
          ['Imported', formatDate(dataset.importedAt.slice(0, 10))],
          [
            'Superseded by',
            dataset.supersededBy && (
              <PlaceLink to={pathOf.dataset(dataset.supersededBy.slug)}>{dataset.supersededBy.edition}</PlaceLink>
            ),
          ],
        ]
        return (
          <>
            <h1>
              {dataset.title}, {dataset.edition}
            </h1>
            <RecordPanel title="About it" take={{ query: DatasetPageDocument, variables }}>
              <dl>
                {facts.map(
                  ([name, fact]) =>
                    fact && (
                      <div key={name} className="fact">
                        <dt>{name}</dt>
                        <dd>{fact}</dd>
                      </div>
                    ),
                )}
              </dl>
              {dataset.notes.length > 0 && <h3 className="notes-heading">What to know before you use it</h3>}
              {dataset.notes.map((note) => (
                <p className="note" key={note}>
                  {note}
                </p>
              ))}
            </RecordPanel>
            <EditionsPanel series={dataset.series} asOf={asOf} slug={slug} />
            {dataset.years && <SamplePanel key={slug} slug={slug} year={dataset.years.to} asOf={asOf} />}
            <RecordPanel
              title="Files"
              take={{ query: FilesOfDatasetDocument, variables, list: FilesOfDatasetDocument }}
            >
              <ul className="record-list">
                {dataset.files.map(({ name, rowCount, checksum }) => (
                  <li key={checksum}>
                    {name}, {formatCount(rowCount)} rows,{' '}
                    <span className="quiet">
                      SHA-256 <code className="checksum">{checksum}</code>
                    </span>
                  </li>
                ))}
              </ul>
            </RecordPanel>
          </>
        )
      }}
    </RecordPage>
  )
}
