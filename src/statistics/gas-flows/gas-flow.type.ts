import { Decimal } from 'decimal.js'
import { sql } from 'kysely'
import { Arg, Field, Float, Int, ObjectType } from 'type-graphql'
import { Country } from '../../countries/country.type.js'
import { GasConditions } from '../../figures/gas-import/gas-conditions.js'
import { convertGas } from '../../figures/gas-import/gas-conversion.js'
import { GasUnit, Quantity } from '../../figures/quantity.type.js'
import { Node } from '../../platform/node.type.js'
import { defineEntity } from '../../planner/entities.js'
import { computed, expression, From } from '../../planner/sources.js'
import { Dataset } from '../datasets/dataset.type.js'
import { datasetReleased } from '../datasets/editions.js'
import { ObservationStatus } from '../observation.js'
import { statePublishedAt } from './published-state.js'

const DAYS_PER_YEAR = 365

@ObjectType({
  implements: Node,
  description: 'One observation of the gas that one country had from another in a year, as one dataset gives it.',
})
export class GasFlow extends Node {
  @Field(() => Country, { description: 'The country that received the gas.' })
  importer!: Country

  @Field(() => Country, {
    description: 'The country that the gas came from; World where all suppliers are taken together.',
  })
  exporter!: Country

  @Field(() => Int, { description: 'The calendar year.' })
  year!: number

  @Field(() => Float, {
    nullable: true,
    description:
      "Billion cubic metres at the publisher's reference conditions; null where there is no value, which the status explains.",
  })
  volumeBcm!: number | null

  @Field(() => Quantity, {
    nullable: true,
    description:
      'The volume, in billion cubic metres or in another unit, converted geometrically unless conditions are named; null where there is no value. With conditions it was measured at the state that its publisher states, where that is known, unless they say otherwise. Fails with BAD_USER_INPUT where the unit asked for would need a factor between volume and energy that is not named.',
  })
  @From(computed('volumeBcm', 'datasetSlug'))
  quantity(
    @Arg('unit', () => GasUnit, { nullable: true, description: 'The unit; BCM unless given.' })
    unit?: GasUnit,
    @Arg('conditions', () => GasConditions, {
      nullable: true,
      description: 'The states of the volume, and the factor between volume and energy.',
    })
    conditions?: GasConditions,
  ): Quantity | null {
    const row = this as unknown as { volumeBcm: number | null; datasetSlug: string }
    if (row.volumeBcm === null) return null
    const amount = new Decimal(row.volumeBcm).toFixed()
    const gas = { amount, unit: GasUnit.BCM, days: DAYS_PER_YEAR, publishedAt: statePublishedAt(row.datasetSlug) }
    return convertGas(gas, unit ?? GasUnit.BCM, conditions ?? undefined)
  }

  @Field(() => String, {
    nullable: true,
    description: 'The value as published, where it differs from the one here (another unit, a sign for "small").',
  })
  rawValue!: string | null

  @Field(() => ObservationStatus, { description: 'How the value came about, or why there is none.' })
  status!: ObservationStatus

  @Field(() => String, { nullable: true, description: 'How a value that the publisher does not give was computed.' })
  method!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'How the gas came, or NET for a balance; null where the publisher does not tell routes apart.',
  })
  @From(expression('String', (flow) => sql`nullif(${flow.col('route')}, '')`))
  route!: string | null

  @Field(() => Dataset, { description: 'The dataset that has it.' })
  dataset!: Dataset
}

defineEntity({
  type: 'GasFlow',
  model: 'GasFlow',
  visible: datasetReleased,
  order: [
    { column: 'importerCode', direction: 'ASC' },
    { column: 'exporterCode', direction: 'ASC' },
    { column: 'year', direction: 'ASC' },
  ],
  node: true,
})
