import type { ApolloClient, InMemoryCache } from '@apollo/client'
import { relayStylePagination } from '@apollo/client/utilities'
import { filter, firstValueFrom, map } from 'rxjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClient } from '../../examples/relation/client.js'
import { loadRelation } from '../../examples/relation/load-relation.js'
import { RelationDocument } from '../../examples/generated/operations.js'
import { startService, type TestService } from '../support/service.js'
import { readOperation } from './read-document.js'

interface FigurePage {
  figures: {
    totalCount: number
    edges: { node: { id: string; slug: string } }[]
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
  }
}
type Paging = { where?: object; asOf?: string; first: number; after?: string | null }
const FIGURES = readOperation<FigurePage, Paging>('FigurePage')
const IRAN_AND_IRAQ = { country: 'IRN', partner: 'IRQ' }

let service: TestService
let url: string
beforeAll(async () => {
  service = await startService()
  url = `${service.url}/graphql`
})
afterAll(() => service.stop())

function createPagingClient(): ApolloClient {
  const client = createClient(url)
  ;(client.cache as InMemoryCache).policies.addTypePolicies({
    Query: { fields: { figures: relayStylePagination(['where', 'orderBy', 'asOf']) } },
  })
  return client
}

/** The whole list at once, without a client. */
async function idsOf(asked: string): Promise<string[]> {
  const { list } = await service.data<{ list: { nodes: { id: string }[] } }>(
    `{ list: figures(${asked}) { nodes { id } } }`,
  )
  return list.nodes.map(({ id }) => id)
}

/** As a list on a page is scrolled: watched, and a page more each time. Gives what was on the screen after each. */
async function scroll(client: ApolloClient, variables: Paging): Promise<FigurePage['figures'][]> {
  const list = client.watchQuery({ query: FIGURES, variables })
  const shown = list.pipe(
    filter((result) => result.dataState === 'complete'),
    map(({ data }) => data.figures),
  )
  const watching = list.subscribe({})
  const seen: FigurePage['figures'][] = []
  while (true) {
    const count = seen.at(-1)?.edges.length ?? -1
    const figures = await firstValueFrom(shown.pipe(filter(({ edges }) => edges.length > count)))
    seen.push(figures)
    if (!figures.pageInfo.hasNextPage) break
    await list.fetchMore({ variables: { after: figures.pageInfo.endCursor } })
  }
  watching.unsubscribe()
  return seen
}

test('a list scrolled to its end has every item once, in the order of the list', async () => {
  const whole = await idsOf('first: 100')
  const seen = await scroll(createPagingClient(), { first: 7 })
  expect(whole.length).toBeGreaterThan(60)
  expect(seen.at(-1)!.edges.map(({ node }) => node.id)).toEqual(whole)
  expect(seen.map(({ edges }) => edges.length)).toEqual([
    ...Array.from({ length: Math.ceil(whole.length / 7) - 1 }, (_, page) => (page + 1) * 7),
    whole.length,
  ])
  expect(seen.every(({ totalCount }) => totalCount === whole.length)).toBe(true)
})

test('lists of another filter or day, scrolled by the same client at the same time, stay apart', async () => {
  const client = createPagingClient()
  const lists = [
    { variables: { where: { kind: { eq: 'GAS_IMPORT' } } }, asked: 'where: { kind: { eq: GAS_IMPORT } }' },
    { variables: { where: { kind: { eq: 'SANCTIONS_WAIVER' } } }, asked: 'where: { kind: { eq: SANCTIONS_WAIVER } }' },
    { variables: { asOf: '2019-04-06' }, asked: 'asOf: "2019-04-06"' },
    { variables: { asOf: '2019-04-05' }, asked: 'asOf: "2019-04-05"' },
  ]
  const scrolled = await Promise.all(lists.map(({ variables }) => scroll(client, { ...variables, first: 3 })))
  for (const [i, { asked }] of lists.entries()) {
    expect(scrolled[i]!.at(-1)!.edges.map(({ node }) => node.id)).toEqual(await idsOf(`${asked} first: 100`))
  }
  expect(new Set(scrolled.map((seen) => seen.at(-1)!.edges.length)).size).toBe(lists.length)
})

test('a timeline below a relation is read to its end by the loader of the example, and then from the cache', async () => {
  const { bilateral } = await service.data<{ bilateral: { timeline: { edges: object[] } } }>(
    `{ bilateral(country: "IRN", partner: "IRQ") { timeline(first: 100) { edges { cursor node { __typename ... on Node { id } } } } } }`,
  )
  const client = createClient(url)
  const { timeline } = await loadRelation(client, IRAN_AND_IRAQ, 30)
  const read = timeline.edges.map(({ cursor, node: { __typename, id } }) => ({ cursor, node: { __typename, id } }))
  expect(read.slice(0, 100)).toEqual(bilateral.timeline.edges)
  expect(read).toHaveLength(timeline.totalCount)
  expect(new Set(read.map(({ cursor }) => cursor)).size).toBe(timeline.totalCount)

  const again = {
    query: RelationDocument,
    variables: { ...IRAN_AND_IRAQ, first: 30 },
    fetchPolicy: 'cache-only',
  } as const
  expect((await client.query(again)).data?.bilateral.timeline).toEqual(timeline)
})
