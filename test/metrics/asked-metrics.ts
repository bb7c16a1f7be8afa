import type { TestService } from '../support/service.js'
import { type Direction, type Expected, ExpectedOfCountry, ExpectedOfPair } from './expected-metrics.js'
import type { PublishedTrade } from './published-trade.js'

export interface MetricAnswer {
  value: number | null
  status: string
  reason: string | null
  /** Asked for in every fifth year, but for partnerConcentration, which has an input for each partner. */
  inputs?: { label: string; value: number | null; year: number | null; status: string }[]
  /** Asked for in every fifth year. */
  warnings?: { code: string; message: string }[]
}

/** A metric as it is asked for under an alias, and what it should be. */
export interface Question {
  alias: string
  metric: string
  field: string
  expected: Expected
}

export interface Asked extends Question {
  about: string
  year: number
  answer: MetricAnswer
}

/** Whatever is asked of one country or pair, for the years of a span. */
export interface Subject {
  name: string
  variables: Record<string, string>
  /** The root field with a place for what is asked below it. */
  root: (fields: string) => string
  years: readonly number[]
  questions: (year: number) => Question[]
}

const INPUTS = 'inputs { label value year status }'
const WARNINGS = 'warnings { code message }'
const YEARS_AT_ONCE = 2
const AT_ONCE = 4
const DIRECTIONS: readonly Direction[] = ['TOTAL', 'EXPORTS', 'IMPORTS']

export function subjectOfPair(trade: PublishedTrade, country: string, partner: string, from: number): Subject {
  const expected = new ExpectedOfPair(trade, country, partner)
  return {
    name: `${country} ${partner}`,
    variables: { country, partner },
    root: (fields) =>
      `query ($country: CountryCode!, $partner: CountryCode!) { root: bilateral(country: $country, partner: $partner) { ${fields} } }`,
    years: listYears(from),
    questions: (year) => [
      ...(['balance', 'normalisedBalance', 'grubelLloyd', 'exportShare', 'importShare'] as const).map((metric) =>
        ask(metric, '', expected[metric](year)),
      ),
      ask('tradeIntensity', '', expected.tradeIntensity(year)),
      ask('tradeToGdp', '', expected.tradeToGdp(year)),
      ask('importDependency', '', expected.importShare(year)),
      ...askGrowth(expected, year, from),
      ask('mirrorAsymmetry', '', { ...expected.balance(year), value: null }),
    ],
  }
}

export function subjectOfCountry(trade: PublishedTrade, country: string, from: number): Subject {
  const expected = new ExpectedOfCountry(trade, country)
  return {
    name: country,
    variables: { country },
    root: (fields) => `query ($country: CountryCode!) { root: country(code: $country) { ${fields} } }`,
    years: listYears(from),
    questions: (year) => [
      ask('totalExports', '', expected.total('exports', year)),
      ask('totalImports', '', expected.total('imports', year)),
      ...(['balance', 'normalisedBalance', 'tradeToGdp'] as const).map((metric) =>
        ask(metric, '', expected[metric](year)),
      ),
      ...askGrowth(expected, year, from),
      ...(['exports', 'imports'] as const).flatMap((side) =>
        [false, true].map((normalised) =>
          ask(
            'partnerConcentration',
            `(flow: ${side === 'exports' ? 'EXPORT' : 'IMPORT'}, normalised: ${normalised})`,
            expected.concentration(side, year, normalised),
          ),
        ),
      ),
    ],
  }
}

/** Growth on the year before, and over spans of 5 years, of 10, and from the year before the first. */
function askGrowth(expected: ExpectedOfPair | ExpectedOfCountry, year: number, first: number): Question[] {
  const starts = { TOTAL: year - 5, EXPORTS: first - 1, IMPORTS: year - 10 }
  // Of the spans each kind in every third year: each reads two more years.
  return DIRECTIONS.flatMap((direction, i) => [
    ask('growth', `(direction: ${direction})`, expected.growth(year - 1, year, direction)),
    ...(year % DIRECTIONS.length === i
      ? [
          ask(
            'cagr',
            `(from: ${starts[direction]}, to: ${year}, direction: ${direction})`,
            expected.growth(starts[direction], year, direction),
          ),
        ]
      : []),
  ])
}

function ask(metric: string, given: string, expected: Expected): Question {
  const alias = `${metric}${given.replaceAll(/[^A-Za-z0-9]+/g, '_')}`
  return { alias, metric, field: `${alias}: ${metric}${given}`, expected }
}

function answerOf(metric: string, year: number): string {
  if (year % 5 !== 0) return 'value status reason'
  return `value status reason ${metric === 'partnerConcentration' ? '' : INPUTS} ${WARNINGS}`
}

const listYears = (from: number): number[] => Array.from({ length: 30 }, (_, index) => from + index)

/** Asks for two years in a request, some requests at a time. */
export async function askAll(service: TestService, subjects: readonly Subject[], dataset?: string): Promise<Asked[]> {
  const asked: Asked[] = []
  // Those about the same years stand together: their documents are the same.
  const waiting = Array.from({ length: 30 / YEARS_AT_ONCE }, (_, part) => part * YEARS_AT_ONCE).flatMap((start) =>
    subjects
      .toSorted((one, other) => one.years[0]! - other.years[0]!)
      .map((subject) => ({ subject, years: subject.years.slice(start, start + YEARS_AT_ONCE) })),
  )
  const given = dataset === undefined ? '' : `, dataset: "${dataset}"`
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { subject, years } = next
      const fields = years.map((year) => {
        const below = subject.questions(year).map(({ field, metric }) => `${field} { ${answerOf(metric, year)} }`)
        return `y${year}: metrics(year: ${year}${given}) { ${below.join(' ')} }`
      })
      const { root } = await service.data<{ root: Record<string, Record<string, MetricAnswer>> }>(
        subject.root(fields.join(' ')),
        subject.variables,
      )
      for (const year of years) {
        for (const question of subject.questions(year)) {
          const answer = root[`y${year}`]![question.alias]!
          asked.push({ ...question, about: `${subject.name} ${year} ${question.alias}`, year, answer })
        }
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return asked
}
