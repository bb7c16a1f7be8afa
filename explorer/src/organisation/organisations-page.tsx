import { toWords } from '../format/words.js'
import { AllOrganisationsDocument, OrganisationsDocument } from '../generated/operations.js'
import { ListPage } from '../list/list-page.js'
import { PlaceLink } from '../record/place-link.js'
import { pathOf } from '../url/links.js'

export function OrganisationsPage() {
  return (
    <ListPage
      title="Organisations"
      heading="Who spoke or is spoken of, other than persons"
      what="Ministries, companies, news agencies, armed groups."
      words={['organisation', 'organisations']}
      filterLabel="A part of any name"
      orders={[
        { name: 'name', label: 'Name, A to Z', orderBy: [{ field: 'NAME', direction: 'ASC' }] },
        { name: 'back', label: 'Name, Z to A', orderBy: [{ field: 'NAME', direction: 'DESC' }] },
      ]}
      query={OrganisationsDocument}
      file={AllOrganisationsDocument}
      where={(text) => (text ? { anyName: { contains: text } } : undefined)}
      isDated
      pick={({ organisations }) => organisations}
    >
      {(organisations) => (
        <ul className="record-list">
          {organisations.map(({ slug, name, organisationKind, country }) => (
            <li key={slug}>
              <PlaceLink to={pathOf.organisation(slug)}>{name}</PlaceLink>
              <span className="quiet">{`, ${[toWords(organisationKind), country?.name].filter(Boolean).join(', ')}`}</span>
            </li>
          ))}
        </ul>
      )}
    </ListPage>
  )
}
