import { createUnionType } from 'type-graphql'
import { Country } from '../countries/country.type.js'
import { Event } from '../events/event.type.js'
import { Official } from '../officials/official.type.js'
import { Organisation } from '../organisations/organisation.type.js'
import { describeEnum } from '../platform/describe-enum.js'
import { defineEntity } from '../planner/entities.js'
import { deriveModel, type Relation } from '../planner/model.js'
import { Source } from '../sources/source.type.js'
import { Statement } from '../statements/statement.type.js'

export const SearchType = {
  COUNTRY: 'COUNTRY',
  OFFICIAL: 'OFFICIAL',
  ORGANISATION: 'ORGANISATION',
  STATEMENT: 'STATEMENT',
  EVENT: 'EVENT',
  SOURCE: 'SOURCE',
} as const
export type SearchType = keyof typeof SearchType

describeEnum('SearchType', SearchType, 'What kind of record a search finds.', {
  COUNTRY: 'Countries and areas, by any name or code.',
  OFFICIAL: 'Officials, by any spelling of the name, and by office.',
  ORGANISATION: 'Organisations, by any name, and by country.',
  STATEMENT: 'Statements, by what they say, their topics, who makes them, and whom they mention.',
  EVENT: 'Events, by title, summary and place, and by the countries and officials that took part.',
  SOURCE: 'Sources, by title, publisher and author.',
})

export const SearchResult = createUnionType({
  name: 'SearchResult',
  description: 'What a search finds.',
  types: () => [Country, Official, Organisation, Statement, Event, Source] as const,
})

/** The model of a type's records, and the column of results that holds their key, null in results of other types. */
export const foundRecords = [
  { kind: 'COUNTRY', model: 'Country', column: 'countryCode', key: 'code' },
  { kind: 'OFFICIAL', model: 'Official', column: 'officialSlug', key: 'slug' },
  { kind: 'ORGANISATION', model: 'Organisation', column: 'organisationSlug', key: 'slug' },
  { kind: 'STATEMENT', model: 'Statement', column: 'statementSlug', key: 'slug' },
  { kind: 'EVENT', model: 'Event', column: 'eventSlug', key: 'slug' },
  { kind: 'SOURCE', model: 'Source', column: 'sourceSlug', key: 'slug' },
] as const satisfies readonly { kind: SearchType; model: Relation['model']; column: string; key: string }[]

const keyColumns = Object.fromEntries(foundRecords.map(({ column }) => [column, 'String?' as const]))
const relations = foundRecords.map(({ model, column, key }): [string, Relation] => [
  model,
  { model, list: false, from: [column], to: [key] },
])

defineEntity({
  type: 'SearchResult',
  // The score is a decimal, so that a cursor holds it to the last digit.
  model: deriveModel(
    { kind: 'String', key: 'String', score: 'Decimal', ...keyColumns },
    { key: ['kind', 'key'], relations: Object.fromEntries(relations) },
  ),
  variants: foundRecords.map(({ model, column }) => ({ when: column, type: model, relation: model })),
  order: [
    { column: 'score', direction: 'DESC' },
    { column: 'kind', direction: 'ASC' },
    { column: 'key', direction: 'ASC' },
  ],
  node: false,
})
