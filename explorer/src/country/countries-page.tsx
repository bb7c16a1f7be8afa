import { AllCountriesDocument, type CountryFilter, CountriesDocument } from '../generated/operations.js'
import { ListPage } from '../list/list-page.js'
import { PlaceLink } from '../record/place-link.js'
import { pathOf } from '../url/links.js'

const OF_TODAY: CountryFilter = { kind: { in: ['STATE', 'TERRITORY'] } }

export function CountriesPage() {
  return (
    <ListPage
      title="Countries"
      heading="States and territories"
      what="Two of them make a relation. The search on the first page also finds former states, as the Soviet Union."
      words={['country', 'countries']}
      filterLabel="Name or code"
      orders={[
        { name: 'name', label: 'Name', orderBy: [{ field: 'NAME', direction: 'ASC' }] },
        { name: 'code', label: 'Code', orderBy: [{ field: 'CODE', direction: 'ASC' }] },
      ]}
      query={CountriesDocument}
      file={AllCountriesDocument}
      where={(text) => (text ? { ...OF_TODAY, or: filterNamed(text) } : OF_TODAY)}
      pick={({ countries }) => countries}
    >
      {(countries) => (
        <ul className="record-list links">
          {countries.map(({ code, name }) => (
            <li key={code}>
              <PlaceLink to={pathOf.country(code)}>{name}</PlaceLink> <span className="quiet">{code}</span>
            </li>
          ))}
        </ul>
      )}
    </ListPage>
  )
}

/** By any of its names, or by its code. */
function filterNamed(text: string): CountryFilter[] {
  return [{ anyName: { contains: text } }, { codeText: { startsWith: text } }]
}
