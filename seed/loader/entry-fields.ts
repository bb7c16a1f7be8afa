import { z } from 'zod'
import { parsePartialDate, type PartialDate } from '../../src/platform/partial-date.js'
import { Certainty } from '../../prisma/generated/client/enums.js'
import { compareAmounts, parseAmount } from './amount.js'
import { isLanguage } from './languages.js'

// The fields that entries are made of. YAML scalars arrive as text (see read-file.ts), so that `2019`, `004` and long
// amounts keep every digit.

/** An object without unknown fields. The message of that error lists the known ones, for problems to name the nearest. */
export function fields<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined),
  })
}

/** A field that may be left out or null; null in the result. */
export function optional<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform((value) => value ?? null)
}

export function withDefault<T extends z.ZodType>(schema: T, value: z.output<T>) {
  return schema.nullish().transform((given) => given ?? value)
}

/** A list that may be left out; empty in the result. Repeated values are errors. */
export function listOf<T extends z.ZodType<string>>(schema: T) {
  return z
    .array(schema)
    .superRefine((values, context) => {
      values.forEach((value, index) => {
        if (values.indexOf(value) < index)
          context.addIssue({ code: 'custom', path: [index], message: `"${value}" is listed twice` })
      })
    })
    .nullish()
    .transform((values) => values ?? [])
}

// PostgreSQL stores neither NUL nor halves of a surrogate pair.
const UNSTORABLE = /\0|\p{Surrogate}/u

function textUpTo(length: number) {
  return z
    .string()
    .trim()
    .min(1, 'is empty')
    .max(length, `is longer than ${length} characters`)
    .refine((text) => !UNSTORABLE.test(text), 'holds a character that cannot be stored')
}

/** A name, a label: short enough for an index. */
export const label = textUpTo(300)
export const text = textUpTo(5_000)
export const longText = textUpTo(200_000)
export const topic = textUpTo(60)

export const slug = z
  .string()
  .max(120, 'is longer than 120 characters')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case letters, digits and single hyphens')

export const countryCode = z.string().regex(/^[A-Z]{3}$/, 'must be an alpha-3 code such as IRN')

export const partialDate = z.string().transform((value, context): PartialDate => {
  const date = parsePartialDate(value)
  if (date) return date
  context.addIssue(`"${value}" is no date: write 2019, 2019-04 or 2019-04-06`)
  return z.NEVER
})

export const fullDate = partialDate.refine(
  (date) => date.lower === date.upper,
  'must be a full date such as 2019-04-06',
)

export const amount = z.string().transform((value, context): string => {
  const digits = parseAmount(value)
  if (digits !== undefined) return digits
  context.addIssue(`"${value}" is no amount: write 750, 6.607 billion or 12000000, without separators or symbols`)
  return z.NEVER
})

export function wholeNumber(least: number, most: number) {
  return amount.transform((digits, context): number => {
    const value = Number(digits)
    if (Number.isInteger(value) && value >= least && value <= most) return value
    context.addIssue(`must be a whole number from ${least} to ${most}`)
    return z.NEVER
  })
}

export const url = z
  .string()
  .refine((value) => /^https?:\/\//i.test(value) && URL.canParse(value), 'must be an http(s) URL')

export const language = z.string().refine(isLanguage, 'must be an ISO 639-1 code such as en or fa')

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'))
export const currency = z.string().refine((code) => CURRENCIES.has(code), 'must be an ISO 4217 code such as USD')

export const certainty = withDefault(z.enum(Certainty), Certainty.STATED)

type Context = { addIssue(issue: { code: 'custom'; path: PropertyKey[]; message: string }): void }

export function addProblem(context: Context, path: PropertyKey[], message: string): void {
  context.addIssue({ code: 'custom', path, message })
}

export function requireBasis(entry: { certainty: Certainty; inferredFrom: string | null }, context: Context): void {
  if (entry.certainty === Certainty.INFERRED && entry.inferredFrom === null) {
    addProblem(context, ['inferredFrom'], 'is missing: say what it was inferred from, and why')
  }
  if (entry.certainty === Certainty.STATED && entry.inferredFrom !== null) {
    addProblem(context, ['inferredFrom'], 'needs certainty: INFERRED')
  }
}

export function requireOrder<Field extends string>(
  entry: Record<Field, PartialDate | null>,
  [start, end]: readonly [Field, Field],
  context: Context,
): void {
  const [first, last] = [entry[start], entry[end]]
  if (first && last && first.lower > last.upper) {
    addProblem(context, [end], `${last.text} is before ${start} ${first.text}`)
  }
}

/** Exactly one of the fields is given. */
export function requireOne<Field extends string>(
  entry: Record<Field, string | null>,
  names: readonly Field[],
  context: Context,
): void {
  const given = names.filter((name) => entry[name] !== null)
  if (given.length === 0) addProblem(context, [], `needs one of ${names.join(', ')}`)
  for (const name of given.slice(1))
    addProblem(context, [name], `cannot stand beside ${given[0]}: give one of ${names.join(', ')}`)
}

/** amountLow <= amount <= amountHigh. */
export function requireAmountOrder(
  entry: { amount: string; amountLow?: string | null; amountHigh?: string | null },
  context: Context,
): void {
  if (entry.amountLow != null && compareAmounts(entry.amountLow, entry.amount) > 0) {
    addProblem(context, ['amountLow'], 'is above amount')
  }
  if (entry.amountHigh != null && compareAmounts(entry.amountHigh, entry.amount) < 0) {
    addProblem(context, ['amountHigh'], 'is below amount')
  }
}

export function requireDistinct<Field extends string>(
  entry: Record<Field, string | null>,
  names: readonly Field[],
  context: Context,
): void {
  names.forEach((name, index) => {
    const before = names.slice(0, index).find((other) => entry[other] !== null && entry[other] === entry[name])
    if (before) addProblem(context, [name], `is the same country as ${before}`)
  })
}
