import { Field, ObjectType } from 'type-graphql'
import { MentionRole } from '../../prisma/generated/client/enums.js'
import { Country } from '../countries/country.type.js'
import { Official } from '../officials/official.type.js'
import { Organisation } from '../organisations/organisation.type.js'
import { describeEnum } from '../platform/describe-enum.js'
import { defineEntity } from '../planner/entities.js'

export { MentionRole }

describeEnum('MentionRole', MentionRole, 'How a statement mentions somebody.', {
  ADDRESSEE: 'It is said to them.',
  SUBJECT: 'It is about them.',
})

@ObjectType({
  description: 'Whom a statement addresses, or whom it is about: a country, an official or an organisation.',
})
export class Mention {
  @Field(() => MentionRole, { description: 'Addressed, or spoken about.' })
  role!: MentionRole

  @Field(() => Country, { nullable: true, description: 'The country mentioned.' })
  country!: Country | null

  @Field(() => Official, { nullable: true, description: 'The official mentioned.' })
  official!: Official | null

  @Field(() => Organisation, { nullable: true, description: 'The organisation mentioned.' })
  organisation!: Organisation | null
}

defineEntity({ type: 'Mention', model: 'Mention', order: [{ column: 'ordinal', direction: 'ASC' }], node: false })
