import type { Resolver } from '@urql/exchange-graphcache'
import { relayPagination } from '@urql/exchange-graphcache/extras'

/** The lists that the page shows page by page: the cache puts their pages together. */
const PAGED: Readonly<Record<string, readonly string[]>> = {
  BilateralRelation: ['timeline'],
  Query: ['countries', 'datasets', 'events', 'officials', 'organisations', 'sources', 'statements'],
  Country: ['statements', 'mentionedIn', 'officials', 'events', 'figures'],
  Official: ['statements', 'mentionedIn', 'figures'],
  Organisation: ['statements', 'mentionedIn', 'figures'],
  Event: ['statements'],
  Source: ['citations', 'statements'],
}

export const resolvers: Record<string, Record<string, Resolver>> = Object.fromEntries(
  Object.entries(PAGED).map(([type, fields]) => [
    type,
    Object.fromEntries(fields.map((field) => [field, relayPagination() as Resolver])),
  ]),
)
