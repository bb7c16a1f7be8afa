import { expect } from 'vitest'
import type { TestService } from '../support/service.js'

/** A list to be walked: where it stands, and what orders and filters it. */
export interface WalkedList {
  name: string
  /** The operation around the list; `LIST` stands for it. */
  around?: string
  field: string
  /** Arguments besides those of paging. */
  args?: string
  /** What tells one item from another. */
  key?: string
  /** How the key is selected, where it takes more than a field. */
  item?: string
}

export interface Page {
  totalCount: number
  nodes: Record<string, string>[]
  edges: { cursor: string; node: Record<string, string> }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
}

export async function readPage(service: TestService, list: WalkedList, paging: string): Promise<Page> {
  const { field, args = '', around = 'LIST', key = 'id', item = `key: ${key}` } = list
  const asked = `list: ${field}(${args} ${paging}) { totalCount nodes { ${item} } edges { cursor node { ${item} } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`
  let found = await service.data<unknown>(`{ ${around.replace('LIST', asked)} }`)
  while (!('list' in (found as object))) found = Object.values(found as object)[0]
  return (found as { list: Page }).list
}

export function keysOf(page: Page): string[] {
  return page.nodes.map((node) => node.key!)
}

/** The timeline of Iran and Iraq, whose entries are of several types; without the figures it fits on one page. */
export const TIMELINE: WalkedList = {
  name: 'the timeline of a relation',
  around: 'bilateral(country: "IRN", partner: "IRQ") { LIST }',
  field: 'timeline',
  args: 'kinds: [STATEMENT, EVENT, SANCTIONS_WAIVER]',
  item: '... on Statement { key: slug } ... on Event { key: slug } ... on Figure { key: slug }',
}

/** All items in the order of the list, walked in pages of a size, with every page checked against the whole list. */
export async function walk(
  service: TestService,
  list: WalkedList,
  size: number,
  direction: 'forward' | 'backward',
  whole: readonly string[],
): Promise<string[]> {
  const forward = direction === 'forward'
  const walked: string[] = []
  for (let cursor: string | undefined; ;) {
    const paging = forward
      ? `first: ${size} ${cursor ? `after: "${cursor}"` : ''}`
      : `last: ${size} ${cursor ? `before: "${cursor}"` : ''}`
    const page = await readPage(service, list, paging)
    const keys = keysOf(page)
    const start = forward ? walked.length : whole.length - walked.length - keys.length
    expect(page.edges.map(({ node }) => node)).toEqual(page.nodes)
    expect(page.totalCount).toBe(whole.length)
    expect(page.pageInfo).toEqual({
      hasPreviousPage: start > 0,
      hasNextPage: start + keys.length < whole.length,
      startCursor: page.edges[0]?.cursor ?? null,
      endCursor: page.edges.at(-1)?.cursor ?? null,
    })
    if (forward) walked.push(...keys)
    else walked.unshift(...keys)
    const more = forward ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage
    if (!more || walked.length > whole.length) return walked
    cursor = (forward ? page.pageInfo.endCursor : page.pageInfo.startCursor)!
  }
}
