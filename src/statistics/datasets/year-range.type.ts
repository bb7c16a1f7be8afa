import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({ description: 'A span of years, both ends included.' })
export class YearRange {
  @Field(() => Int, { description: 'The first year.' })
  from!: number

  @Field(() => Int, { description: 'The last year.' })
  to!: number
}
