import { formatSpan } from '../format/dates.js'
import { AllOfficialsDocument, OfficialsDocument } from '../generated/operations.js'
import { ListPage } from '../list/list-page.js'
import { PlaceLink } from '../record/place-link.js'
import { pathOf } from '../url/links.js'

export function OfficialsPage() {
  return (
    <ListPage
      title="Officials"
      heading="Who spoke or held an office"
      what="Those whose offices and words are recorded here, with their last office."
      words={['official', 'officials']}
      filterLabel="A part of any name"
      orders={[
        { name: 'name', label: 'Name, A to Z', orderBy: [{ field: 'NAME', direction: 'ASC' }] },
        { name: 'back', label: 'Name, Z to A', orderBy: [{ field: 'NAME', direction: 'DESC' }] },
      ]}
      query={OfficialsDocument}
      file={AllOfficialsDocument}
      where={(text) => (text ? { anyName: { contains: text } } : undefined)}
      isDated
      pick={({ officials }) => officials}
    >
      {(officials) => (
        <ul className="record-list">
          {officials.map(({ slug, name, tenures }) => {
            // The API lists the latest first.
            const [last] = tenures
            return (
              <li key={slug}>
                <PlaceLink to={pathOf.official(slug)}>{name}</PlaceLink>
                {last && <span className="quiet">{`, ${last.office}${nameSpan(last)}`}</span>}
              </li>
            )
          })}
        </ul>
      )}
    </ListPage>
  )
}

function nameSpan({ startedOn, endedOn }: { startedOn: string | null; endedOn: string | null }): string {
  return startedOn || endedOn ? ` (${formatSpan(startedOn, endedOn)})` : ''
}
