import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Contender } from '../contender.js'
import { LIMIT } from '../limit/statements.js'
import { startServer } from '../start-server.js'
import { readOwnVersions } from './own-versions.js'

const SCRIPT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'limit', 'server.js')

export const limit: Contender = {
  name: 'limit',
  start: ({ databaseUrl }) => startServer([process.execPath, SCRIPT], { DATABASE_URL: databaseUrl }),
  request: ({ name }, variables) => (name in LIMIT ? { path: `/${name}`, body: JSON.stringify(variables) } : undefined),
  canonical: (_question, body) => (body as { data: unknown }).data,
  versions: () => readOwnVersions(['pg']),
}
