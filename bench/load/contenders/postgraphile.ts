import { readVersions, startPeer } from '../../peers/peer-process.js'
import type { Contender } from '../contender.js'
import { SHAPES } from './postgraphile/shape.js'
import { WORDS } from './postgraphile/words.js'

const PEER = 'postgraphile'

/** PostGraphile 5, on a version of Node.js that it supports, which its package brings. */
export const postgraphile: Contender = {
  name: PEER,
  start: ({ databaseUrl }) => startPeer(PEER, databaseUrl),
  request: ({ name }, variables) => {
    const query = WORDS[name]
    return query === undefined ? undefined : { path: '/graphql', body: JSON.stringify({ query, variables }) }
  },
  canonical: ({ name }, body) => {
    const { data } = body as { data: Record<string, unknown> }
    return SHAPES[name]?.(data) ?? data
  },
  versions: () => readVersions(PEER),
}
