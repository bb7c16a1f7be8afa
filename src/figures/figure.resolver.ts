import { sql } from 'kysely'
import { Args, FieldResolver, Query, Resolver } from 'type-graphql'
import { Country } from '../countries/country.type.js'
import { RecordArgs } from '../platform/connection.type.js'
import { bySlug, connection, From, many, one, planned } from '../planner/sources.js'
import { Statement } from '../statements/statement.type.js'
import { Figure } from './figure.interface.js'
import { FigureConnection, FigureLinkArgs, FigureListArgs } from './figure.list.js'

@Resolver()
export class FigureResolver {
  @Query(() => Figure, {
    nullable: true,
    description: 'A figure of any kind by its slug; null where there is none, or none known as of the day.',
  })
  @From(one({ join: bySlug }))
  figure(@Args(() => RecordArgs) _args: RecordArgs): Figure | null {
    return planned()
  }

  @Query(() => FigureConnection, { description: 'Figures of all kinds, by period unless asked otherwise.' })
  @From(connection())
  figures(@Args(() => FigureListArgs) _args: object): object {
    return planned()
  }
}

@Resolver(() => Country)
export class CountryFigures {
  @FieldResolver(() => FigureConnection, { description: 'The figures that concern it.' })
  @From(
    connection({
      join: (country, figure) =>
        sql`EXISTS (SELECT 1 FROM figure_country AS concerned WHERE concerned.country_code = ${country.col('code')} AND concerned.figure_slug = ${figure.col('slug')})`,
    }),
  )
  figures(@Args(() => FigureLinkArgs) _args: object): object {
    return planned()
  }
}

@Resolver(() => Statement)
export class StatementFigures {
  @FieldResolver(() => [Figure], { description: 'The figures that it asserts. At most 250.' })
  @From(many())
  figures(): Figure[] {
    return planned()
  }
}
