import { connectionType, listArgs } from '../platform/connection.type.js'
import { across, filterInput, on, onLinked } from '../planner/filters.js'
import {
  countryCodeOperators,
  dateOperators,
  enumOperators,
  partialDateOperators,
  slugOperators,
  textOperators,
} from '../planner/operators.js'
import { orderInput } from '../planner/orders.js'
import { Certainty } from '../sources/source.type.js'
import { Figure, FigureKind, Rank, Standing } from './figure.interface.js'

export const FigureFilter = filterInput('FigureFilter', 'Conditions on figures.', {
  slug: on(slugOperators, 'slug', 'The slug.'),
  kind: on(enumOperators('FigureKind', FigureKind), 'kind', 'What it is about.'),
  standing: on(enumOperators('Standing', Standing), 'standing', 'Actual, estimate, target or forecast.'),
  rank: on(enumOperators('Rank', Rank), 'rank', 'How it stands among its rivals.'),
  certainty: on(enumOperators('Certainty', Certainty), 'certainty', 'Whether sources state it or it was concluded.'),
  statement: onLinked(slugOperators, 'statement', 'slug', 'The statement that asserts it, by slug.'),
  attributedTo: on(textOperators, 'attributionLabel', 'Who said so, as the record names them.'),
  knownFrom: on(dateOperators, 'knownFrom', 'The first day as of which it is visible.'),
  period: across(
    partialDateOperators,
    'The time it is about, by its first and last day; `eq` compares the label.',
    (figure, test) => test(figure.col('periodLabel'), figure.col('periodStart'), figure.col('periodEnd')),
  ),
  country: onLinked(
    countryCodeOperators,
    'countries',
    'countryCode',
    'A country that it concerns. For two countries give two of these under `and`.',
  ),
  source: onLinked(slugOperators, 'citations', 'sourceSlug', 'A source that reports it, by slug.'),
})

export const FigureOrder = orderInput('FigureOrder', {
  PERIOD: {
    columns: ['periodStart', '-periodEnd'],
    description: 'By the first day of the period, the longer period first.',
  },
  KNOWN_FROM: { columns: ['knownFrom'], description: 'By the day on which it was first known.' },
  KIND: { columns: ['kind'], description: 'By kind, in the order of the enum.' },
  SLUG: { columns: ['slug'], description: 'By slug.' },
})

export const FigureConnection = connectionType('Figure', () => Figure, 'figures')
export const FigureListArgs = listArgs({ where: FigureFilter, orderBy: FigureOrder, asOf: true })
export const FigureLinkArgs = listArgs({ where: FigureFilter, orderBy: FigureOrder })
