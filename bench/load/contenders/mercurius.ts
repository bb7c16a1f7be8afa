import { readVersions, startPeer } from '../../peers/peer-process.js'
import type { Contender } from '../contender.js'
import { askAsComity } from './comity-words.js'

const PEER = 'mercurius'

/** mercurius on fastify, with graphql-jit and loaders written by hand. Its schema has Comity's names. */
export const mercurius: Contender = {
  name: PEER,
  start: ({ databaseUrl }) => startPeer(PEER, databaseUrl),
  ...askAsComity,
  versions: () => readVersions(PEER),
}
