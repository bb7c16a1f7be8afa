import { getNamedType, type GraphQLNamedType } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApiSchema } from '../../src/schema.js'
import { insertFlows } from '../statistics/insert-flows.js'
import { startService, type TestService } from '../support/service.js'
import { insertDatasets } from './datasets.js'
import { lastDay } from './expected-filter.js'
import { type KnownValues, readKnownValues } from './random/known-values.js'
import { Random } from './random/random.js'
import { argumentType, type Field, fieldsOf, isRequired, nodeOf, requiredArguments } from './random/root-fields.js'

const schema = buildApiSchema()
const roots: Field[] = Object.values(schema.getQueryType()!.getFields()).filter((root) => argumentType(root, 'asOf'))
let service: TestService
let known: KnownValues
beforeAll(async () => {
  service = await startService()
  await insertDatasets(service.pool)
  await insertFlows(service.pool)
  known = await readKnownValues(service, schema)
})
afterAll(() => service.stop())

const TRIALS = Number(process.env.RANDOM_TRIALS ?? 12)
const DAYS = ['knownFrom', 'publishedOn', 'releasedOn'] as const

/** A record that says from which day it is known. */
type Dated = { slug: string } & { [day in (typeof DAYS)[number]]?: string | null }

function isKnown({ knownFrom, publishedOn, releasedOn }: Dated, asOf: string): boolean {
  if (knownFrom !== undefined) return knownFrom !== null && knownFrom <= asOf
  const day = publishedOn ?? releasedOn
  return day !== null && day !== undefined && lastDay(day) <= asOf
}

/** The fields that tell the day of a record; undefined for what is visible on every day. */
function datesOf(type: GraphQLNamedType): string | undefined {
  const fields = fieldsOf(type)
  const day = DAYS.find((name) => name in fields)
  return day && 'slug' in fields ? `slug ${day}` : undefined
}

interface Link {
  name: string
  text: string
}

/** The links of a type to records that are not visible on every day. */
function datedLinks(type: GraphQLNamedType): Link[] {
  return Object.values(fieldsOf(type)).flatMap((field) => {
    const asked = datesOf(nodeOf(field) ?? getNamedType(field.type))
    if (!asked || field.args.some(isRequired)) return []
    return [
      {
        name: field.name,
        text: `${field.name}${nodeOf(field) ? `(first: 100) { nodes { ${asked} } }` : `{ ${asked} }`}`,
      },
    ]
  })
}

/** What a field holds: one record, a plain list, or the nodes of a connection. */
function recordsOf(value: unknown): Dated[] {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value as Dated[]
  return (value as { nodes?: Dated[] }).nodes ?? [value as Dated]
}

function linked(record: Dated, { name }: Link): Dated[] {
  return recordsOf((record as unknown as Record<string, unknown>)[name])
}

function slugs(records: readonly Dated[]): string[] {
  return records.map(({ slug }) => slug)
}

interface DatedRoot {
  root: Field
  dates: string | undefined
  links: Link[]
}

const dated = roots.flatMap((root): DatedRoot[] => {
  const type = nodeOf(root) ?? getNamedType(root.type)
  const [dates, links] = [datesOf(type), datedLinks(type)]
  return 'slug' in fieldsOf(type) && (dates || links.length > 0) ? [{ root, dates, links }] : []
})

test.for(dated.map((one) => [one.root.name, one] as const))(
  '%s: as of a day it shows those, and links to those, that were known by then',
  async ([, { root, dates, links }]) => {
    const random = new Random(root.name.length)
    let hidden = 0
    for (let trial = 0; trial < TRIALS; trial++) {
      const day = random.pick(known.days)
      const required = requiredArguments(random, known, root)
      const selected = ['slug', dates ?? '', ...links.map(({ text }) => text)].join(' ')
      const paged = nodeOf(root) ? ['first: 100'] : []
      const ask = (...more: string[]): string => {
        const given = [...required, ...paged, ...more].join(', ')
        return `${root.name}${given && `(${given})`} { ${nodeOf(root) ? `nodes { ${selected} }` : selected} }`
      }
      const query = `{ now: ${ask()} then: ${ask(`asOf: "${day}"`)} }`
      const { now, then } = await service.data<{ now: unknown; then: unknown }>(query)
      const expected = recordsOf(now).filter((record) => !dates || isKnown(record, day))
      if (paged.length > 0 && recordsOf(now).length === 100) continue
      hidden += recordsOf(now).length - expected.length
      expect(slugs(recordsOf(then)), query).toEqual(slugs(expected))
      for (const [i, record] of recordsOf(then).entries()) {
        for (const link of links) {
          const all = linked(expected[i]!, link)
          const visible = all.filter((one) => isKnown(one, day))
          hidden += all.length - visible.length
          expect(slugs(linked(record, link)).sort(), `${query}\n${record.slug} ${link.name}`).toEqual(
            slugs(visible).sort(),
          )
        }
      }
    }
    expect(hidden, 'records and links that a day hid').toBeGreaterThan(0)
  },
)
