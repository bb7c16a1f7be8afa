import { Field, Int, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../../platform/scalars.js'
import { defineEntity } from '../../planner/entities.js'

@ObjectType({ description: "A publisher's file that a dataset was read from." })
export class DatasetFile {
  @Field({ description: 'Its name, without the folder it was in.' })
  name!: string

  @Field({ description: 'SHA-256 of the file as it was given.' })
  checksum!: string

  @Field(() => Int, { description: 'How many rows it has; one may make several observations, or none.' })
  rowCount!: number

  @Field(() => DateTimeScalar, { description: 'When it was imported here.' })
  importedAt!: string
}

defineEntity({
  type: 'DatasetFile',
  model: 'DatasetFile',
  order: [
    { column: 'importedAt', direction: 'ASC' },
    { column: 'name', direction: 'ASC' },
  ],
  node: false,
})
