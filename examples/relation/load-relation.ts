import type { ApolloClient } from '@apollo/client'
import { ReceiptsDocument, RelationDocument, type ReceiptsQuery, type RelationQuery } from '../generated/operations.js'

export interface RelationOptions {
  country: string
  partner: string
  /** A day, as 2019-04-06: shows what was known then. */
  asOf?: string
}

export type Relation = RelationQuery['bilateral']
export type Receipts = Extract<ReceiptsQuery['node'], { citations: unknown }>

/** What is between two countries, its timeline read page by page, as one that is scrolled to its end. */
export async function loadRelation(client: ApolloClient, options: RelationOptions, pageSize = 20): Promise<Relation> {
  const asked = { query: RelationDocument, variables: { ...options, first: pageSize } }
  const list = client.watchQuery(asked)
  while (true) {
    // Read from the cache once it is there: all pages so far.
    const { data } = await client.query(asked)
    if (!data) throw new Error('The service sent no data.')
    const { hasNextPage, endCursor } = data.bilateral.timeline.pageInfo
    if (!hasNextPage) return data.bilateral
    await list.fetchMore({ variables: { after: endCursor } })
  }
}

/** A figure with the sources that report it, by the id that a list gave; null where there is none. */
export async function loadReceipts(client: ApolloClient, id: string): Promise<Receipts | null> {
  const { data } = await client.query({ query: ReceiptsDocument, variables: { id } })
  return data?.node && 'citations' in data.node ? data.node : null
}
