import { sql } from 'kysely'
import { connectionType, listArgs } from '../../platform/connection.type.js'
import { across, filterInput, on, orInKey } from '../../planner/filters.js'
import {
  codeOperators,
  dateOperators,
  enumOperators,
  floatOperators,
  intOperators,
  yearOfDay,
} from '../../planner/operators.js'
import { orderInput } from '../../planner/orders.js'
import { LARGEST_FLOW_PAGE } from '../flow-page.js'
import { areaConditions, datasetConditions } from '../observation-conditions.js'
import { Flow, Frequency, ObservationStatus, Valuation } from '../observation.js'
import { TradeFlow } from './trade-flow.type.js'

/** The flows of a pair lie together in the key of their table, by direction and the first day of their time. */
const inKey = { after: ['reporter', 'partner'], column: 'periodStart' }

export const TradeFlowFilter = filterInput('TradeFlowFilter', 'Conditions on trade flows.', {
  ...areaConditions('reporter'),
  ...areaConditions('partner'),
  flow: on(enumOperators('Flow', Flow), 'flow', 'The direction, as seen from the reporter.'),
  year: orInKey(on(intOperators, 'year', 'The calendar year.'), { ...inKey, apply: yearOfDay }),
  periodStart: on(dateOperators, 'periodStart', 'The first day of the time that it is over.'),
  frequency: on(enumOperators('Frequency', Frequency), 'frequency', 'How long the time is.'),
  classification: on(codeOperators, 'classification', 'The classification of the commodity.'),
  commodity: on(codeOperators, 'commodityCode', 'The commodity, by its code; "TOTAL" is all of them.'),
  commodityLevel: across(
    intOperators,
    'How deep the commodity lies in its classification; 0 for "TOTAL". Values of two levels are never added together.',
    (flow, test) =>
      sql`EXISTS (SELECT FROM commodity AS good WHERE (good.classification, good.code) = (${flow.col('classification')}, ${flow.col('commodityCode')}) AND ${test(sql.ref('good.level'))})`,
  ),
  valueUsd: on(floatOperators, 'valueUsd', 'The value in US dollars.'),
  valuation: on(enumOperators('Valuation', Valuation), 'valuation', 'What the value includes.'),
  status: on(enumOperators('ObservationStatus', ObservationStatus), 'status', 'How the value came about.'),
  ...datasetConditions,
})

export const TradeFlowOrder = orderInput('TradeFlowOrder', {
  REPORTER: { columns: ['reporterCode'], description: "By the reporter's code." },
  PARTNER: { columns: ['partnerCode'], description: "By the partner's code." },
  FLOW: { columns: ['flow'], description: 'By direction, in the order of the enum.' },
  // The year comes first because it has an index; it says nothing else.
  PERIOD: { columns: ['year', 'periodStart'], inKey, description: 'By the first day of the time that it is over.' },
  YEAR: { columns: ['year'], inKey, description: 'By calendar year.' },
  COMMODITY: { columns: ['classification', 'commodityCode'], description: 'By classification and commodity.' },
  VALUE_USD: { columns: ['valueUsd'], description: 'By value.' },
  NET_WEIGHT_KG: { columns: ['netWeightKg'], description: 'By net weight.' },
  DATASET: { columns: ['datasetSlug'], description: "By the dataset's slug." },
})

const lists = { where: TradeFlowFilter, orderBy: TradeFlowOrder, largestPage: LARGEST_FLOW_PAGE }
export const TradeFlowConnection = connectionType('TradeFlow', () => TradeFlow, 'trade flows')
export const TradeFlowListArgs = listArgs({ ...lists, asOf: true })
export const TradeFlowLinkArgs = listArgs(lists)
