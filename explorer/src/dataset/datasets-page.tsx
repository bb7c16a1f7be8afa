import { formatDate } from '../format/dates.js'
import { count } from '../format/words.js'
import { AllDatasetsDocument, DatasetsDocument } from '../generated/operations.js'
import { ListPage } from '../list/list-page.js'
import { Empty } from '../panel/empty.js'
import { PlaceLink } from '../record/place-link.js'
import { pathOf } from '../url/links.js'
import { formatYears } from './format-years.js'

export function DatasetsPage() {
  return (
    <ListPage
      title="Datasets"
      heading="Statistics that were imported"
      what="Editions of files by their publishers. Each keeps what it said, also when a later one says otherwise."
      words={['dataset', 'datasets']}
      filterLabel="Title or publisher"
      orders={[
        { name: 'series', label: 'Series, latest edition first', orderBy: [{ field: 'SERIES', direction: 'ASC' }] },
        { name: 'released', label: 'Latest release first', orderBy: [{ field: 'RELEASED_ON', direction: 'DESC' }] },
        { name: 'imported', label: 'Latest import first', orderBy: [{ field: 'IMPORTED_AT', direction: 'DESC' }] },
      ]}
      query={DatasetsDocument}
      file={AllDatasetsDocument}
      where={(text) => (text ? { or: [{ title: { contains: text } }, { publisher: { contains: text } }] } : undefined)}
      isDated
      pick={({ datasets }) => datasets}
      none={
        <Empty title="No statistics are imported, or none was released by that day.">
          <p>
            <code>npm run comity -- formats</code> lists what can be imported, and{' '}
            <code>npm run import -- cow-trade dyadic-trade-3.0.csv.gz</code> imports a file.
          </p>
        </Empty>
      }
    >
      {(datasets) => (
        <ul className="record-list">
          {datasets.map(({ slug, title, edition, publisher, rowCount, years, releasedOn }) => (
            <li key={slug}>
              <PlaceLink to={pathOf.dataset(slug)}>{`${title}, ${edition}`}</PlaceLink>{' '}
              <span className="quiet">
                ({publisher}
                {years && `, ${formatYears(years)}`}, {count(rowCount, 'observation')}
                {releasedOn && `, released ${formatDate(releasedOn)}`})
              </span>
            </li>
          ))}
        </ul>
      )}
    </ListPage>
  )
}
