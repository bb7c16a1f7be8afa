import { formatDate } from '../format/dates.js'
import type { SearchQuery } from '../generated/operations.js'
import { pathOf } from '../url/links.js'

type Node = SearchQuery['search']['nodes'][number]

type HitType = Node['__typename'] | 'Relation'

export interface Hit {
  type: HitType
  label: string
  hint: string
  path: string
}

const NAMES = {
  Relation: 'Relations',
  Country: 'Countries',
  Official: 'Officials',
  Organisation: 'Organisations',
  Statement: 'Statements',
  Event: 'Events',
  Source: 'Sources',
} as const

/** What was found, by kind; the kinds in the order of their best hit. */
export function groupHits(hits: readonly Hit[]): { type: HitType; name: string; hits: Hit[] }[] {
  const groups = Map.groupBy(hits, ({ type }) => type)
  return [...groups].map(([type, hits]) => ({ type, name: NAMES[type], hits }))
}

export function describePair([one, other]: readonly { code: string; name: string }[]): Hit[] {
  if (!one || !other) return []
  const label = `${one.name} and ${other.name}`
  return [{ type: 'Relation', label, hint: 'what is between the two', path: pathOf.relation(one.code, other.code) }]
}

export function describeHit(node: Node): Hit {
  const type = node.__typename
  switch (type) {
    case 'Country':
      return { type, label: node.name, hint: node.code, path: pathOf.country(node.code) }
    case 'Official':
      return { type, label: node.name, hint: '', path: pathOf.official(node.slug) }
    case 'Organisation':
      return { type, label: node.name, hint: '', path: pathOf.organisation(node.slug) }
    case 'Source': {
      const date = node.publishedOn ? `, ${formatDate(node.publishedOn)}` : ''
      return { type, label: node.title ?? node.publisher, hint: node.publisher + date, path: pathOf.source(node.slug) }
    }
    case 'Statement':
      return { type, label: node.summary, hint: node.speaker?.name ?? '', path: pathOf.statement(node.slug) }
    case 'Event':
      return {
        type,
        label: node.happening,
        hint: node.startedOn ? formatDate(node.startedOn) : '',
        path: pathOf.event(node.slug),
      }
  }
}
