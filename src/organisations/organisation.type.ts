import { Field, ObjectType } from 'type-graphql'
import { OrganisationKind } from '../../prisma/generated/client/enums.js'
import { Country } from '../countries/country.type.js'
import { describeEnum } from '../platform/describe-enum.js'
import { Node } from '../platform/node.type.js'
import { defineEntity } from '../planner/entities.js'

export { OrganisationKind }

describeEnum('OrganisationKind', OrganisationKind, 'What kind of body an organisation is.', {
  NEWS_AGENCY: 'A news agency.',
  MEDIA: 'A newspaper, broadcaster or news site.',
  GOVERNMENT_BODY: 'A ministry, authority or other body of a state.',
  COMPANY: 'A company.',
  CHAMBER: 'A chamber of commerce.',
  ARMED_GROUP: 'An armed group or militia.',
  INTERNATIONAL: 'An organisation of several states.',
  OTHER: 'Any other body.',
})

@ObjectType({ implements: Node, description: 'An agency, newspaper, chamber, company, ministry or armed group.' })
export class Organisation extends Node {
  @Field({ description: 'Readable and stable, for people and URLs.' })
  slug!: string

  @Field({ description: 'Its English name.' })
  name!: string

  @Field(() => [String], { description: 'Other names and spellings.' })
  aliases!: string[]

  @Field(() => OrganisationKind, { description: 'What kind of body it is.' })
  organisationKind!: OrganisationKind

  @Field(() => Country, {
    nullable: true,
    description: 'The country it belongs to or works in; null for international ones.',
  })
  country!: Country | null
}

defineEntity({ type: 'Organisation', model: 'Organisation', order: [{ column: 'name', direction: 'ASC' }], node: true })
