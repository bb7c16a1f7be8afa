import { sql } from 'kysely'
import { Field, ObjectType } from 'type-graphql'
import { Country } from '../countries/country.type.js'
import { Node } from '../platform/node.type.js'
import { DateScalar } from '../platform/scalars.js'
import { defineEntity } from '../planner/entities.js'
import { expression, From } from '../planner/sources.js'

@ObjectType({
  implements: Node,
  description:
    'What is between two countries. Ordered: what has a direction (exports, imports) is seen from `country`.',
})
export class BilateralRelation extends Node {
  @Field(() => Country, { description: 'The country from which it is seen.' })
  country!: Country

  @Field(() => Country, { description: 'The other country.' })
  partner!: Country

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day as of which it is shown; null for all that is known.',
  })
  @From(expression('Date', (_pair, { asOf }) => (asOf ? sql`${asOf}::date` : sql`NULL::date`)))
  asOf!: string | null
}

defineEntity({
  type: 'BilateralRelation',
  model: 'CountryPair',
  order: [
    { column: 'countryCode', direction: 'ASC' },
    { column: 'partnerCode', direction: 'ASC' },
  ],
  node: true,
})
