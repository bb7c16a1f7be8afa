import { Fragment } from 'react'
import type { OfficialNameFragment } from '../generated/operations.js'
import { pathOf } from '../url/links.js'
import { PlaceLink } from './place-link.js'

export function OfficialLinks({ officials }: { officials: readonly OfficialNameFragment[] }) {
  return officials.map((official, index) => (
    <Fragment key={official.slug}>
      {index > 0 && ', '}
      <PlaceLink to={pathOf.official(official.slug)}>{official.name}</PlaceLink>
    </Fragment>
  ))
}
