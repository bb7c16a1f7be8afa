import { connectionType, listArgs } from '../platform/connection.type.js'
import { filterInput, on, onAnyName, onLinked } from '../planner/filters.js'
import { countryCodeOperators, enumOperators, slugOperators, textOperators } from '../planner/operators.js'
import { orderInput } from '../planner/orders.js'
import { Official } from './official.type.js'
import { Role } from './tenure.type.js'

export const OfficialFilter = filterInput('OfficialFilter', 'Conditions on officials.', {
  slug: on(slugOperators, 'slug', 'The slug.'),
  name: on(textOperators, 'name', 'The name, in the spelling used here.'),
  anyName: onAnyName(textOperators, 'name', 'aliases', 'The name or any other spelling of it.'),
  wikidataId: on(slugOperators, 'wikidataId', 'The Wikidata item.'),
  country: onLinked(countryCodeOperators, 'tenures', 'countryCode', 'A country that they hold or held an office of.'),
  role: onLinked(enumOperators('Role', Role), 'tenures', 'role', 'A role that they have or had.'),
})

export const OfficialOrder = orderInput('OfficialOrder', {
  NAME: { columns: ['name'], description: 'By name.' },
  SLUG: { columns: ['slug'], description: 'By slug.' },
})

export const OfficialConnection = connectionType('Official', () => Official, 'officials')
export const OfficialListArgs = listArgs({ where: OfficialFilter, orderBy: OfficialOrder, asOf: true })
export const OfficialLinkArgs = listArgs({ where: OfficialFilter, orderBy: OfficialOrder })
