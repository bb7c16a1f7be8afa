import { sql } from 'kysely'
import { Arg, Field, ObjectType } from 'type-graphql'
import { Country } from '../../countries/country.type.js'
import { computedBy, type Fact, From, planned } from '../../planner/sources.js'
import { defineFigureKind } from '../figure-kind.js'
import { Figure } from '../figure.interface.js'
import { TimeBasis } from '../money.type.js'
import { GasUnit, Quantity } from '../quantity.type.js'
import { compareGas } from './gas-comparable.js'
import { GasConditions } from './gas-conditions.js'
import { convertGas } from './gas-conversion.js'

/** Of the period, both ends counted. */
const days: Fact = {
  name: 'days',
  encoding: 'Int',
  expression: (row) => sql`${row.col('periodEnd')} - ${row.col('periodStart')} + 1`,
}

interface Reported {
  amount: string
  unit: GasUnit
  days: number | null
}

interface Asked {
  unit?: GasUnit | null
  conditions?: GasConditions | null
}

function quantityOf({ amount, unit, days }: Reported, asked: Asked): Quantity {
  return convertGas({ amount, unit, days: days ?? undefined }, asked.unit ?? unit, asked.conditions ?? undefined)
}

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
  @From(computedBy(quantityOf, 'amount', 'unit', days))
  quantity(
    @Arg('unit', () => GasUnit, { nullable: true, description: 'The unit; the one reported unless given.' })
    _unit?: GasUnit,
    @Arg('conditions', () => GasConditions, {
      nullable: true,
      description: 'The states of the volume, and the factor between volume and energy.',
    })
    _conditions?: GasConditions,
  ): Quantity {
    return planned()
  }

  @Field({ description: 'Whether the source gives it as approximate.' })
  approximate!: boolean
}

export const gasImportKind = defineFigureKind({
  kind: 'GAS_IMPORT',
  type: 'GasImport',
  objectType: GasImport,
  compare: compareGas,
})
