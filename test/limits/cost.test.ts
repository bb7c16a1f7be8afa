import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

interface Costed {
  extensions?: { cost?: Record<string, number> }
}

async function costOf(query: string, variables?: Record<string, unknown>): Promise<number | undefined> {
  const { body } = await service.ask(query, variables)
  expect(body.errors).toBeUndefined()
  return (body as Costed).extensions?.cost?.requested
}

const idsOf = (...ids: string[]): string => JSON.stringify(ids.map((id) => Buffer.from(id).toString('base64url')))

describe('the cost of an operation is a point, one for each record that it may read, and what fields are declared to cost', () => {
  test.for([
    ['{ __typename }', 1],
    ['{ country(code: "IRQ") { name } }', 1 + 1],
    ['{ countries(first: 10) { nodes { name } } }', 1 + 10],
    ['{ countries { nodes { name } edges { cursor node { code } } pageInfo { hasNextPage } } }', 1 + 20],
    ['{ countries(last: 3) { totalCount } }', 1 + 20 + 3],
    ['{ a: countries(first: 2) { nodes { code } } b: countries(first: 3) { nodes { code } } }', 1 + 2 + 3],
    // A statement, its speaker and his country.
    ['{ statements(first: 5) { nodes { speaker { name } speakerCountry { name } } } }', 1 + 5 * (1 + 1 + 1)],
    // Plain lists count for five.
    ['{ statements(first: 5) { nodes { mentions { country { name } } } } }', 1 + 5 * (1 + 5 * (1 + 1))],
    [
      '{ countries(first: 4) { nodes { officials(first: 3) { totalCount nodes { name } } } } }',
      1 + 4 * (1 + 20 + 3 * 1),
    ],
    // Of an interface the type that costs most.
    ['{ figures(first: 2) { nodes { slug ... on SanctionsWaiver { renews { slug } } } } }', 1 + 2 * (1 + 1)],
    ['{ nodes(ids: ["x", "y", "z"]) { id } }', 1 + 3],
    ['{ country(code: "IRQ") { ...F } } fragment F on Country { officials(first: 7) { nodes { name } } }', 1 + 1 + 7],
    ['{ country(code: "IRQ") { officials(first: 7) @skip(if: true) { nodes { name } } name } }', 1 + 1],
    [
      '{ bilateral(country: "IRN", partner: "IRQ") { metrics(year: 2018) { balance { value } } } }',
      1 + 1 + 1 + 1 + 300,
    ],
    ['{ search(text: "iraq", first: 5) { totalCount } }', 1 + 500 + 20 + 5],
    [`{ nodes(ids: ${idsOf('Source:a', 'Source:b')}) { id } }`, 1 + 2],
    // Of two types, one of them as of two days.
    [`{ nodes(ids: ${idsOf('Source:a', 'Event:b', 'Event:b@2019-04-05')}) { id } }`, 1 + 3 + 2 * 100],
    ['{ __schema { queryType { name } } }', 1 + 100],
    ['{ a: __type(name: "Country") { name } b: __type(name: "Country") { name } }', 1 + 2 * 100],
  ] as const)('%s', async ([query, points]) => {
    expect(await costOf(query)).toBe(points)
    expect(await costOf(query), 'the second time').toBe(points)
  })

  test('sizes in variables count by their values, and ids by their number', async () => {
    const page = 'query($n: Int = 4) { countries(first: $n) { nodes { name } } }'
    expect([await costOf(page), await costOf(page, { n: 9 }), await costOf(page, { n: 2 })]).toEqual([5, 10, 3])
    const ids = 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }'
    expect([await costOf(ids, { ids: ['a'] }), await costOf(ids, { ids: ['a', 'b', 'c'] })]).toEqual([2, 4])
  })

  test('it is told beside the most that is allowed, in answers of errors too', async () => {
    const { body } = await service.ask('{ node(id: "bm90") { id } countries(first: 1000) { totalCount } }')
    expect(body.errors).toHaveLength(1)
    expect((body as Costed).extensions?.cost).toEqual({ requested: 1 + 1 + 20 + 20, maximum: 100_000 })
  })
})

test('what costs more than is allowed is refused before anything is read, with what it costs', async () => {
  const query =
    '{ countries(first: 100) { nodes { tradeFlows(first: 100) { nodes { partner { tradeFlows(first: 20) { nodes { year } } } } } } } }'
  const { status, body } = await service.ask(query)
  expect(status).toBe(400)
  expect(body.errors![0]!.extensions).toEqual({
    code: 'QUERY_TOO_EXPENSIVE',
    cost: { requested: 1 + 100 * (1 + 100 * (1 + 1 + 20)), maximum: 100_000 },
  })
  expect(service.statements()).toBe(0)
})

test('interfaces in interfaces are counted without looking at each type on each level', async () => {
  const level = '{ nodes { restates { statement { figures { statement { figures { slug } } } } } } }'
  expect(await costOf(`{ figures(first: 1) ${level} }`)).toBeGreaterThan(20)
})
