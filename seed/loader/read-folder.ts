import { createHash } from 'node:crypto'
import { findFiles } from './find-files.js'
import { ENTRY_KINDS, keyField, type ExtraEntries, type FileKind } from './kinds.js'
import { formatPath, type Problem } from './problems.js'
import { readEntries, type RawEntry } from './read-file.js'

/** Raise it when the loader writes other rows for the same entries: every set is then written again. */
export const LOADER_FORM = 1

export interface ReadFolder {
  entries: RawEntry[]
  problems: Problem[]
  /** Of everything that the entries were read from. */
  checksum: string
}

export async function readFolder(folder: string, extraEntries: ExtraEntries = {}): Promise<ReadFolder> {
  const { files, problems } = await findFiles(folder)
  const entries = readExtraEntries(extraEntries)
  const hash = createHash('sha256').update(JSON.stringify([LOADER_FORM, extraEntries]))
  for (const found of files) {
    const read = await readEntries(found)
    entries.push(...read.entries)
    problems.push(...read.problems)
    hash.update(JSON.stringify([found.file, read.content]))
  }
  return { entries, problems, checksum: hash.digest('hex') }
}

function readExtraEntries(extraEntries: ExtraEntries): RawEntry[] {
  return Object.entries(extraEntries).flatMap(([fileKind, values]) => {
    const kind = ENTRY_KINDS[fileKind as FileKind]
    return values.map((value): RawEntry => {
      const key = (value as Record<string, unknown>)[keyField(kind)]
      return {
        kind,
        value,
        problem: (path, message) => ({
          file: `(supplied ${fileKind})`,
          kind,
          entry: `"${String(key)}"`,
          field: formatPath(path),
          message,
        }),
      }
    })
  })
}
