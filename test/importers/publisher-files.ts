import path from 'node:path'

export const fixture = (publisher: string, file: string): string =>
  path.resolve('src', 'importers', publisher, 'fixtures', file)
