import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { findPackageRoot } from '../../src/platform/database/package-root.js'

export const FIXTURES = path.join(findPackageRoot(), 'test', 'seed', 'fixtures')

type Files = Record<string, string | Uint8Array>

/** A folder with these files, for the length of a test. */
export function makeFolder(files: Files = {}): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'comity-seed-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  addFiles(folder, files)
  return folder
}

export function addFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
}

/** A copy of the set of records in fixtures/embassy, which holds every kind of entry. */
export function copyEmbassy(): string {
  const folder = makeFolder()
  cpSync(path.join(FIXTURES, 'embassy'), folder, { recursive: true })
  return folder
}

/** Replaces a text that must be there. */
export function edit(folder: string, file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(path.join(folder, file), 'utf8')
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${file} does not hold ${String(from)}`)
  writeFileSync(path.join(folder, file), after)
}
