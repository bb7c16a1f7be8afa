import { Arg, Field, ObjectType } from 'type-graphql'
import { Country } from '../../countries/country.type.js'
import { computed, From } from '../../planner/sources.js'
import { defineFigureKind } from '../figure-kind.js'
import { Figure } from '../figure.interface.js'
import { TimeBasis } from '../money.type.js'
import { GasUnit, Quantity } from '../quantity.type.js'
import { compareGas } from './gas-comparable.js'
import { GasConditions } from './gas-conditions.js'
import { convertGas } from './gas-conversion.js'

@ObjectType({ implements: Figure, description: 'Reported imports of natural gas by one country from another.' })
export class GasImport extends Figure {
  @Field(() => Country, { description: 'The country that receives the gas.' })
  importer!: Country

  @Field(() => Country, { description: 'The country that the gas comes from.' })
  exporter!: Country

  @Field(() => TimeBasis, { description: 'Over the period, or per unit of time.' })
  timeBasis!: TimeBasis

  @Field(() => Quantity, {
    description:
      'The quantity, in the unit reported or in another, converted geometrically unless conditions are named. Fails with BAD_USER_INPUT where the unit asked for would need a factor between volume and energy that is not named, or days that are not known.',
  })
  @From(computed('amount', 'unit', 'periodStart', 'periodEnd'))
  quantity(
    @Arg('unit', () => GasUnit, { nullable: true, description: 'The unit; the one reported unless given.' })
    unit?: GasUnit,
    @Arg('conditions', () => GasConditions, {
      nullable: true,
      description: 'The states of the volume, and the factor between volume and energy.',
    })
    conditions?: GasConditions,
  ): Quantity {
    const row = this as unknown as {
      amount: string
      unit: GasUnit
      periodStart: string | null
      periodEnd: string | null
    }
    return convertGas(
      { amount: row.amount, unit: row.unit, days: daysBetween(row.periodStart, row.periodEnd) },
      unit ?? row.unit,
      conditions ?? undefined,
    )
  }

  @Field({ description: 'Whether the source gives it as approximate.' })
  approximate!: boolean
}

function daysBetween(first: string | null, last: string | null): number | undefined {
  if (first === null || last === null) return undefined
  return (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1
}

export const gasImportKind = defineFigureKind({
  kind: 'GAS_IMPORT',
  type: 'GasImport',
  objectType: GasImport,
  compare: compareGas,
})
