import { sql } from 'kysely'
import { Args, FieldResolver, Query, Resolver } from 'type-graphql'
import { Country } from '../countries/country.type.js'
import { Official } from '../officials/official.type.js'
import { Organisation } from '../organisations/organisation.type.js'
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
  @From(connection({ through: ['figures', 'figure'] }))
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

@Resolver(() => Official)
export class OfficialFigures {
  @FieldResolver(() => FigureConnection, { description: 'The figures that are attributed to them.' })
  @From(connection({ relation: 'attributedFigures' }))
  figures(@Args(() => FigureLinkArgs) _args: object): object {
    return planned()
  }
}

@Resolver(() => Organisation)
export class OrganisationFigures {
  @FieldResolver(() => FigureConnection, { description: 'The figures that are attributed to it, and those about it.' })
  @From(
    connection({
      join: (organisation, figure) =>
        sql`${figure.col('slug')} IN (SELECT slug FROM figure AS said WHERE said.attributed_organisation_slug = ${organisation.col('slug')}
          UNION ALL SELECT figure_slug FROM force_strength AS force WHERE force.force_slug = ${organisation.col('slug')})`,
    }),
  )
  figures(@Args(() => FigureLinkArgs) _args: object): object {
    return planned()
  }
}
