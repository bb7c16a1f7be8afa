import { sql } from 'kysely'
import { Field, Int, ObjectType } from 'type-graphql'
import { Bound } from '../../../prisma/generated/client/enums.js'
import { Country } from '../../countries/country.type.js'
import { Organisation } from '../../organisations/organisation.type.js'
import { describeEnum } from '../../platform/describe-enum.js'
import { nameOfCountry } from '../comparable.js'
import { defineFigureKind } from '../figure-kind.js'
import { Figure } from '../figure.interface.js'

describeEnum('Bound', Bound, 'How a number of persons is meant.', {
  ABOUT: 'About this many.',
  UP_TO: 'At most this many.',
  AT_LEAST: 'At least this many.',
  EXACT: 'Exactly this many.',
})

@ObjectType({ implements: Figure, description: 'Reported persons under arms in a host country.' })
export class ForceStrength extends Figure {
  @Field(() => Country, { description: 'Where they are.' })
  host!: Country

  @Field(() => Country, { nullable: true, description: 'The state whose troops they are; null for an armed group.' })
  operator!: Country | null

  @Field(() => Organisation, {
    nullable: true,
    description: 'The armed group; null for troops of a state and where none is named.',
  })
  force!: Organisation | null

  @Field(() => Country, { nullable: true, description: 'The state that is said to back the group.' })
  backer!: Country | null

  @Field(() => Int, { description: 'Number of persons. A zero here was asserted, not left blank.' })
  persons!: number

  @Field(() => Bound, { description: 'About, at most, at least or exactly.' })
  bound!: Bound
}

export const forceStrengthKind = defineFigureKind({
  kind: 'FORCE_STRENGTH',
  type: 'ForceStrength',
  objectType: ForceStrength,
  compare: (figure) => ({
    value: sql`${figure.col('persons')}::numeric`,
    unit: sql`'PERSONS'`,
    subject: sql`concat_ws(' ', ${nameOfCountry(figure.col('operatorCode'))},
      (SELECT called.name FROM organisation AS called WHERE called.slug = ${figure.col('forceSlug')}),
      'backed by ' || ${nameOfCountry(figure.col('backerCode'))}, 'in', ${nameOfCountry(figure.col('hostCode'))})`,
    footing: sql`'POINT'`,
    months: sql`NULL::int`,
    days: sql`NULL::int`,
  }),
})
