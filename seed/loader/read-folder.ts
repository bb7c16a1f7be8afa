import { createHash } from 'node:crypto'
import { findFiles } from './find-files.js'
import { ENTRY_KINDS, keyField, type ExtraEntries, type FileKind } from './kinds.js'
import { formatPath, type Problem } from './problems.js'
import { type FileContent, parseEntries, type RawEntry, readContent } from './read-file.js'

/** Raise it when the loader writes other rows for the same entries: every set is then written again. */
export const LOADER_FORM = 1

/** A folder as it was keyed in. Reading this much tells whether it has changed; its YAML takes much longer. */
export interface FolderText {
  contents: FileContent[]
  extraEntries: ExtraEntries
  problems: Problem[]
  /** Of everything that the entries are read from. */
  checksum: string
}

export interface ReadFolder {
  entries: RawEntry[]
  problems: Problem[]
  checksum: string
}

export async function readFolder(folder: string, extraEntries?: ExtraEntries): Promise<ReadFolder> {
  return parseFolder(await readText(folder, extraEntries))
}

export async function readText(folder: string, extraEntries: ExtraEntries = {}): Promise<FolderText> {
  const { files, problems } = await findFiles(folder)
  const contents: FileContent[] = []
  const hash = createHash('sha256').update(JSON.stringify([LOADER_FORM, extraEntries]))
  for (const found of files) {
    const read = await readContent(found)
    contents.push(read)
    hash.update(JSON.stringify([found.file, read.content]))
  }
  return { contents, extraEntries, problems, checksum: hash.digest('hex') }
}

export function parseFolder({ contents, extraEntries, problems, checksum }: FolderText): ReadFolder {
  const read = contents.map(({ file, fileKind, content, problem }) =>
    problem ? { entries: [], problems: [problem] } : parseEntries(file, ENTRY_KINDS[fileKind], content),
  )
  return {
    entries: [...readExtraEntries(extraEntries), ...read.flatMap(({ entries }) => entries)],
    problems: [...problems, ...read.flatMap((file) => file.problems)],
    checksum,
  }
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
