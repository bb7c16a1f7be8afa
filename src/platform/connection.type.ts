import { GraphQLInt } from 'graphql'
import { ArgsType, Field, ObjectType } from 'type-graphql'
import { DateScalar } from './scalars.js'
import { LARGEST_PAGE } from './page-size.js'

@ObjectType({ description: 'Where a page lies in its list.' })
export class PageInfo {
  @Field({ description: 'Whether there are items after this page.' })
  hasNextPage!: boolean

  @Field({ description: 'Whether there are items before this page.' })
  hasPreviousPage!: boolean

  @Field(() => String, { nullable: true, description: 'The cursor of the first item; null on an empty page.' })
  startCursor!: string | null

  @Field(() => String, { nullable: true, description: 'The cursor of the last item; null on an empty page.' })
  endCursor!: string | null
}

type ClassType = new () => object

/** What an edge tells of its item's place beside the cursor: columns of the rows that the list is made of. */
type EdgeFields = Readonly<Record<string, { type: () => unknown; description: string }>>

/** Makes the connection type of a list, as the Relay specification has it, with `nodes` and `totalCount`. */
export function connectionType(
  name: string,
  node: () => unknown,
  items: string,
  edgeFields: EdgeFields = {},
): ClassType {
  class Edge {}
  ObjectType(`${name}Edge`, { description: `One of the ${items} of a page, with its place in the list.` })(Edge)
  Field(() => String, { description: 'The place of this item in the list: for `after` or `before`.' })(
    Edge.prototype,
    'cursor',
  )
  Field(node as () => ClassType, { description: 'The item.' })(Edge.prototype, 'node')
  for (const [field, { type, description }] of Object.entries(edgeFields)) {
    Field(type as () => ClassType, { nullable: true, description })(Edge.prototype, field)
  }

  class Connection {}
  ObjectType(`${name}Connection`, { description: `A page of ${items}.` })(Connection)
  Field(() => [Edge], { description: 'The items with their cursors.' })(Connection.prototype, 'edges')
  Field(() => [node()] as never, { description: 'The items.' })(Connection.prototype, 'nodes')
  Field(() => PageInfo, { description: 'Where the page lies in the list.' })(Connection.prototype, 'pageInfo')
  Field(() => GraphQLInt, { description: `How many ${items} the whole list has.` })(Connection.prototype, 'totalCount')
  return Connection
}

/** What the asOf argument means, wherever it stands. */
const AS_OF =
  'Shows only what some source had published by this day, and what was known anyway. Inherited by everything below. Countries, officials, organisations and offices are always there; an end that lay ahead is null.'

/** The argument of a root field whose records become known over time. */
@ArgsType()
export class AsOfArgs {
  @Field(() => DateScalar, { nullable: true, description: AS_OF })
  asOf?: string
}

/** The arguments of a root field that finds one record. */
@ArgsType()
export class RecordArgs extends AsOfArgs {
  @Field({ description: 'The slug.' })
  slug!: string
}

interface ListOptions {
  where?: ClassType
  orderBy?: ClassType
  /** For a root list whose records become known over time. */
  asOf?: boolean
  /** As the source of the field has it. */
  largestPage?: number
}

/** Makes the arguments of a connection. */
export function listArgs({ where, orderBy, asOf = false, largestPage = LARGEST_PAGE }: ListOptions = {}): ClassType {
  class ListArgs {}
  ArgsType()(ListArgs)
  const argument = (name: string, type: () => unknown, description: string): void =>
    Field(type as () => ClassType, { nullable: true, description })(ListArgs.prototype, name)
  if (where) argument('where', () => where, 'Which items the list has; all of them unless given.')
  if (orderBy)
    argument('orderBy', () => [orderBy], 'The order of the list: by the first, then by the second, and so on.')
  if (asOf) argument('asOf', () => DateScalar, AS_OF)
  argument(
    'first',
    () => GraphQLInt,
    `How many items from the start of the list or from \`after\`: 1 to ${largestPage}, 20 unless given.`,
  )
  argument('after', () => String, 'The cursor after which the page starts.')
  argument(
    'last',
    () => GraphQLInt,
    `How many items from the end of the list or before \`before\`: 1 to ${largestPage}.`,
  )
  argument('before', () => String, 'The cursor before which the page ends.')
  return ListArgs
}
