import { sql } from 'kysely'
import { Field, Int, ObjectType } from 'type-graphql'
import { Node } from '../../platform/node.type.js'
import { DateTimeScalar, PartialDateScalar, UrlScalar } from '../../platform/scalars.js'
import { defineEntity } from '../../planner/entities.js'
import type { OrderKey } from '../../planner/orders.js'
import { embed, From, type Join, one } from '../../planner/sources.js'
import { DatasetFile } from './dataset-file.type.js'
import { YearRange } from './year-range.type.js'

const LATEST_FIRST: readonly OrderKey[] = [
  { column: 'releasedOnUpper', direction: 'DESC' },
  { column: 'releasedOnLower', direction: 'DESC' },
  { column: 'edition', direction: 'DESC' },
]

/** One without a date of release is earlier than any other, as in LATEST_FIRST. */
const isLaterEdition: Join = (dataset, later) => {
  const [mine, its] = [dataset, later].map(
    (row) =>
      sql`(coalesce(${row.col('releasedOnUpper')}, '-infinity'), coalesce(${row.col('releasedOnLower')}, '-infinity'), ${row.col('edition')})`,
  )
  return sql`${later.col('series')} = ${dataset.col('series')} AND ${its} > ${mine}`
}

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

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the file it was read from; of several, of their checksums in order, a line each.',
  })
  checksum!: string | null

  @Field(() => Int, { description: 'How many observations it holds.' })
  rowCount!: number

  @Field({
    description: 'Whether the publisher reconciled the two sides of each flow; comparing the sides then says nothing.',
  })
  reconciled!: boolean

  @Field(() => String, { nullable: true, description: 'What it covers, where it is a part of the whole.' })
  coverage!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The format that it was read as; null where it was not imported.',
  })
  format!: string | null

  @Field(() => YearRange, { nullable: true, description: 'The years that it covers; null where it holds nothing.' })
  @From(
    embed(
      { from: 'firstYear', to: 'lastYear' },
      (dataset) => sql`${dataset.col('firstYear')} + ${dataset.col('lastYear')}`,
    ),
  )
  years!: YearRange | null

  @Field(() => [String], {
    description:
      'What to know before its numbers are used: the rules of its publisher, what a zero means, errors that are known.',
  })
  notes!: string[]

  @Field(() => DateTimeScalar, { description: 'When it was imported here.' })
  importedAt!: string

  @Field(() => [DatasetFile], { description: 'The files that it was read from. At most 250.' })
  files!: DatasetFile[]

  @Field(() => Dataset, {
    nullable: true,
    description: 'The latest edition of the series, as of the day; null where this is the latest.',
  })
  @From(one({ join: isLaterEdition, orderBy: LATEST_FIRST }))
  supersededBy!: Dataset | null
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
