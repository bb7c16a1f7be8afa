import { sql } from 'kysely'
import { Arg, Field, ObjectType } from 'type-graphql'
import { Country } from '../../countries/country.type.js'
import { ArgumentError } from '../../planner/parameters.js'
import { computedBy, From, planned } from '../../planner/sources.js'
import { nameOfCountry, quantityFooting } from '../comparable.js'
import { defineFigureKind } from '../figure-kind.js'
import { Figure } from '../figure.interface.js'
import { TimeBasis } from '../money.type.js'
import { ElectricityUnit, Quantity } from '../quantity.type.js'

interface Reported {
  amount: string
  unit: ElectricityUnit
}

function quantityOf({ amount, unit }: Reported, asked: { unit?: ElectricityUnit | null }): Quantity {
  if (asked.unit && asked.unit !== unit) {
    throw new ArgumentError(`${unit} cannot become ${asked.unit}: it was reported in ${unit} only`, 'unit')
  }
  return { value: amount, unit, factor: null, annualised: false }
}

@ObjectType({ implements: Figure, description: 'Reported imports of electricity by one country from another.' })
export class ElectricityImport extends Figure {
  @Field(() => Country, { description: 'The country that receives the electricity.' })
  importer!: Country

  @Field(() => Country, { description: 'The country that the electricity comes from.' })
  exporter!: Country

  @Field(() => TimeBasis, { description: 'Over the period, per unit of time, or at a moment.' })
  timeBasis!: TimeBasis

  @Field(() => Quantity, {
    description:
      'The quantity in the unit reported. Another unit fails with BAD_USER_INPUT: power, energy and a share of consumption are tied by hours and consumption that are not known.',
  })
  @From(computedBy(quantityOf, 'amount', 'unit'))
  quantity(
    @Arg('unit', () => ElectricityUnit, { nullable: true, description: 'The unit; the one reported unless given.' })
    _unit?: ElectricityUnit,
  ): Quantity {
    return planned()
  }

  @Field({ description: 'Whether the source gives it as approximate.' })
  approximate!: boolean
}

export const electricityImportKind = defineFigureKind({
  kind: 'ELECTRICITY_IMPORT',
  type: 'ElectricityImport',
  objectType: ElectricityImport,
  compare: (figure) => ({
    value: figure.col('amount'),
    unit: sql`${figure.col('unit')}::text`,
    subject: sql`${nameOfCountry(figure.col('importerCode'))} || ' from ' || ${nameOfCountry(figure.col('exporterCode'))}`,
    timeBasis: figure.col('timeBasis'),
    ...quantityFooting(figure, sql`${figure.col('unit')} = 'TWH_PER_YEAR'`),
  }),
})
