import { ArgsType, Field } from 'type-graphql'
import { filterInput, on } from '../../planner/filters.js'
import { enumOperators, intOperators } from '../../planner/operators.js'
import { datasetConditions } from '../observation-conditions.js'
import { CountryIndicatorKind } from './indicator-kinds.js'

export const IndicatorFilter = filterInput('IndicatorFilter', 'Conditions on the indicators of a country.', {
  indicator: on(enumOperators('CountryIndicatorKind', CountryIndicatorKind), 'indicator', 'What it counts.'),
  year: on(intOperators, 'year', 'The calendar year.'),
  ...datasetConditions,
})

@ArgsType()
export class IndicatorArgs {
  @Field(() => IndicatorFilter, { nullable: true, description: 'Which items the list has; all of them unless given.' })
  where?: object
}
