import type { TestService } from '../support/service.js'

/** A page of results, each as its type and slug or code. */
export interface Found {
  totalCount: number
  keys: string[]
  names: (string | null)[]
  cursors: string[]
  scores: number[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
}

interface Node {
  __typename: string
  code?: string
  slug?: string
  name?: string
  title?: string
}

const QUERY = `query($text: String!, $types: [SearchType!], $asOf: Date, $first: Int, $after: String, $last: Int, $before: String) {
  search(text: $text, types: $types, asOf: $asOf, first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor score node { __typename ... on Country { code name } ... on Official { slug name }
      ... on Organisation { slug name } ... on Statement { slug } ... on Event { slug title }
      ... on Source { slug } } } } }`

/** The first 100 results, unless the arguments ask for another page. */
export async function find(service: TestService, text: string, args: Record<string, unknown> = {}): Promise<Found> {
  const { search } = await service.data<{
    search: Omit<Found, 'keys'> & { edges: { cursor: string; score: number; node: Node }[] }
  }>(QUERY, { text, ...(args.last === undefined && { first: 100 }), ...args })
  const { edges, totalCount, pageInfo } = search
  return {
    totalCount,
    pageInfo,
    keys: edges.map(({ node }) => `${node.__typename}:${node.code ?? node.slug}`),
    names: edges.map(({ node }) => node.name ?? node.title ?? null),
    cursors: edges.map(({ cursor }) => cursor),
    scores: edges.map(({ score }) => score),
  }
}
