import { formatSpan } from '../format/dates.js'
import {
  type CountryOfficialsFragment,
  OfficialsOfCountryDocument,
  OfficialsOfCountryFileDocument,
} from '../generated/operations.js'
import { PlaceLink } from '../record/place-link.js'
import { RecordPanel } from '../record/record-panel.js'
import { pathOf } from '../url/links.js'

/** Those who hold or held an office of the country. */
export function CountryOfficials({ code, list }: { code: string; list: CountryOfficialsFragment['officials'] }) {
  if (list.nodes.length === 0) return null
  return (
    <RecordPanel
      title="Officials"
      take={{ query: OfficialsOfCountryDocument, variables: { code }, list: OfficialsOfCountryFileDocument }}
    >
      <ul className="record-list">
        {list.nodes.map((official) => (
          <li key={official.slug}>
            <PlaceLink to={pathOf.official(official.slug)}>{official.name}</PlaceLink>
            {official.tenures
              .filter((tenure) => tenure.country.code === code)
              .map(({ office, startedOn, endedOn }) => `, ${office} (${formatSpan(startedOn, endedOn)})`)}
          </li>
        ))}
      </ul>
    </RecordPanel>
  )
}
