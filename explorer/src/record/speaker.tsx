import type { StatementLineFragment } from '../generated/operations.js'
import { pathOf } from '../url/links.js'
import { PlaceLink } from './place-link.js'

type Spoken = Pick<
  StatementLineFragment,
  'speaker' | 'speakerOrganisation' | 'speakerCountry' | 'speakerAsReported' | 'assertedBy'
>

/** Who said it, linked: an official, an organisation, a government, or the source itself. */
export function Speaker({ statement }: { statement: Spoken }) {
  const { speaker, speakerOrganisation, speakerCountry, speakerAsReported, assertedBy } = statement
  if (speaker) return <PlaceLink to={pathOf.official(speaker.slug)}>{speaker.name}</PlaceLink>
  if (speakerOrganisation) {
    return <PlaceLink to={pathOf.organisation(speakerOrganisation.slug)}>{speakerOrganisation.name}</PlaceLink>
  }
  if (speakerCountry) {
    return (
      <>
        the government of <PlaceLink to={pathOf.country(speakerCountry.code)}>{speakerCountry.name}</PlaceLink>
      </>
    )
  }
  if (assertedBy) {
    return (
      <>
        <PlaceLink to={pathOf.source(assertedBy.slug)}>{assertedBy.publisher}</PlaceLink>, in its own words
      </>
    )
  }
  return <>{speakerAsReported ?? 'Somebody'}</>
}
