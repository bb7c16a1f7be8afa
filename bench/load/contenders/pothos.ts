import { readVersions, startPeer } from '../../peers/peer-process.js'
import type { Contender } from '../contender.js'
import { askAsComity } from './comity-words.js'

const PEER = 'pothos'

/** GraphQL Yoga with Pothos and its plugins for Prisma and Relay. Its schema has Comity's names. */
export const pothos: Contender = {
  name: PEER,
  start: ({ databaseUrl }) => startPeer(PEER, databaseUrl),
  ...askAsComity,
  versions: () => readVersions(PEER),
}
