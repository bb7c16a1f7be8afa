import path from 'node:path'
import { findPackageRoot } from '../../../src/platform/database/package-root.js'
import type { Contender } from '../contender.js'
import { findFreePort } from '../../../src/platform/database/postgres-process.js'
import { startServer } from '../start-server.js'
import { readOwnVersions } from './own-versions.js'

/** As its README says to run it. */
export const comity: Contender = {
  name: 'comity',
  start: async ({ databaseUrl, folder }) => {
    const port = String(await findFreePort())
    const script = path.join(findPackageRoot(), 'dist', 'src', 'main.js')
    const environment = { DATABASE_URL: databaseUrl, PORT: port }
    return startServer([process.execPath, script], environment, { folder, port, ready: '/healthz' })
  },
  request: ({ text, name }, variables) => ({
    path: '/graphql',
    body: JSON.stringify({ operationName: name, query: text, variables }),
  }),
  canonical: (_question, body) => (body as { data: unknown }).data,
  versions: () => readOwnVersions(['@apollo/server', 'fastify', 'graphql', 'pg', 'type-graphql']),
}
