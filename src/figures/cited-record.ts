import { sql } from 'kysely'
import { createUnionType, FieldResolver, Resolver } from 'type-graphql'
import { Event } from '../events/event.type.js'
import { Tenure } from '../officials/tenure.type.js'
import { From, planned, variant } from '../planner/sources.js'
import { Citation } from '../sources/citation.type.js'
import { Statement } from '../statements/statement.type.js'
import { figureTypes } from './kinds.js'

export const CitedRecord = createUnionType({
  name: 'CitedRecord',
  description: 'What a citation backs. The citation of one length of a waiver stands for the waiver.',
  types: () => [Statement, Event, ...figureTypes, Tenure] as const,
})

@Resolver(() => Citation)
export class CitationRecord {
  @FieldResolver(() => CitedRecord, { nullable: true, description: 'The record that the source reports.' })
  @From(
    variant(
      { when: 'statementSlug', type: 'Statement', relation: 'statement' },
      { when: 'eventSlug', type: 'Event', relation: 'event' },
      { when: 'figureSlug', type: 'Figure', relation: 'figure' },
      { when: 'tenureId', type: 'Tenure', relation: 'tenure' },
      {
        when: 'waiverTermId',
        type: 'SanctionsWaiver',
        join: (citation, waiver) =>
          sql`${waiver.col('slug')} = (SELECT term.waiver_slug FROM waiver_term AS term WHERE term.id = ${citation.col('waiverTermId')})`,
      },
    ),
  )
  record(): typeof CitedRecord | null {
    return planned()
  }
}
