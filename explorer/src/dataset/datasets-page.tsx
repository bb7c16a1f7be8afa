import { formatDate } from '../format/dates.js'
import { count } from '../format/words.js'
import { AllDatasetsDocument, DatasetsDocument } from '../generated/operations.js'
import { useAnswer } from '../graphql/use-answer.js'
import { useTitle } from '../layout/use-title.js'
import { Empty } from '../panel/empty.js'
import { Panel } from '../panel/panel.js'
import { PlaceLink } from '../record/place-link.js'
import { pathOf } from '../url/links.js'
import { usePageState } from '../url/page-state.js'
import '../record/record.css'

export function DatasetsPage() {
  useTitle('Datasets')
  const [{ asOf }] = usePageState()
  const answer = useAnswer({ query: DatasetsDocument, variables: { asOf }, subject: `datasets ${asOf}` })
  return (
    <>
      <h1>Datasets</h1>
      <Panel
        title="By series"
        what="Editions of statistics that were imported. Each keeps what it said, also when a later one says otherwise."
        height="16rem"
        answer={answer}
        take={{ query: DatasetsDocument, variables: { asOf }, list: AllDatasetsDocument }}
      >
        {({ datasets }) =>
          datasets.totalCount === 0 ? (
            <Empty title="No statistics are imported, or none was released by that day.">
              <p>
                <code>npm run comity -- formats</code> lists what can be imported, and{' '}
                <code>npm run import -- cow-trade dyadic-trade-3.0.csv.gz</code> imports a file.
              </p>
            </Empty>
          ) : (
            <ul className="record-list">
              {datasets.nodes.map(({ slug, title, edition, publisher, rowCount, years, releasedOn }) => (
                <li key={slug}>
                  <PlaceLink to={pathOf.dataset(slug)}>{`${title}, ${edition}`}</PlaceLink> ({publisher}
                  {years && `, ${years.from} to ${years.to}`}, {count(rowCount, 'observation')}
                  {releasedOn && `, released ${formatDate(releasedOn)}`})
                </li>
              ))}
            </ul>
          )
        }
      </Panel>
    </>
  )
}
