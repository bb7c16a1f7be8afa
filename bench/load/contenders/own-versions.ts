import { readFileSync } from 'node:fs'
import path from 'node:path'
import { findPackageRoot } from '../../../src/platform/database/package-root.js'

/** The versions of some of the packages that the service depends on, as its package.json pins them. */
export function readOwnVersions(names: readonly string[]): Record<string, string> {
  const file = path.join(findPackageRoot(), 'package.json')
  const { dependencies } = JSON.parse(readFileSync(file, 'utf8')) as { dependencies: Record<string, string> }
  return Object.fromEntries(names.map((name) => [name, dependencies[name] ?? 'none']))
}
