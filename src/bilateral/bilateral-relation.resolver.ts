import { sql } from 'kysely'
import { Args, ArgsType, Field, FieldResolver, Query, Resolver } from 'type-graphql'
import { EventConnection, EventLinkArgs } from '../events/event.list.js'
import { FigureConnection, FigureLinkArgs } from '../figures/figure.list.js'
import {
  SanctionsWaiverConnection,
  SanctionsWaiverLinkArgs,
} from '../figures/sanctions-waiver/sanctions-waiver.list.js'
import { AsOfArgs } from '../platform/connection.type.js'
import { CountryCode } from '../platform/scalars.js'
import { connection, From, type Join, one, planned } from '../planner/sources.js'
import { StatementConnection, StatementLinkArgs } from '../statements/statement.list.js'
import { eventBetween, figureBetween, statementBetween, waiverBetween } from './between.js'
import { BilateralRelation } from './bilateral-relation.type.js'

@ArgsType()
class BilateralArgs extends AsOfArgs {
  @Field(() => CountryCode, { description: 'The country from which the relation is seen.' })
  country!: string

  @Field(() => CountryCode, { description: 'The other country; the same one twice is BAD_USER_INPUT.' })
  partner!: string
}

const byCodes: Join = (_root, pair, args) => {
  const country = args.required('country')
  const partner = args
    .required('partner')
    .refuse((code, request) => code === country.read(request), 'is the country itself: a relation has two sides')
  return sql`${pair.col('countryCode')} = ${country} AND ${pair.col('partnerCode')} = ${partner}`
}

@Resolver()
export class BilateralRelationResolver {
  @Query(() => BilateralRelation, {
    description:
      'What is between two countries: what was said, what happened, what is reported of trade, gas and waivers, and who claims it.',
  })
  @From(one({ join: byCodes }))
  bilateral(@Args(() => BilateralArgs) _args: BilateralArgs): BilateralRelation {
    return planned()
  }
}

@Resolver(() => BilateralRelation)
export class BilateralRecords {
  @FieldResolver(() => FigureConnection, { description: 'The figures that concern both, by period.' })
  @From(connection({ join: figureBetween }))
  figures(@Args(() => FigureLinkArgs) _args: object): object {
    return planned()
  }

  @FieldResolver(() => StatementConnection, {
    description:
      'Statements made for one side that mention the other, and statements that mention both, by date. A country is mentioned by name or by one of its officials.',
  })
  @From(connection({ join: statementBetween }))
  statements(@Args(() => StatementLinkArgs) _args: object): object {
    return planned()
  }

  @FieldResolver(() => EventConnection, { description: 'Events that both took part in, by their beginning.' })
  @From(connection({ join: eventBetween }))
  events(@Args(() => EventLinkArgs) _args: object): object {
    return planned()
  }

  @FieldResolver(() => SanctionsWaiverConnection, {
    description: 'Waivers in which both are issuer, beneficiary or target, by date of the grant.',
  })
  @From(connection({ join: waiverBetween }))
  sanctionsWaivers(@Args(() => SanctionsWaiverLinkArgs) _args: object): object {
    return planned()
  }
}
