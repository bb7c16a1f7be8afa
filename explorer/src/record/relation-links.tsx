import type { CountryNameFragment } from '../generated/operations.js'
import { pathOf } from '../url/links.js'
import { PlaceLink } from './place-link.js'
import { RecordPanel } from './record-panel.js'

interface RelationLinksProps {
  country: CountryNameFragment
  /** Countries that something is shared with, as often as there is something; the country itself is left out. */
  others: readonly CountryNameFragment[]
}

/** The relations of a country, the one with most in common first. */
export function RelationLinks({ country, others }: RelationLinksProps) {
  const byCode = Map.groupBy(
    others.filter(({ code }) => code !== country.code),
    ({ code }) => code,
  )
  const partners = [...byCode.values()].toSorted((a, b) => b.length - a.length).flatMap(([partner]) => partner ?? [])
  if (partners.length === 0) return null
  return (
    <RecordPanel title={`Relations of ${country.name}`}>
      <ul className="record-list links">
        {partners.map((partner) => (
          <li key={partner.code}>
            <PlaceLink
              to={pathOf.relation(country.code, partner.code)}
            >{`${country.name} and ${partner.name}`}</PlaceLink>
          </li>
        ))}
      </ul>
    </RecordPanel>
  )
}
