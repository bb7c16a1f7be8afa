import { connectionType, listArgs } from '../platform/connection.type.js'
import { filterInput, on, onAnyName } from '../planner/filters.js'
import { countryCodeOperators, enumOperators, textOperators } from '../planner/operators.js'
import { orderInput } from '../planner/orders.js'
import { AreaKind, Country } from './country.type.js'

export const CountryFilter = filterInput('CountryFilter', 'Conditions on countries and areas.', {
  code: on(countryCodeOperators, 'code', 'The code.'),
  codeText: on(
    textOperators,
    'code',
    'The code as text, for what somebody types: what is no code finds nothing, rather than being refused.',
  ),
  name: on(textOperators, 'name', 'The short English name.'),
  anyName: onAnyName(textOperators, 'name', 'aliases', 'The name or any other spelling of it.'),
  kind: on(enumOperators('AreaKind', AreaKind), 'kind', 'State, territory, former state or aggregate.'),
  region: on(textOperators, 'region', 'The UN M49 region.'),
  subregion: on(textOperators, 'subregion', 'The UN M49 subregion.'),
})

export const CountryOrder = orderInput('CountryOrder', {
  NAME: { columns: ['name'], description: 'By short English name.' },
  CODE: { columns: ['code'], description: 'By alpha-3 code.' },
})

export const CountryConnection = connectionType('Country', () => Country, 'countries')
export const CountryListArgs = listArgs({ where: CountryFilter, orderBy: CountryOrder })
