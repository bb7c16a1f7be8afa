import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ENTRY_SCHEMAS, FILE_KINDS } from '../../seed/loader/kinds.js'
import { findPackageRoot } from '../../src/platform/database/package-root.js'

const readme = readFileSync(path.join(findPackageRoot(), 'seed', 'README.md'), 'utf8')

describe('seed/README.md', () => {
  it.each(Object.entries(ENTRY_SCHEMAS))('names every field of a %s', (_, schema) => {
    const fields = Object.keys(schema.shape)
    expect(fields.filter((field) => !new RegExp(`\\b${field}:`).test(readme))).toEqual([])
  })

  it('names every kind', () => {
    expect(FILE_KINDS.filter((kind) => !readme.includes(`\`${kind}\``))).toEqual([])
  })
})
