import pg from 'pg'
import type { ReachedDatabase } from '../platform/database/database.js'
import { describeRights, explainRights } from '../platform/database/rights.js'
import { describe, failed, type Finding, ok, warning } from './check.js'

/** Looks at what the API may do, as the role that it connects with. */
export async function checkReader({ findReader }: Pick<ReachedDatabase, 'findReader'>): Promise<Finding[]> {
  let url: string | undefined
  try {
    url = await findReader()
  } catch (error) {
    return [
      failed('reader', describe(error), 'Correct DATABASE_READER_URL, or make the role: docs/deploying.md#roles.'),
    ]
  }
  if (url === undefined) return [ok('reader', 'the role of the API is made at the next start')]
  const client = new pg.Client(url)
  client.on('error', () => {})
  try {
    await client.connect()
    const rights = await describeRights(client)
    const { role, loggedInAs, unreadable } = rights
    if (unreadable.length > 0) {
      const found = `${role} cannot read ${unreadable.join(', ')}`
      return [failed('reader', found, 'Start the service as the owner of the tables: it gives what is missing.')]
    }
    const excess = explainRights(rights)
    if (excess !== undefined) {
      return [
        warning(
          'reader',
          excess.replace(/ Give it .*/, ''),
          'Give the API a role of its own: docs/deploying.md#roles.',
        ),
      ]
    }
    return [
      ok('reader', loggedInAs === undefined ? `${role}, which only reads` : `${role}, as which ${loggedInAs} acts`),
    ]
  } catch (error) {
    return [failed('reader', describe(error), 'Correct DATABASE_READER_URL: docs/deploying.md#roles.')]
  } finally {
    await client.end().catch(() => {})
  }
}
