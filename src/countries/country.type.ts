import { Field, ObjectType } from 'type-graphql'
import { AreaKind } from '../../prisma/generated/client/enums.js'
import { describeEnum } from '../platform/describe-enum.js'
import { Node } from '../platform/node.type.js'
import { CountryCode, PartialDateScalar } from '../platform/scalars.js'
import { defineEntity } from '../planner/entities.js'
import { From, many } from '../planner/sources.js'

export { AreaKind }

describeEnum('AreaKind', AreaKind, 'What kind of area a country code stands for.', {
  STATE: 'A state.',
  TERRITORY: 'An area with an ISO 3166-1 code of its own that is not listed as a state here.',
  HISTORIC: 'A former state or area.',
  AGGREGATE:
    'A sum of areas, such as World or "Areas, nes": never added up, hidden from `countries` unless asked for by kind.',
})

@ObjectType({ implements: Node, description: 'A country, territory, former state or statistical aggregate.' })
export class Country extends Node {
  @Field(() => CountryCode, { description: 'ISO 3166-1 alpha-3; a user-assigned X.. code where ISO has none.' })
  code!: string

  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166-1 alpha-2. Former states keep theirs, which may have been given away since.',
  })
  alpha2!: string | null

  @Field(() => String, { nullable: true, description: 'UN M49 code, three digits as text ("004").' })
  numeric!: string | null

  @Field({ description: 'Short English name.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Official English name.' })
  officialName!: string | null

  @Field(() => AreaKind, { description: 'State, territory, former state or aggregate.' })
  kind!: AreaKind

  @Field(() => String, { nullable: true, description: 'UN M49 region ("Asia").' })
  region!: string | null

  @Field(() => String, { nullable: true, description: 'UN M49 subregion ("Western Asia").' })
  subregion!: string | null

  @Field(() => [String], { description: 'Spellings that statistics and newspapers use.' })
  aliases!: string[]

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When a former or recent state began; null where not recorded.',
  })
  validFrom!: string | null

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When a former state ended; null for one that exists.',
  })
  validTo!: string | null

  @Field(() => [Country], { description: 'The states or areas that followed a former state. At most 250.' })
  @From(many({ through: ['successors', 'successor'], orderBy: [{ column: 'successorCode', direction: 'ASC' }] }))
  successors!: Country[]
}

defineEntity({
  type: 'Country',
  model: 'Country',
  order: [{ column: 'name', direction: 'ASC' }],
  node: true,
})
