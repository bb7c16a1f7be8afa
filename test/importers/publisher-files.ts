import { existsSync } from 'node:fs'
import path from 'node:path'
import type { TestContext } from 'vitest'

export const fixture = (publisher: string, file: string): string =>
  path.resolve('src', 'importers', publisher, 'fixtures', file)

// Publishers' own files. They are not part of the project: a test without its file counts as skipped.
const folder = process.env.COMITY_DATA ?? path.resolve('../shared/data')

export function publishedFile(file: string, context: TestContext): string {
  const found = path.join(folder, file)
  if (!existsSync(found)) context.skip(`${found} is not there: set COMITY_DATA to the folder that holds it`)
  return found
}
