import { formatDate } from '../format/dates.js'
import { AllSourcesDocument, SourcesDocument } from '../generated/operations.js'
import { ListPage } from '../list/list-page.js'
import { PlaceLink } from '../record/place-link.js'
import { pathOf } from '../url/links.js'
import { nameSource } from './name-source.js'

export function SourcesPage() {
  return (
    <ListPage
      title="Sources"
      heading="What the records are cited from"
      what="Articles, posts, speeches and reports."
      words={['source', 'sources']}
      filterLabel="Publisher or title"
      orders={[
        {
          name: 'publisher',
          label: 'Publisher',
          orderBy: [
            { field: 'PUBLISHER', direction: 'ASC' },
            { field: 'PUBLISHED_ON', direction: 'ASC' },
          ],
        },
        { name: 'newest', label: 'Newest first', orderBy: [{ field: 'PUBLISHED_ON', direction: 'DESC' }] },
        { name: 'oldest', label: 'Oldest first', orderBy: [{ field: 'PUBLISHED_ON', direction: 'ASC' }] },
      ]}
      query={SourcesDocument}
      file={AllSourcesDocument}
      where={(text) => (text ? { or: [{ publisher: { contains: text } }, { title: { contains: text } }] } : undefined)}
      isDated
      pick={({ sources }) => sources}
    >
      {(sources) => (
        <ul className="record-list">
          {sources.map((source) => (
            <li key={source.slug}>
              {source.publisher}: <PlaceLink to={pathOf.source(source.slug)}>{nameSource(source)}</PlaceLink>
              {source.publishedOn && `, ${formatDate(source.publishedOn)}`}
            </li>
          ))}
        </ul>
      )}
    </ListPage>
  )
}
