import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { FILE_KINDS, isFileKind, type FileKind } from './kinds.js'
import { suggest } from '../../src/platform/nearest.js'
import type { Problem } from './problems.js'

export interface FoundFile {
  /** Relative to the folder, with forward slashes. */
  file: string
  absolute: string
  fileKind: FileKind
}

const MOST_FILES = 2_000
const EXTENSIONS = new Set(['.yaml', '.yml'])

/** The YAML files below a folder, by name. Hidden files and files of other extensions are passed over. */
export async function findFiles(folder: string): Promise<{ files: FoundFile[]; problems: Problem[] }> {
  const found: FoundFile[] = []
  const problems: Problem[] = []
  const root = path.resolve(folder)
  await visit(root, [])
  if (found.length === 0 && problems.length === 0) {
    problems.push({ file: '.', message: `holds no YAML file: name one ${FILE_KINDS[5]}.yaml, for example` })
  }
  return { files: found.toSorted((a, b) => (a.file < b.file ? -1 : 1)), problems }

  async function visit(directory: string, ancestors: string[]): Promise<void> {
    const name = relative(directory)
    try {
      const real = await realpath(directory)
      if (ancestors.includes(real)) {
        problems.push({ file: name, message: 'is a symbolic link to a folder that it is in: remove it' })
        return
      }
      for (const child of (await readdir(directory)).toSorted()) {
        if (!child.startsWith('.')) await visitChild(path.join(directory, child), [...ancestors, real])
      }
    } catch (error) {
      problems.push({ file: name, message: describeFileError(error) })
    }
  }

  async function visitChild(child: string, ancestors: string[]): Promise<void> {
    const yaml = EXTENSIONS.has(path.extname(child).toLowerCase())
    try {
      const status = await stat(child)
      if (status.isDirectory()) return await visit(child, ancestors)
      if (!yaml) return
      if (!status.isFile()) throw new Error('is no regular file')
    } catch (error) {
      problems.push({ file: relative(child), message: describeFileError(error) })
      return
    }
    const fileKind = kindOf(child)
    if (found.length >= MOST_FILES) {
      if (found.length === MOST_FILES) problems.push({ file: '.', message: `holds more than ${MOST_FILES} YAML files` })
    } else if (fileKind) {
      found.push({ file: relative(child), absolute: child, fileKind })
    } else {
      const base = path.basename(child).split('.')[0] ?? ''
      const message = `is named after no kind of entry${suggest(base, FILE_KINDS)}. Kinds: ${FILE_KINDS.join(', ')}`
      problems.push({ file: relative(child), message })
    }
  }

  /** From the file's name up to its first dot, else from the nearest folder that is named after a kind. */
  function kindOf(file: string): FileKind | undefined {
    const below = path.relative(path.dirname(root), file).split(path.sep)
    const names = [below.at(-1)?.split('.')[0] ?? '', ...below.slice(0, -1).toReversed()]
    return names.find(isFileKind)
  }

  function relative(file: string): string {
    return path.relative(root, file).split(path.sep).join('/') || root
  }
}

export function describeFileError(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ELOOP') return 'is a symbolic link that leads to itself: remove it'
  if (code === 'ENOENT') return 'does not exist'
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read: check its permissions'
  if (code === 'ENOTDIR') return 'is no folder'
  return code === undefined && error instanceof Error ? error.message : `cannot be read (${code})`
}
