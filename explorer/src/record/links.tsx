import { Fragment } from 'react'
import { PlaceLink } from './place-link.js'

/** Links to several records, with commas between them. */
export function Links({ items }: { items: readonly (readonly [to: string, name: string])[] }) {
  return items.map(([to, name], index) => (
    <Fragment key={to}>
      {index > 0 && ', '}
      <PlaceLink to={to}>{name}</PlaceLink>
    </Fragment>
  ))
}
