import { sql } from 'kysely'
import { Arg, Field, FieldResolver, ObjectType, Resolver } from 'type-graphql'
import { Role } from '../../prisma/generated/client/enums.js'
import { Country } from '../countries/country.type.js'
import { describeEnum } from '../platform/describe-enum.js'
import { DateScalar, PartialDateScalar } from '../platform/scalars.js'
import { defineEntity } from '../planner/entities.js'
import type { Row } from '../planner/model.js'
import { endedOn, expression, From, many, planned } from '../planner/sources.js'
import { Citation } from '../sources/citation.type.js'
import { Official } from './official.type.js'

export { Role }

describeEnum('Role', Role, 'What an office is in the state, whatever its title.', {
  HEAD_OF_STATE: 'Head of state.',
  HEAD_OF_GOVERNMENT: 'Head of government.',
  SUPREME_LEADER: 'Supreme leader of Iran, above the head of government.',
  LEADER: 'Who led the country in fact, whether as head of state, as head of government or as neither.',
  MINISTER: 'Member of the government.',
  DIPLOMAT: 'Ambassador, envoy or attaché.',
  SPOKESPERSON: 'Spokesperson of a government or one of its bodies.',
  OTHER: 'Any other office.',
})

@ObjectType({ description: 'An office held by an official for a country over some time.' })
export class Tenure {
  @Field({ description: 'Title of the office.' })
  office!: string

  @Field(() => Role, { description: 'What the office is in the state.' })
  role!: Role

  @Field(() => Official, { description: 'Who held it.' })
  official!: Official

  @Field(() => Country, { description: 'The country whose office it is.' })
  country!: Country

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it began; null where not recorded.' })
  startedOn!: string | null

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When it ended; null while it lasts, as of the day asked for, and where not recorded.',
  })
  @From(endedOn())
  endedOn!: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day of the data that it comes from, where it was held then: whether it was held later is not known. Null where an end is known, and for what was keyed in.',
  })
  @From(
    expression('Date', (tenure, { asOf }) =>
      asOf
        ? sql`CASE WHEN ${tenure.col('stillHeldOn')} <= ${asOf}::date THEN ${tenure.col('stillHeldOn')} END`
        : tenure.col('stillHeldOn'),
    ),
  )
  stillHeldOn!: string | null

  @Field(() => [Citation], { description: 'The sources that report it. At most 250.' })
  citations!: Citation[]
}

const LATEST_FIRST = [
  { column: 'startedOnLower', direction: 'DESC' },
  { column: 'startedOnUpper', direction: 'DESC' },
  { column: 'id', direction: 'ASC' },
] as const

defineEntity({ type: 'Tenure', model: 'Tenure', order: LATEST_FIRST, node: false })

/** Whether a tenure lasted over all of some days. An unknown start or end does not stand in the way; the end of the data does. */
export function coversDays(tenure: Row, first: unknown, last: unknown): ReturnType<typeof sql> {
  return sql`(coalesce(${tenure.col('startedOnLower')} <= ${first}, true) AND coalesce(coalesce(${tenure.col('endedOnUpper')}, ${tenure.col('stillHeldOn')}) >= ${last}, true))`
}

@Resolver(() => Official)
export class OfficialTenures {
  @FieldResolver(() => [Tenure], { description: 'The offices held, the latest first. At most 250.' })
  @From(many())
  tenures(): Tenure[] {
    return planned()
  }

  @FieldResolver(() => [Tenure], { description: 'The offices held on a day, the latest first. At most 250.' })
  @From(
    many({
      join: (official, tenure, args) => {
        const day = sql`${args.required('date')}::date`
        return sql`${tenure.col('officialSlug')} = ${official.col('slug')} AND ${coversDays(tenure, day, day)}`
      },
    }),
  )
  officeOn(@Arg('date', () => DateScalar, { description: 'The day.' }) _date: string): Tenure[] {
    return planned()
  }
}
