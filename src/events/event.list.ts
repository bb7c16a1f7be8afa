import { connectionType, listArgs } from '../platform/connection.type.js'
import { filterInput, on, onLinked } from '../planner/filters.js'
import {
  countryCodeOperators,
  dateOperators,
  enumOperators,
  partialDateColumns,
  partialDateOperators,
  slugOperators,
  textOperators,
} from '../planner/operators.js'
import { orderInput } from '../planner/orders.js'
import { Event, EventKind } from './event.type.js'

export const EventFilter = filterInput('EventFilter', 'Conditions on events.', {
  slug: on(slugOperators, 'slug', 'The slug.'),
  eventKind: on(enumOperators('EventKind', EventKind), 'eventKind', 'What kind of event it is.'),
  title: on(textOperators, 'title', 'The title.'),
  startedOn: on(partialDateOperators, partialDateColumns('startedOn'), 'When it began.'),
  knownFrom: on(dateOperators, 'knownFrom', 'The first day as of which it is visible.'),
  country: onLinked(countryCodeOperators, 'countries', 'countryCode', 'A country that took part.'),
  official: onLinked(slugOperators, 'officials', 'officialSlug', 'An official who took part, by slug.'),
})

export const EventOrder = orderInput('EventOrder', {
  STARTED_ON: {
    columns: ['startedOnLower', '-startedOnUpper'],
    description: 'By the first possible day of the beginning, the coarser date first.',
  },
  TITLE: { columns: ['title'], description: 'By title.' },
  SLUG: { columns: ['slug'], description: 'By slug.' },
})

export const EventConnection = connectionType('Event', () => Event, 'events')
export const EventListArgs = listArgs({ where: EventFilter, orderBy: EventOrder, asOf: true })
export const EventLinkArgs = listArgs({ where: EventFilter, orderBy: EventOrder })
