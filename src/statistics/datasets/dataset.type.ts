import { sql } from 'kysely'
import { Field, Int, ObjectType } from 'type-graphql'
import { Node } from '../../platform/node.type.js'
import { DateTimeScalar, PartialDateScalar, UrlScalar } from '../../platform/scalars.js'
import { defineEntity } from '../../planner/entities.js'

@ObjectType({ implements: Node, description: 'One edition (vintage) of a statistical series.' })
export class Dataset extends Node {
  @Field({ description: 'Readable and stable, for people and URLs.' })
  slug!: string

  @Field({ description: 'The series that it is an edition of.' })
  series!: string

  @Field({ description: 'Who published it.' })
  publisher!: string

  @Field({ description: 'Its title.' })
  title!: string

  @Field({ description: 'Which edition it is.' })
  edition!: string

  @Field(() => PartialDateScalar, { nullable: true, description: 'When the edition was released.' })
  releasedOn!: string | null

  @Field(() => String, { nullable: true, description: 'The licence of the data.' })
  licence!: string | null

  @Field(() => UrlScalar, { nullable: true, description: 'Where the publisher offers it.' })
  url!: string | null

  @Field(() => String, { nullable: true, description: 'SHA-256 of the files it was read from.' })
  checksum!: string | null

  @Field(() => Int, { description: 'How many observations it holds.' })
  rowCount!: number

  @Field({
    description: 'Whether the publisher reconciled the two sides of each flow; comparing the sides then says nothing.',
  })
  reconciled!: boolean

  @Field(() => String, { nullable: true, description: 'What it covers, where it is a part of the whole.' })
  coverage!: string | null

  @Field(() => DateTimeScalar, { description: 'When it was imported here.' })
  importedAt!: string
}

defineEntity({
  type: 'Dataset',
  model: 'Dataset',
  visible: (dataset, asOf) => sql`${dataset.col('releasedOnUpper')} <= ${asOf}`,
  order: [
    { column: 'series', direction: 'ASC' },
    { column: 'releasedOnLower', direction: 'DESC' },
    { column: 'releasedOnUpper', direction: 'DESC' },
  ],
  node: true,
})
