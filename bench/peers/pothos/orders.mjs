// The orders of Comity's lists: the coarser date first, what has none last, and the key so that each row has its place.
const dated = (name, key = 'slug') => [
  { [`${name}Lower`]: { sort: 'asc', nulls: 'last' } },
  { [`${name}Upper`]: { sort: 'desc', nulls: 'last' } },
  { [key]: 'asc' },
]

export const BY_NAME = [{ name: 'asc' }, { slug: 'asc' }]
export const BY_ORDINAL = [{ ordinal: 'asc' }, { id: 'asc' }]
export const BY_DATE = dated('madeOn')
export const BY_BEGINNING = dated('startedOn')
export const BY_PERIOD = [
  { periodStart: { sort: 'asc', nulls: 'last' } },
  { periodEnd: { sort: 'desc', nulls: 'last' } },
  { slug: 'asc' },
]
export const BY_GRANT = [...dated('grantedOn').slice(0, 2), ...dated('effectiveOn').slice(0, 2)]
  .map((order) => ({ sanctionsWaiver: order }))
  .concat({ slug: 'asc' })
