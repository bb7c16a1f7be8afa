import {
  type CountryOfficialsFragment,
  OfficialsOfCountryDocument,
  OfficialsOfCountryFileDocument,
} from '../generated/operations.js'
import { PlaceLink } from '../record/place-link.js'
import { RecordPanel } from '../record/record-panel.js'
import { TenureList } from '../record/tenure-list.js'
import { pathOf } from '../url/links.js'

/** Those who hold or held an office of the country. */
export function CountryOfficials({ code, list }: { code: string; list: CountryOfficialsFragment['officials'] }) {
  if (list.nodes.length === 0) return null
  return (
    <RecordPanel
      title="Officials"
      take={{ query: OfficialsOfCountryDocument, variables: { code }, list: OfficialsOfCountryFileDocument }}
    >
      <TenureList
        tenures={list.nodes.flatMap(({ slug, name, tenures }) =>
          tenures
            .filter(({ country }) => country.code === code)
            .map(({ office, startedOn, endedOn }) => ({
              key: `${slug} ${office} ${startedOn}`,
              startedOn,
              endedOn,
              line: (
                <>
                  <PlaceLink to={pathOf.official(slug)}>{name}</PlaceLink>, {office}
                </>
              ),
            })),
        )}
      />
    </RecordPanel>
  )
}
