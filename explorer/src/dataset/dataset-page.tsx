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
          ['Years', dataset.years && `${dataset.years.from} to ${dataset.years.to}`],
          ['Observations', formatCount(dataset.rowCount)],
          ['Covers', dataset.coverage],
          ['Sides reconciled', dataset.reconciled ? 'yes' : 'no'],
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
                    {name}, {formatCount(rowCount)} rows <code className="quiet checksum">{checksum}</code>
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
