import { connectionType, listArgs } from '../../platform/connection.type.js'
import { filterInput, on } from '../../planner/filters.js'
import { codeOperators, intOperators, textOperators } from '../../planner/operators.js'
import { orderInput } from '../../planner/orders.js'
import { Commodity } from './commodity.type.js'

export const CommodityFilter = filterInput('CommodityFilter', 'Conditions on commodities.', {
  classification: on(codeOperators, 'classification', 'The classification.'),
  code: on(codeOperators, 'code', 'The code within the classification.'),
  level: on(intOperators, 'level', 'How deep it lies; 0 for TOTAL.'),
  description: on(textOperators, 'description', 'What it is, in the words of the classification.'),
  parent: on(codeOperators, 'parentCode', 'The code of the commodity that it is a part of.'),
})

export const CommodityOrder = orderInput('CommodityOrder', {
  CODE: { columns: ['code', 'classification'], description: 'By code.' },
  CLASSIFICATION: { columns: ['classification', 'code'], description: 'By classification, then by code.' },
  LEVEL: { columns: ['level'], description: 'By level, the total first.' },
  DESCRIPTION: { columns: ['description'], description: 'By description.' },
})

export const CommodityConnection = connectionType('Commodity', () => Commodity, 'commodities')
export const CommodityListArgs = listArgs({ where: CommodityFilter, orderBy: CommodityOrder, asOf: true })
