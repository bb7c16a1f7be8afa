import { sql } from 'kysely'
import { connectionType, listArgs } from '../../platform/connection.type.js'
import { across, filterInput, on } from '../../planner/filters.js'
import { codeOperators, enumOperators, floatOperators, intOperators } from '../../planner/operators.js'
import { orderInput } from '../../planner/orders.js'
import { LARGEST_FLOW_PAGE } from '../flow-page.js'
import { areaConditions, datasetConditions } from '../observation-conditions.js'
import { ObservationStatus } from '../observation.js'
import { GasFlow } from './gas-flow.type.js'

export const GasFlowFilter = filterInput('GasFlowFilter', 'Conditions on gas flows.', {
  ...areaConditions('importer'),
  ...areaConditions('exporter'),
  year: on(intOperators, 'year', 'The calendar year.'),
  route: across(codeOperators, 'How the gas came, or NET for a balance.', (flow, test) =>
    test(sql`nullif(${flow.col('route')}, '')`),
  ),
  volumeBcm: on(floatOperators, 'volumeBcm', 'The volume in billion cubic metres.'),
  status: on(enumOperators('ObservationStatus', ObservationStatus), 'status', 'How the value came about.'),
  ...datasetConditions,
})

export const GasFlowOrder = orderInput('GasFlowOrder', {
  IMPORTER: { columns: ['importerCode'], description: "By the importer's code." },
  EXPORTER: { columns: ['exporterCode'], description: "By the exporter's code." },
  YEAR: { columns: ['year'], description: 'By calendar year.' },
  VOLUME_BCM: { columns: ['volumeBcm'], description: 'By volume.' },
  DATASET: { columns: ['datasetSlug'], description: "By the dataset's slug." },
})

const lists = { where: GasFlowFilter, orderBy: GasFlowOrder, largestPage: LARGEST_FLOW_PAGE }
export const GasFlowConnection = connectionType('GasFlow', () => GasFlow, 'gas flows')
export const GasFlowListArgs = listArgs({ ...lists, asOf: true })
export const GasFlowLinkArgs = listArgs(lists)
