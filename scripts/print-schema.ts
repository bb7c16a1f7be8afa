// Writes schema.graphql from the code; with --check it only compares.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { findPackageRoot } from '../src/platform/database/package-root.js'
import { buildApiSchema } from '../src/schema.js'

const file = path.join(findPackageRoot(), 'schema.graphql')
const printed = `${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== printed) {
    console.error(
      'schema.graphql differs from the code. Run "npm run schema:print", read the difference, and note it in CHANGELOG.md.',
    )
    process.exitCode = 1
  }
} else {
  writeFileSync(file, printed)
}
