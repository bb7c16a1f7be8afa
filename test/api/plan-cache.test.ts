import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApiSchema } from '../../src/schema.js'
import { insertFlows } from '../statistics/insert-flows.js'
import { createDatabase } from '../support/database.js'
import { type Answer, startService, type TestService } from '../support/service.js'
import { insertDatasets } from './datasets.js'
import { send } from './random/compare.js'
import { readKnownValues } from './random/known-values.js'
import { type Ask, type Material, randomOperation } from './random/random-operations.js'
import { Random } from './random/random.js'
import { Ways } from './random/ways.js'

const schema = buildApiSchema()
let databaseUrl: string
let service: TestService
/** Sees every document for the first time, so that nothing in it was compiled for other values. */
let forgetful: TestService
let material: Material
beforeAll(async () => {
  databaseUrl = await createDatabase('plans', 'case')
  service = await startService({ databaseUrl })
  await insertDatasets(service.pool)
  await insertFlows(service.pool)
  forgetful = await startService({ databaseUrl })
  material = { schema, ways: new Ways(schema), known: await readKnownValues(service, schema), rounds: 8 }
})
afterAll(async () => {
  await service.stop()
  await forgetful.stop()
})

/** Documents whose statements depend on their variables, and what these can be. `ABSENT` leaves one out. */
const ABSENT = Symbol('absent')
type Choices = Readonly<Record<string, readonly unknown[]>>
const WHERE = [
  ABSENT,
  {},
  { slug: { in: [] } },
  { kind: { eq: 'GAS_IMPORT' } },
  { kind: { in: ['PAYMENT', 'FORCE_STRENGTH'] } },
  { kind: { in: ['PAYMENT'] } },
  { not: { kind: { eq: 'GAS_IMPORT' } } },
  { not: { country: { eq: 'USA' } } },
  { or: [{ country: { eq: 'us' } }, { standing: { eq: 'TARGET' } }] },
  { or: [{ country: { eq: 'IRN' } }] },
  { or: [] },
  { and: [{ country: { in: ['IRQ', 'IRN'] } }, { not: { rank: { eq: 'DEPRECATED' } } }] },
  { and: [{ country: { eq: 'IRN' } }, { country: { eq: 'USA' } }] },
  { period: { gte: '2018', lte: '2019-12' } },
  { period: { lte: '2018', gte: '2017' } },
  { period: { eq: '2017' } },
  { attributedTo: { contains: 'a', startsWith: 'I' } },
  { country: null },
  { country: { eq: 'QQQ' } },
]
const SIZES = [1, 2, 3, 5, 20, 100, ABSENT, null, 0, 101]
const ORDERS = [
  ABSENT,
  null,
  [],
  [{ field: 'SLUG' }],
  [{ field: 'SLUG', direction: 'DESC' }],
  { field: 'PERIOD', direction: 'DESC' },
  [{ field: 'KIND', direction: 'DESC' }, { field: 'KNOWN_FROM' }],
  [{ field: 'KNOWN_FROM' }, { field: 'KIND', direction: 'DESC' }],
]
const DAYS = [ABSENT, null, '2018-12-31', '2019-04-05', '2019-04-06', '2025-12-31', '1970-01-01']
const DOCUMENTS: readonly (readonly [string, Choices])[] = [
  [
    `query($where: FigureFilter, $order: [FigureOrder!], $size: Int, $day: Date) {
      figures(where: $where, orderBy: $order, first: $size, asOf: $day) { totalCount nodes { id slug kind countries { code } } pageInfo { endCursor hasNextPage } } }`,
    { where: WHERE, order: ORDERS, size: SIZES, day: DAYS },
  ],
  [
    `query($where: FigureFilter! = { kind: { eq: PAYMENT } }, $size: Int = 2, $back: Int) {
      country(code: "IRQ") { figures(where: $where, first: $size, last: $back) { nodes { slug } pageInfo { startCursor } } } }`,
    { where: WHERE, size: SIZES, back: [ABSENT, ABSENT, null, 2] },
  ],
  [
    `query($kind: FigureKind, $kinds: [FigureKind!], $text: String, $texts: [String!], $code: CountryCode, $not: FigureFilter) {
      figures(first: 50, where: { kind: { eq: $kind, in: $kinds }, slug: { in: $texts }, attributedTo: { contains: $text }, and: [{ country: { eq: $code } }], not: $not }) { totalCount nodes { slug } } }`,
    {
      kind: [ABSENT, ABSENT, 'GAS_IMPORT', 'PAYMENT', null],
      kinds: [ABSENT, ['GAS_IMPORT', 'PAYMENT'], ['PAYMENT'], 'PAYMENT', []],
      text: [ABSENT, ABSENT, 'a', '%', ''],
      texts: [ABSENT, ABSENT, ['us-waiver-iraq-2018-11', 'nothing'], []],
      code: [ABSENT, 'IRQ', 'iq', '840', 'QQQ'],
      not: [ABSENT, ABSENT, {}, { kind: { eq: 'PAYMENT' } }],
    },
  ],
  [
    `query($all: Boolean!, $names: Boolean = true, $not: Boolean! = false, $slug: String!, $day: Date) {
      official(slug: $slug, asOf: $day) { slug name @include(if: $names) ...More @skip(if: $not) statements(first: 3) @include(if: $all) { nodes { slug ... @skip(if: $not) { summary } } } } }
     fragment More on Official { id tenures @include(if: $all) { office endedOn } }`,
    {
      all: [true, false],
      names: [ABSENT, true, false],
      not: [ABSENT, true, false],
      slug: ['hassan-rouhani', 'ali-khamenei', 'nobody'],
      day: DAYS,
    },
  ],
  [
    `query($unit: GasUnit, $power: ElectricityUnit, $date: Date!) {
      figures(first: 30, where: { kind: { in: [GAS_IMPORT, ELECTRICITY_IMPORT] } }) { nodes { ... on GasImport { quantity(unit: $unit) { value unit } } ... on ElectricityImport { power: quantity(unit: $power) { value unit } } } }
      official(slug: "hassan-rouhani") { officeOn(date: $date) { office } } }`,
    {
      unit: [ABSENT, null, 'BCM', 'MILLION_M3_PER_DAY', 'PJ'],
      power: [ABSENT, 'GW', 'TWH'],
      date: ['2013-08-02', '2013-08-03', '2019-04-06', '2030-01-01'],
    },
  ],
  [
    'query($id: ID!, $ids: [ID!]!) { node(id: $id) { id ... on Official { name } ... on Country { code } } nodes(ids: $ids) { id __typename } }',
    {
      id: ['Country:IRQ', 'Official:ali-khamenei', 'Official:ali-khamenei@2019-04-05', 'Nothing:1'].map(toId),
      ids: [
        [],
        ['Country:IRQ'],
        ['Country:IRN', 'Event:1980-iran-iraq-war'],
        ['Event:1980-iran-iraq-war', 'Country:IRN'],
        ['Event:1980-iran-iraq-war@2019-01-01', 'Event:1980-iran-iraq-war', 'Country:USA@2020-01-01'],
      ].map((ids) => ids.map(toId)),
    },
  ],
]

function toId(text: string): string {
  return Buffer.from(text).toString('base64url')
}

/** Some choices of values, among them all that differ from the first in one variable. */
function asksOf(query: string, choices: Choices, random: Random): Ask[] {
  const names = Object.keys(choices)
  const some = (): [string, unknown][] => names.map((name) => [name, random.pick(choices[name]!)])
  const first = some()
  const single = names.flatMap((name) =>
    choices[name]!.map((value) => first.map(([key, given]): [string, unknown] => [key, key === name ? value : given])),
  )
  const several = Array.from({ length: 30 }, some)
  return [...single, ...several].map((values) => ({
    query,
    variables: Object.fromEntries(values.filter(([, value]) => value !== ABSENT)),
  }))
}

let documents = 0

/** The answer of a service that compiles the document for these values only. */
function forget(ask: Ask): Promise<Answer> {
  return send(forgetful, { ...ask, query: `${ask.query} # ${++documents}` })
}

/** Asks everything twice, in any order and many at a time, of one service. */
async function expectEqual(asks: readonly Ask[], random: Random): Promise<void> {
  const expected: Answer[] = []
  for (const ask of asks) expected.push(await forget(ask))
  const waiting = random.shuffled([...asks.keys(), ...asks.keys()])
  const worker = async (): Promise<void> => {
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const { query, variables } = asks[at]!
      const answer = await send(service, asks[at]!)
      expect(withoutPlaces(answer), `${query}\n${JSON.stringify(variables)}`).toEqual(withoutPlaces(expected[at]!))
    }
  }
  await Promise.all(Array.from({ length: 8 }, worker))
}

/** Of bad values in the items of a list, whichever item comes first is told. */
function withoutPlaces({ status, body }: Answer): unknown {
  const told = (body.errors ?? []).map(({ message, extensions }) => `${String(extensions.code)} ${message}`)
  return { status, data: body.data, errors: [...new Set(told)].sort() }
}

test.for(DOCUMENTS.map(([query, choices]) => [query.replaceAll(/\s+/g, ' ').slice(0, 70), query, choices] as const))(
  'a plan that is kept gives what a new one gives, whatever the variables are: %s',
  async ([, query, choices]) => {
    const random = new Random(query.length)
    await expectEqual(asksOf(query, choices, random), random)
  },
)

test('the same holds for random operations, all mixed', async () => {
  const random = new Random(11)
  const asks: Ask[] = []
  for (let seed = 20_000; asks.length < (process.env.COMITY_LONG ? 240 : 100); seed++) {
    const operation = randomOperation(material, seed)
    if (operation.bad < 3 && Object.keys(operation.asks[0]!.variables).length > 1) asks.push(...operation.asks)
  }
  await expectEqual(asks, random)
})

test('the measure is a service that has just been started', async () => {
  const random = new Random(5)
  for (const [query, choices] of DOCUMENTS) {
    const ask = random.pick(asksOf(query, choices, random))
    const started = await startService({ databaseUrl })
    try {
      expect(await send(started, ask)).toEqual(await forget(ask))
    } finally {
      await started.stop()
    }
  }
})
