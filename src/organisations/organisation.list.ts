import { connectionType, listArgs } from '../platform/connection.type.js'
import { filterInput, on, onAnyName } from '../planner/filters.js'
import { countryCodeOperators, enumOperators, slugOperators, textOperators } from '../planner/operators.js'
import { orderInput } from '../planner/orders.js'
import { Organisation, OrganisationKind } from './organisation.type.js'

export const OrganisationFilter = filterInput('OrganisationFilter', 'Conditions on organisations.', {
  slug: on(slugOperators, 'slug', 'The slug.'),
  name: on(textOperators, 'name', 'The English name.'),
  anyName: onAnyName(textOperators, 'name', 'aliases', 'The name or any other spelling of it.'),
  organisationKind: on(
    enumOperators('OrganisationKind', OrganisationKind),
    'organisationKind',
    'What kind of body it is.',
  ),
  country: on(countryCodeOperators, 'countryCode', 'The country it belongs to.'),
})

export const OrganisationOrder = orderInput('OrganisationOrder', {
  NAME: { columns: ['name'], description: 'By name.' },
  SLUG: { columns: ['slug'], description: 'By slug.' },
})

export const OrganisationConnection = connectionType('Organisation', () => Organisation, 'organisations')
export const OrganisationListArgs = listArgs({ where: OrganisationFilter, orderBy: OrganisationOrder, asOf: true })
export const OrganisationLinkArgs = listArgs({ where: OrganisationFilter, orderBy: OrganisationOrder })
