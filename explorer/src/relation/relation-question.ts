// What the page of a relation asks at first, known from its address.
import type { PageProps } from '../app.js'
import { today } from '../format/dates.js'
import type { RelationPageQueryVariables } from '../generated/operations.js'
import { GAS_UNITS, type PageState } from '../url/read-state.js'
import { listKinds } from './timeline/kinds.js'

export function readRelationVariables(names: PageProps['names'], state: PageState): RelationPageQueryVariables {
  const { asOf, dataset, unit = GAS_UNITS[0], on, show } = state
  const pair = { country: names['country']!.toUpperCase(), partner: names['partner']!.toUpperCase() }
  return { ...pair, asOf, dataset, unit, on: on ?? asOf ?? today(), kinds: listKinds(show) }
}
