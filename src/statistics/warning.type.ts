import { Field, ObjectType } from 'type-graphql'

@ObjectType({ description: 'What to know before a value is used, or why there is none.' })
export class Warning {
  @Field({ description: 'What kind of warning it is, the same wherever it is given.' })
  code!: string

  @Field({ description: 'What it says of this value.' })
  message!: string
}
