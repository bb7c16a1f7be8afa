import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const encode = (text: string): string => Buffer.from(text).toString('base64url')

describe('an id is read back', () => {
  test.for([
    'country(code: "IRQ")',
    'official(slug: "ali-khamenei")',
    'organisation(slug: "reuters")',
    'source(slug: "rfe-rl-2019-04-06")',
    'event(slug: "1980-iran-iraq-war")',
    'statement(slug: "2019-04-06-rouhani-trade-to-20-billion")',
    'figure(slug: "iraq-gas-from-iran-2019-04")',
    'figure(slug: "us-waiver-iraq-2019-06")',
    'bilateral(country: "IRN", partner: "iq")',
    'bilateral(country: "IRN", partner: "iq", asOf: "2019-04-05")',
  ])('%s', async (asked) => {
    const { one } = await service.data<{ one: { __typename: string; id: string } }>(
      `{ one: ${asked} { __typename id } }`,
    )
    expect(await service.data('query($id: ID!) { node(id: $id) { __typename id } }', { id: one.id })).toEqual({
      node: one,
    })
  })

  test('of a citation, whose key is no slug', async () => {
    const { source } = await service.data<{
      source: { citations: { nodes: { id: string; phrase: string | null }[] } }
    }>('{ source(slug: "rfe-rl-2019-04-06") { citations { nodes { id phrase } } } }')
    const ids = source.citations.nodes.map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(10)
    expect(
      await service.data('query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Citation { phrase } } }', { ids }),
    ).toEqual({ nodes: source.citations.nodes })
  })
})

describe('what is reached under asOf carries the day in its id', () => {
  const reached = `query($asOf: Date) { statement(slug: "2018-11-17-rouhani-trade-from-12-to-20-billion", asOf: $asOf) { id
    speaker { id tenures { country { id } } } speakerCountry { id } event { id countries { id } } figures { id countries { id } } citations { id source { id } } mentions { country { id } } } }`

  function idsIn(value: unknown): string[] {
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([name, inner]) => (name === 'id' ? [inner as string] : idsIn(inner)))
  }

  test('records, and countries and officials too: none has the id that it has without a day', async () => {
    const dated = idsIn(await service.data(reached, { asOf: '2019-04-05' }))
    const plain = idsIn(await service.data(reached))
    expect(dated.length).toBeGreaterThan(10)
    expect(dated).toHaveLength(plain.length)
    expect(dated.filter((id) => plain.includes(id))).toEqual([])
    const dayBefore = idsIn(await service.data(reached, { asOf: '2019-04-04' }))
    expect(dayBefore.filter((id) => dated.includes(id))).toEqual([])
    expect(dated.every((id) => Buffer.from(id, 'base64url').toString().endsWith('@2019-04-05'))).toBe(true)
  })

  test('and node gives the record as of that day', async () => {
    const { official } = await service.data<{ official: { id: string } }>(
      '{ official(slug: "hassan-rouhani", asOf: "2019-04-05") { id } }',
    )
    const { node, now } = await service.data<
      Record<string, { statements: { nodes: { slug: string }[] }; tenures: unknown[]; id: string }>
    >(
      'query($id: ID!, $now: ID!) { node(id: $id) { ...Seen } now: node(id: $now) { ...Seen } } fragment Seen on Official { id statements { nodes { slug } } tenures { endedOn } }',
      { id: official.id, now: encode('Official:hassan-rouhani') },
    )
    expect(node!.id).toBe(official.id)
    expect(node!.statements.nodes).toEqual([{ slug: '2018-11-17-rouhani-trade-from-12-to-20-billion' }])
    expect(node!.tenures).toEqual([{ endedOn: null }])
    expect(now!.statements.nodes).toHaveLength(7)
    expect(now!.tenures).toEqual([{ endedOn: '2021-08-03' }])
  })

  test('a country under a day shows what was known then', async () => {
    const { event } = await service.data<{ event: { countries: { id: string }[] } }>(
      '{ event(slug: "1980-iran-iraq-war", asOf: "2018-01-31") { countries { id } } }',
    )
    const { node } = await service.data<{ node: { figures: { nodes: { slug: string }[] } } }>(
      'query($id: ID!) { node(id: $id) { ... on Country { figures { nodes { slug } } } } }',
      { id: event.countries[0]!.id },
    )
    expect(node.figures.nodes.map(({ slug }) => slug).sort()).toEqual([
      'iran-exports-iraq-2017-non-oil',
      'iran-iraq-trade-2017',
      'iraq-gas-from-iran-2017-06-to-2017-11',
    ])
  })

  test('what was not known on the day of the id is null', async () => {
    const ids = [
      'Statement:2019-04-06-rouhani-trade-to-20-billion',
      'GasImport:iraq-gas-from-iran-2019-04',
      'Source:kootneeti-2019-04-06',
      'Event:2019-04-06-abdul-mahdi-visits-tehran',
    ]
    const { nodes, known } = await service.data<Record<string, unknown[]>>(
      'query($ids: [ID!]!, $known: [ID!]!) { nodes(ids: $ids) { id } known: nodes(ids: $known) { id } }',
      {
        ids: ids.map((id) => encode(`${id}@2019-04-05`)),
        known: ids.map((id) => encode(`${id}@2019-04-06`)),
      },
    )
    expect(nodes).toEqual([null, null, null, null])
    expect(known).toEqual(ids.map((id) => ({ id: encode(`${id}@2019-04-06`) })))
  })
})

describe('an id that names nothing is null', () => {
  test.for([
    ['', 'empty'],
    ['not an id', 'no base64url'],
    [encode('Country'), 'without a key'],
    [encode('Country:ZZZ'), 'of no country'],
    [encode('Country:irq'), 'in the wrong case'],
    [encode('Nothing:x'), 'of an unknown type'],
    [encode('Tenure:x'), 'of a type without ids'],
    [encode('Figure:iraq-gas-from-iran-2019-04'), 'of an interface'],
    [encode('TradeVolume:iraq-gas-from-iran-2019-04'), 'of another kind of figure'],
    [encode('Country:IRQ@2019-02-30'), 'as of a day that does not exist'],
    [encode('Country:IRQ@yesterday'), 'as of no day'],
    [encode('Country:IRQ@2019-04-05@2019-04-06'), 'as of two days'],
    [encode("Country:IRQ'; DROP TABLE country; --"), 'with SQL'],
    [encode('Country:IR\0Q'), 'with a NUL'],
    ['\u0000', 'that is a NUL'],
    [encode('__proto__:x'), 'of __proto__'],
    ['x'.repeat(10_000), 'of great length'],
  ] as const)('$1', async ([id]) => {
    expect(await service.data('query($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }', { id })).toEqual({
      node: null,
      nodes: [null],
    })
  })

  test('among others it is null in its place, and one id may be asked twice', async () => {
    const iraq = encode('Country:IRQ')
    const { nodes } = await service.data<{ nodes: unknown[] }>('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: ['x', iraq, encode('Event:x'), iraq],
    })
    expect(nodes).toEqual([null, { id: iraq }, null, { id: iraq }])
  })
})

test('another spelling of an id is no id', async () => {
  const { country } = await service.data<{ country: { id: string } }>('{ country(code: "IRQ") { id } }')
  const ids = [country.id, `${country.id}=`, `${country.id}!!!`, ` ${country.id}`]
  const { nodes } = await service.data<{ nodes: unknown[] }>('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids,
  })
  expect(nodes).toEqual([{ id: country.id }, null, null, null])
})
