import { createUnionType, registerEnumType } from 'type-graphql'
import { Event } from '../../events/event.type.js'
import { FigureKind } from '../../figures/figure.interface.js'
import { figureTypes } from '../../figures/kinds.js'
import { defineEntity } from '../../planner/entities.js'
import { deriveModel, type Relation } from '../../planner/model.js'
import { connectionType } from '../../platform/connection.type.js'
import { DateScalar, PartialDateScalar } from '../../platform/scalars.js'
import { Statement } from '../../statements/statement.type.js'

export const TimelineItem = createUnionType({
  name: 'TimelineItem',
  description: 'What a timeline places in time: a statement, an event, or a figure of any kind.',
  types: () => [Statement, Event, ...figureTypes] as const,
})

const figureMeanings = Object.fromEntries(
  Object.keys(FigureKind).map((kind) => [kind, { description: `Figures of the kind ${kind}.` }]),
)

export const TimelineKind = { STATEMENT: 'STATEMENT', EVENT: 'EVENT', FIGURE: 'FIGURE', ...FigureKind } as const
export type TimelineKind = keyof typeof TimelineKind
registerEnumType(TimelineKind, {
  name: 'TimelineKind',
  description: 'What a timeline shows.',
  valuesConfig: {
    STATEMENT: { description: 'Statements.' },
    EVENT: { description: 'Events.' },
    FIGURE: { description: 'Figures of every kind, waivers included.' },
    ...figureMeanings,
  },
})

const record = (model: Relation['model'], key: string): Relation => ({ model, list: false, from: [key], to: ['slug'] })

defineEntity({
  type: 'TimelineItem',
  model: deriveModel(
    {
      kind: 'String',
      slug: 'String',
      statementSlug: 'String?',
      eventSlug: 'String?',
      figureSlug: 'String?',
      date: 'String?',
      sortDate: 'Date?',
      latestDate: 'Date?',
    },
    {
      key: ['kind', 'slug'],
      relations: {
        statement: record('Statement', 'statementSlug'),
        event: record('Event', 'eventSlug'),
        figure: record('Figure', 'figureSlug'),
      },
    },
  ),
  variants: [
    { when: 'statementSlug', type: 'Statement', relation: 'statement' },
    { when: 'eventSlug', type: 'Event', relation: 'event' },
    { when: 'figureSlug', type: 'Figure', relation: 'figure' },
  ],
  order: [
    { column: 'sortDate', direction: 'ASC' },
    { column: 'latestDate', direction: 'DESC' },
  ],
  node: false,
})

export const TimelineConnection = connectionType('Timeline', () => TimelineItem, 'entries of the timeline', {
  date: {
    type: () => PartialDateScalar,
    description:
      'Its date as reported: of a statement when it was made, of an event when it began, of a waiver its grant, of another figure its period, where that is a year, a month or a day. Null where it has none.',
  },
  sortDate: {
    type: () => DateScalar,
    description:
      'The day that gives it its place, for sorting and not for show: the first that its date or period can mean; where it has none, the day of its statement, else the day it was first known.',
  },
})
