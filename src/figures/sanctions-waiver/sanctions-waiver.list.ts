import { connectionType, listArgs } from '../../platform/connection.type.js'
import { filterInput, on } from '../../planner/filters.js'
import {
  countryCodeOperators,
  enumOperators,
  partialDateColumns,
  partialDateOperators,
  slugOperators,
} from '../../planner/operators.js'
import { orderInput } from '../../planner/orders.js'
import { Certainty } from '../../sources/source.type.js'
import { SanctionsWaiver } from './sanctions-waiver.type.js'

export const SanctionsWaiverFilter = filterInput('SanctionsWaiverFilter', 'Conditions on sanctions waivers.', {
  slug: on(slugOperators, 'slug', 'The slug.'),
  issuer: on(countryCodeOperators, 'issuerCode', 'Who grants it.'),
  beneficiary: on(countryCodeOperators, 'beneficiaryCode', 'Who may deal with the target.'),
  target: on(countryCodeOperators, 'targetCode', 'Who is under sanctions.'),
  certainty: on(enumOperators('Certainty', Certainty), 'certainty', 'Whether sources state it or it was concluded.'),
  grantedOn: on(partialDateOperators, partialDateColumns('grantedOn'), 'When it was granted or announced.'),
  effectiveOn: on(partialDateOperators, partialDateColumns('effectiveOn'), 'Its first day.'),
})

export const SanctionsWaiverOrder = orderInput('SanctionsWaiverOrder', {
  GRANTED_ON: {
    columns: ['grantedOnLower', '-grantedOnUpper'],
    description: 'By the first possible day of the grant, the coarser date first.',
  },
  EFFECTIVE_ON: {
    columns: ['effectiveOnLower', '-effectiveOnUpper'],
    description: 'By the first day, the coarser date first.',
  },
  SLUG: { columns: ['slug'], description: 'By slug.' },
})

export const SanctionsWaiverConnection = connectionType('SanctionsWaiver', () => SanctionsWaiver, 'sanctions waivers')
export const SanctionsWaiverListArgs = listArgs({
  where: SanctionsWaiverFilter,
  orderBy: SanctionsWaiverOrder,
  asOf: true,
})
export const SanctionsWaiverLinkArgs = listArgs({ where: SanctionsWaiverFilter, orderBy: SanctionsWaiverOrder })
