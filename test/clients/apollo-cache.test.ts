import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import possibleTypes from '../../examples/generated/possible-types.json' with { type: 'json' }
import { createClient } from '../../examples/relation/client.js'
import { startService, type TestService } from '../support/service.js'
import { readOperation } from './read-document.js'

interface Person {
  official: {
    id: string
    tenures: { startedOn: string; endedOn: string | null }[]
    statements: { totalCount: number }
  }
}
interface Figures {
  figures: { edges: { node: { id: string; __typename: string; slug?: string; reportedText?: string | null } }[] }
}
const PERSON = readOperation<Person, { slug: string; asOf?: string }>('OfficialPage')
const FIGURES = readOperation<Figures, { where?: object; asOf?: string; first?: number }>('FigurePage')
const NODE = readOperation<{ node: { id: string; __typename: string } | null }, { id: string }>('NodeById')
const DAYS = ['2018-11-30', '2019-04-05', '2019-04-06', '2024-12-30', undefined]

let service: TestService
let client: ApolloClient
beforeAll(async () => {
  service = await startService()
})
beforeEach(() => {
  client = createClient(`${service.url}/graphql`)
})
afterEach(() => void vi.restoreAllMocks())
afterAll(() => service.stop())

describe('one cache keeps the days apart', () => {
  const rouhani = (asOf?: string): { query: typeof PERSON; variables: { slug: string; asOf?: string } } => ({
    query: PERSON,
    variables: { slug: 'hassan-rouhani', asOf },
  })

  test('an official reached under two days is two entries, and each has the fields of its day', async () => {
    const then = (await client.query(rouhani('2019-04-05'))).data!.official
    const now = (await client.query(rouhani())).data!.official
    expect(then.id).not.toBe(now.id)
    const entries = client.extract() as Record<string, { tenures: unknown[] }>
    expect(entries[`Official:${then.id}`]).toMatchObject({ tenures: [{ startedOn: '2013-08-03', endedOn: null }] })
    expect(entries[`Official:${now.id}`]).toMatchObject({
      tenures: [{ startedOn: '2013-08-03', endedOn: '2021-08-03' }],
    })
    const again = await client.query({ ...rouhani('2019-04-05'), fetchPolicy: 'cache-only' })
    expect(again.data!.official).toEqual(then)
    expect([then.statements.totalCount, now.statements.totalCount]).toEqual([1, 7])
  })

  test('whatever else is read, the cache gives back what the service answered for each day', async () => {
    const lost = vi.spyOn(console, 'error')
    const warned = vi.spyOn(console, 'warn')
    const answered = new Map<string, unknown>()
    const asked = DAYS.flatMap((asOf) => [
      rouhani(asOf),
      { query: PERSON, variables: { slug: 'adil-abdul-mahdi', asOf } },
      { query: FIGURES, variables: { asOf, first: 100 } },
      { query: FIGURES, variables: { asOf, where: { kind: { eq: 'SANCTIONS_WAIVER' } }, first: 50 } },
    ])
    for (const { query, variables } of asked) {
      const { data } = await client.query<unknown>({ query, variables, fetchPolicy: 'no-cache' })
      answered.set(JSON.stringify(variables), data)
      await client.query<unknown>({ query, variables })
    }
    for (const { query, variables } of asked) {
      const { data } = await client.query<unknown>({ query, variables, fetchPolicy: 'cache-only' })
      expect(data, JSON.stringify(variables)).toEqual(answered.get(JSON.stringify(variables)))
    }
    // The client says so where one answer overwrote fields of another.
    expect(lost.mock.calls).toEqual([])
    expect(warned.mock.calls).toEqual([])
    expect(new Set([...answered.values()].map((data) => JSON.stringify(data))).size).toBe(asked.length)
  })
})

describe('fragments on the interface', () => {
  const asked = { query: FIGURES, variables: { first: 100 } }

  test('match every kind of figure when they are read from the cache', async () => {
    await client.query(asked)
    const { data } = await client.query({ ...asked, fetchPolicy: 'cache-only' })
    const nodes = data!.figures.edges.map(({ node }) => node)
    expect(new Set(nodes.map(({ __typename }) => __typename))).toEqual(new Set(possibleTypes.Figure))
    expect(nodes.every(({ slug }) => typeof slug === 'string')).toBe(true)
    const trade = nodes.filter(({ __typename }) => __typename === 'TradeVolume')
    expect(trade.every((node) => 'amount' in node && 'reportedText' in node)).toBe(true)
    expect(nodes.some((node) => !('amount' in node) && !('reportedText' in node))).toBe(true)
  })

  test('would be lost without the possible types', async () => {
    const plain = new ApolloClient({
      link: new HttpLink({ uri: `${service.url}/graphql` }),
      cache: new InMemoryCache(),
    })
    const complaints = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const { data } = await plain.query(asked)
    expect(String(complaints.mock.calls[0]?.[0])).toContain('possibleTypes')
    expect(data!.figures.edges.some(({ node }) => node.slug === undefined)).toBe(true)
  })

  test('match the members of the union of cited records', async () => {
    const SOURCE = readOperation<
      { source: { citations: { nodes: { record: { __typename: string; id: string } }[] } } },
      { slug: string }
    >('SourcePage')
    const source = { query: SOURCE, variables: { slug: 'rfe-rl-2019-04-06' } }
    await client.query(source)
    const { data } = await client.query({ ...source, fetchPolicy: 'cache-only' })
    const records = data!.source.citations.nodes.map(({ record }) => record)
    const types = new Set(records.map(({ __typename }) => __typename))
    expect([...types].filter((type) => !possibleTypes.CitedRecord.includes(type))).toEqual([])
    expect(types.size).toBeGreaterThan(2)
    expect(records.every(({ __typename, id }) => __typename === 'Tenure' || typeof id === 'string')).toBe(true)
  })
})

describe('an object is read again by its id', () => {
  test.for(DAYS.map((asOf) => [asOf ?? 'without a day', asOf] as const))('%s', async ([, asOf]) => {
    const { data } = await client.query({ query: FIGURES, variables: { asOf, first: 1 } })
    const { node } = data!.figures.edges[0]!
    const fresh = createClient(`${service.url}/graphql`)
    const again = (await fresh.query({ query: NODE, variables: { id: node.id } })).data!.node
    expect(again).toEqual(node)
  })

  test('and the entry of its own day is brought up to date, no other', async () => {
    const then = (await client.query({ query: PERSON, variables: { slug: 'hassan-rouhani', asOf: '2019-04-05' } }))
      .data!
    const now = (await client.query({ query: PERSON, variables: { slug: 'hassan-rouhani' } })).data!
    for (const { official } of [then, now]) {
      await client.query({ query: NODE, variables: { id: official.id }, fetchPolicy: 'network-only' })
    }
    const read = (asOf?: string): Person | null =>
      client.readQuery({ query: PERSON, variables: { slug: 'hassan-rouhani', asOf } })
    expect(read('2019-04-05')).toEqual(then)
    expect(read()).toEqual(now)
  })
})
