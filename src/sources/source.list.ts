import { connectionType, listArgs } from '../platform/connection.type.js'
import { filterInput, on } from '../planner/filters.js'
import {
  enumOperators,
  partialDateColumns,
  partialDateOperators,
  slugOperators,
  textOperators,
} from '../planner/operators.js'
import { orderInput } from '../planner/orders.js'
import { Source, SourceKind } from './source.type.js'

export const SourceFilter = filterInput('SourceFilter', 'Conditions on sources.', {
  slug: on(slugOperators, 'slug', 'The slug.'),
  sourceKind: on(enumOperators('SourceKind', SourceKind), 'sourceKind', 'What kind of publication it is.'),
  publisher: on(textOperators, 'publisher', 'Who published it.'),
  title: on(textOperators, 'title', 'The title.'),
  language: on(slugOperators, 'language', 'The language, ISO 639-1.'),
  publishedOn: on(partialDateOperators, partialDateColumns('publishedOn'), 'When it was published.'),
})

export const SourceOrder = orderInput('SourceOrder', {
  PUBLISHED_ON: {
    columns: ['publishedOnLower', '-publishedOnUpper'],
    description: 'By the first possible day of publication, the coarser date first.',
  },
  PUBLISHER: { columns: ['publisher'], description: 'By publisher.' },
  SLUG: { columns: ['slug'], description: 'By slug.' },
})

export const SourceConnection = connectionType('Source', () => Source, 'sources')
export const SourceListArgs = listArgs({ where: SourceFilter, orderBy: SourceOrder, asOf: true })
