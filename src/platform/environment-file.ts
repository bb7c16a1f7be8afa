import { existsSync } from 'node:fs'
import path from 'node:path'
import { findPackageRoot } from './database/package-root.js'

/** Adds what .env in the project's folder sets; variables that are set already win. */
export function loadEnvironmentFile(): void {
  const file = path.join(findPackageRoot(), '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}
