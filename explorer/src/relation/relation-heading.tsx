import type { CountryNameFragment } from '../generated/operations.js'
import { PlaceLink } from '../record/place-link.js'
import { pathOf } from '../url/links.js'

interface RelationHeadingProps {
  country: string
  partner: string
  relation: { country: CountryNameFragment; partner: CountryNameFragment } | undefined
}

export function RelationHeading({ country, partner, relation }: RelationHeadingProps) {
  return (
    <header className="relation-heading">
      <h1>
        <PlaceLink to={pathOf.country(country)}>{relation?.country.name ?? country}</PlaceLink> and{' '}
        <PlaceLink to={pathOf.country(partner)}>{relation?.partner.name ?? partner}</PlaceLink>
      </h1>
      <p className="quiet">
        As {relation?.country.name ?? country} sees it.{' '}
        <PlaceLink to={pathOf.relation(partner, country)}>See it from the other side</PlaceLink>
      </p>
    </header>
  )
}
