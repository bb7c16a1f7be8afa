import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { findPackageRoot } from '../platform/database/package-root.js'

/** Tells this build of the service from others, as the build wrote it: the same on every machine that runs it. */
export function readBuild(): string {
  const stamp = path.join(findPackageRoot(), 'dist', '.built')
  // While it is being built anew nobody knows what runs here: what it answers is then its own.
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : randomUUID()
}
