import { ObjectType } from 'type-graphql'
import { defineEntity } from '../planner/entities.js'
import { addMetricFields } from './metric-fields.js'
import { COUNTRY_MODEL } from './subject.js'

@ObjectType({
  description:
    'Derived numbers about the trade of a country with all others in a year. All trade in them is from one dataset; each says what it was computed from, or why it has no value.',
})
export class CountryMetrics {}

addMetricFields(CountryMetrics, 'Country')
defineEntity({ type: 'CountryMetrics', model: COUNTRY_MODEL, order: [], node: false })
