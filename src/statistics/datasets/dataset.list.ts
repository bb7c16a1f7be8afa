import { connectionType, listArgs } from '../../platform/connection.type.js'
import { filterInput, on } from '../../planner/filters.js'
import {
  booleanOperators,
  partialDateColumns,
  partialDateOperators,
  slugOperators,
  textOperators,
} from '../../planner/operators.js'
import { orderInput } from '../../planner/orders.js'
import { Dataset } from './dataset.type.js'

export const DatasetFilter = filterInput('DatasetFilter', 'Conditions on datasets.', {
  slug: on(slugOperators, 'slug', 'The slug.'),
  series: on(slugOperators, 'series', 'The series.'),
  title: on(textOperators, 'title', 'Its title.'),
  publisher: on(textOperators, 'publisher', 'Who published it.'),
  releasedOn: on(partialDateOperators, partialDateColumns('releasedOn'), 'When the edition was released.'),
  reconciled: on(booleanOperators, 'reconciled', 'Whether the publisher reconciled the two sides of each flow.'),
})

export const DatasetOrder = orderInput('DatasetOrder', {
  SERIES: {
    columns: ['series', '-releasedOnLower', '-releasedOnUpper'],
    description: 'By series, the latest edition first.',
  },
  RELEASED_ON: {
    columns: ['releasedOnLower', '-releasedOnUpper'],
    description: 'By the first possible day of release, the coarser date first.',
  },
  IMPORTED_AT: { columns: ['importedAt'], description: 'By the time of import.' },
})

export const DatasetConnection = connectionType('Dataset', () => Dataset, 'datasets')
export const DatasetListArgs = listArgs({ where: DatasetFilter, orderBy: DatasetOrder, asOf: true })
