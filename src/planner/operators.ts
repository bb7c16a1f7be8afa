import { type RawBuilder, sql } from 'kysely'
import { GraphQLFloat, GraphQLInt, type GraphQLScalarType } from 'graphql'
import { Field, InputType } from 'type-graphql'
import { parsePartialDate } from '../platform/partial-date.js'
import { CountryCode, DateScalar, PartialDateScalar } from '../platform/scalars.js'
import type { Parameter } from './parameters.js'
import type { Condition } from './sources.js'

type Apply = (value: Parameter, ...subjects: readonly RawBuilder<unknown>[]) => Condition

/** An input type of operators on one kind of value, and the SQL of each. */
export interface Operators {
  type: new () => object
  apply: Readonly<Record<string, Apply>>
}

interface Operator {
  type: () => unknown
  description: string
  apply: Apply
}

function operators(name: string, description: string, list: Readonly<Record<string, Operator>>): Operators {
  class OperatorInput {}
  InputType(name, { description })(OperatorInput)
  for (const [operator, { type, description: about }] of Object.entries(list)) {
    Field(type as () => StringConstructor, { nullable: true, description: about })(OperatorInput.prototype, operator)
  }
  return {
    type: OperatorInput,
    apply: Object.fromEntries(Object.entries(list).map(([key, { apply }]) => [key, apply])),
  }
}

const eq = (type: () => unknown, what: string): Operator => ({
  type,
  description: `Equal to this ${what}.`,
  apply: (value, subject) => sql`${subject} = ${value}`,
})
const oneOf = (type: () => unknown, what: string): Operator => ({
  type: () => [type()],
  description: `One of these ${what}s; an empty list lets nothing through.`,
  apply: (value, subject) => sql`${subject} = ANY(${value})`,
})

export const textOperators = operators('TextFilter', 'A condition on a text.', {
  eq: eq(() => String, 'text'),
  in: oneOf(() => String, 'text'),
  contains: {
    type: () => String,
    description: 'Contains this text, in upper or lower case.',
    apply: (value, subject) => sql`${subject} ILIKE ${value.map((text) => `%${escapeLike(String(text))}%`)}`,
  },
  startsWith: {
    type: () => String,
    description: 'Starts with this text, in upper or lower case.',
    apply: (value, subject) => sql`${subject} ILIKE ${value.map((text) => `${escapeLike(String(text))}%`)}`,
  },
})

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, (character) => `\\${character}`)
}

export const codeOperators = operators('CodeFilter', 'A condition on a code.', {
  eq: eq(() => String, 'code'),
  in: oneOf(() => String, 'code'),
  startsWith: {
    type: () => String,
    description: 'Starts with these characters, as they are.',
    apply: (value, subject) => sql`starts_with(${subject}, ${value})`,
  },
})

export const slugOperators = operators('SlugFilter', 'A condition on a slug.', {
  eq: eq(() => String, 'slug'),
  in: oneOf(() => String, 'slug'),
})

export const tagOperators = operators('TagFilter', 'A condition on a list of tags.', {
  eq: {
    type: () => String,
    description: 'Has this tag.',
    apply: (value, subject) => sql`${subject} @> ARRAY[${value}::text]`,
  },
  in: {
    type: () => [String],
    description: 'Has at least one of these tags.',
    apply: (value, subject) => sql`${subject} && ${value}::text[]`,
  },
})

export const countryCodeOperators = operators('CountryCodeFilter', 'A condition on a country or area, by its code.', {
  eq: eq(() => CountryCode, 'code'),
  in: oneOf(() => CountryCode, 'code'),
})

/** Operators on a full calendar day. */
export const dateOperators = operators('DateFilter', 'A condition on a day. A record without one never passes.', {
  eq: eq(() => DateScalar, 'day'),
  in: oneOf(() => DateScalar, 'day'),
  ...range(() => DateScalar, 'day'),
})

export const booleanOperators = operators('BooleanFilter', 'A condition on a yes or no.', {
  eq: eq(() => Boolean, 'value'),
})

function range(type: () => GraphQLScalarType, what: string): Record<string, Operator> {
  return {
    gte: { type, description: `At least this ${what}.`, apply: (value, subject) => sql`${subject} >= ${value}` },
    lte: { type, description: `At most this ${what}.`, apply: (value, subject) => sql`${subject} <= ${value}` },
  }
}

export const intOperators = operators('IntFilter', 'A condition on a whole number.', {
  eq: eq(() => GraphQLInt, 'number'),
  in: oneOf(() => GraphQLInt, 'number'),
  ...range(() => GraphQLInt, 'number'),
})

/** The operators on a year, put on the day in it; a list of years has no such form. */
export const yearOfDay: Operators['apply'] = {
  eq: (year, day) => sql`${day} BETWEEN ${year.map(firstDay)}::date AND ${year.map(lastDay)}::date`,
  gte: (year, day) => sql`${day} >= ${year.map(firstDay)}::date`,
  lte: (year, day) => sql`${day} <= ${year.map(lastDay)}::date`,
}

const firstDay = (year: unknown): string => dayOf(Number(year), '01-01')
const lastDay = (year: unknown): string => dayOf(Number(year), '12-31')

/** A year that no record can be of is before or after all days. */
function dayOf(year: number, day: string): string {
  if (year < 1) return '-infinity'
  return year > 9999 ? 'infinity' : `${String(year).padStart(4, '0')}-${day}`
}

export const floatOperators = operators(
  'FloatFilter',
  'A condition on a number. A record without one never passes.',
  range(() => GraphQLFloat, 'number'),
)

/** Operators on a partial date; the subjects are the text as reported, the first and the last day that it can mean. */
export const partialDateOperators = operators(
  'PartialDateFilter',
  'A condition on a date that may be known to the year or month only. A record without a date never passes.',
  {
    eq: eq(() => PartialDateScalar, 'date, as reported'),
    in: oneOf(() => PartialDateScalar, 'date'),
    gte: {
      type: () => PartialDateScalar,
      description: 'Not before this date: its first possible day is on or after the first day of this.',
      apply: (value, _text, lower) =>
        sql`${lower} >= ${value.map((text) => parsePartialDate(String(text))?.lower)}::date`,
    },
    lte: {
      type: () => PartialDateScalar,
      description: 'Not after this date: its last possible day is on or before the last day of this.',
      apply: (value, _text, _lower, upper) =>
        sql`${upper} <= ${value.map((text) => parsePartialDate(String(text))?.upper)}::date`,
    },
  },
)

/** The three columns of a partial date, for a filter on it. */
export function partialDateColumns(name: string): readonly string[] {
  return [name, `${name}Lower`, `${name}Upper`]
}

const enumOperatorsByName = new Map<string, Operators>()

/** Operators on an enum that is registered under this name. */
export function enumOperators(name: string, values: object): Operators {
  let found = enumOperatorsByName.get(name)
  if (!found) {
    found = operators(`${name}Filter`, `A condition on ${/^[AEIOU]/.test(name) ? 'an' : 'a'} ${name}.`, {
      eq: eq(() => values, 'value'),
      in: oneOf(() => values, 'value'),
    })
    enumOperatorsByName.set(name, found)
  }
  return found
}
