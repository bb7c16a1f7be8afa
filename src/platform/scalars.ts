import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { codedError } from './errors.js'
import { parseDate, parsePartialDate } from './partial-date.js'

interface ScalarForm {
  name: string
  description: string
  specifiedByURL: string
  /** The value in its one written form; undefined when the text has another. */
  parse: (text: string) => string | undefined
  /** What a good value looks like. */
  example: string
  /** What is wrong with a value that is written well; undefined for one that is not. */
  whyNot?: (text: string) => string | undefined
}

/** A scalar that is written as a string. The same code answers a bad literal and a bad variable. */
function textScalar({
  name,
  description,
  specifiedByURL,
  parse,
  example,
  whyNot,
}: ScalarForm): GraphQLScalarType<string, string> {
  const read = (value: unknown, node?: ValueNode): string => {
    const parsed = typeof value === 'string' ? parse(value) : undefined
    if (parsed !== undefined) return parsed
    const shown = typeof value === 'string' ? JSON.stringify(value.slice(0, 80)) : 'a value that is no string'
    const why = typeof value === 'string' && whyNot?.(value)
    throw codedError('BAD_USER_INPUT', `${name} cannot be ${shown}: ${why || `write it like ${example}`}`, {
      ...(node && { nodes: [node] }),
    })
  }
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL,
    serialize: (value) => {
      if (typeof value === 'string') return value
      throw new GraphQLError(`${name} was resolved as ${typeof value}`)
    },
    parseValue: (value) => read(value),
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined, node),
  })
}

/** Well-formed codes; whether the code names an area is found out where it is used. */
export const CountryCode = textScalar({
  name: 'CountryCode',
  description:
    'A country or area. In: ISO 3166-1 alpha-3, alpha-2 or numeric (M49), in upper or lower case ("IRQ", "iq", "368"). Out: alpha-3, or a user-assigned X.. code where ISO has none.',
  specifiedByURL: 'https://www.iso.org/iso-3166-country-codes.html',
  parse: (text) => (/^(?:[a-z]{2,3}|\d{3})$/i.test(text) ? text.toUpperCase() : undefined),
  example: '"IRQ", "IQ" or "368"',
})

export const DateScalar = textScalar({
  name: 'Date',
  description: 'A calendar day, as in "2019-04-06" (ISO 8601).',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date.html',
  parse: parseDate,
  example: '"2019-04-06"',
  whyNot: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? 'there is no such day' : undefined),
})

export const PartialDateScalar = textScalar({
  name: 'PartialDate',
  description: 'A date as reported, never padded: a year, a month or a day ("2019", "2019-04", "2019-04-06").',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  parse: (text) => parsePartialDate(text)?.text,
  example: '"2019", "2019-04" or "2019-04-06"',
  whyNot: (text) => (/^\d{4}-\d{2}(?:-\d{2})?$/.test(text) ? 'there is no such day or month' : undefined),
})

export const DecimalScalar = textScalar({
  name: 'Decimal',
  description:
    'An exact decimal number as a string, without exponent and without trailing zeros ("12000000000", "1.5").',
  specifiedByURL: 'https://www.w3.org/TR/xmlschema-2/#decimal',
  parse: (text) => (text.length <= 100 && /^-?\d+(?:\.\d+)?$/.test(text) ? text : undefined),
  example: '"1.5"',
})

export const DateTimeScalar = textScalar({
  name: 'DateTime',
  description: 'A moment in UTC, as in "2019-04-06T12:00:00.000Z" (RFC 3339).',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  parse: (text) => (Number.isNaN(Date.parse(text)) ? undefined : new Date(text).toISOString()),
  example: '"2019-04-06T12:00:00Z"',
})

export const UrlScalar = textScalar({
  name: 'URL',
  description: 'The address of a page, absolute.',
  specifiedByURL: 'https://url.spec.whatwg.org/',
  parse: (text) => (URL.canParse(text) ? text : undefined),
  example: '"https://example.org/page"',
})
