import { readFile, stat } from 'node:fs/promises'
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLError,
} from 'yaml'
import { describeFileError, type FoundFile } from './find-files.js'
import { keyField, type EntryKind } from './kinds.js'
import { formatPath, type Path, type Problem } from './problems.js'

/** An entry as keyed in, before it is checked. */
export interface RawEntry {
  kind: EntryKind
  value: unknown
  /** A problem with one of its fields. */
  problem: (path: Path, message: string) => Problem
}

/** The text of a file, or why there is none. */
export interface FileContent extends Pick<FoundFile, 'file' | 'fileKind'> {
  content: string
  problem?: Problem
}

const MOST_BYTES = 4_000_000
const MOST_SYNTAX_ERRORS = 3 // those that follow come of the first

export async function readContent({ file, absolute, fileKind }: FoundFile): Promise<FileContent> {
  const failed = (message: string): FileContent => ({ file, fileKind, content: '', problem: { file, message } })
  try {
    const { size } = await stat(absolute)
    if (size > MOST_BYTES) return failed(`is larger than ${MOST_BYTES / 1e6} MB: split it into several files`)
    const content = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(absolute))
    return { file, fileKind, content }
  } catch (error) {
    return failed(error instanceof TypeError ? 'is not UTF-8 text' : describeFileError(error))
  }
}

export function parseEntries(
  file: string,
  kind: EntryKind,
  content: string,
): { entries: RawEntry[]; problems: Problem[] } {
  const lines = new LineCounter()
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { file, line, column: col }
  }
  const failed = (...problems: Problem[]) => ({ entries: [], problems })
  const describe = ({ pos, code, message }: YAMLError): Problem => {
    const place = at(pos[0])
    return { ...place, message: reword(code, message, content.split('\n')[place.line - 1] ?? '') }
  }
  let document: Document.Parsed
  let list: unknown
  try {
    document = parseDocument(content, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false, // compares every key with every other; checked below instead
      // Numbers stay text: 004 and 12345678901234567890.10 keep their digits.
      customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || !/:(int|float)$/.test(tag.tag)),
    })
    const bad = [...document.errors, ...document.warnings]
    if (bad.length > 0) return failed(...bad.slice(0, MOST_SYNTAX_ERRORS).map(describe))
    const repeated = findRepeatedKeys(document)
    if (repeated.length > 0) return failed(...repeated.map(({ offset, message }) => ({ ...at(offset), message })))
    list = document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    return failed({
      file,
      message: `cannot be read as YAML: ${error instanceof Error ? error.message : String(error)}`,
    })
  }
  if (list === null || list === undefined)
    return failed({ file, message: 'is empty: write a list of entries, or [] for none' })
  if (!Array.isArray(list))
    return failed({ ...at(offsetOf(document, [])), message: 'must be a list: start each entry with "- "' })

  const entries = list.map((value: unknown, index): RawEntry => {
    const key = (value as Record<string, unknown> | null)?.[keyField(kind)]
    const entry = typeof key === 'string' ? `"${key}"` : `number ${index + 1}`
    return {
      kind,
      value,
      problem: (path, message) => ({
        ...at(offsetOf(document, [index, ...path])),
        kind,
        entry,
        field: formatPath(path),
        message,
      }),
    }
  })
  return { entries, problems: [] }
}

function reword(code: string, message: string, line: string): string {
  if (code === 'MULTIPLE_DOCS') return 'holds several documents: remove the line "---" between them'
  if (/^ *\t/.test(line)) return 'is indented with a tab: YAML wants spaces'
  return `bad YAML: ${message}`
}

function findRepeatedKeys(document: Document.Parsed): { offset: number; message: string }[] {
  const repeated: { offset: number; message: string }[] = []
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>()
      for (const { key } of map.items) {
        const name = isScalar(key) ? String(key.value) : undefined
        const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0
        if (name === undefined) repeated.push({ offset, message: 'a field name must be plain text' })
        else if (seen.has(name)) repeated.push({ offset, message: `the field "${name}" is given twice` })
        seen.add(name)
      }
    },
  })
  return repeated
}

/** Where a field stands; for a missing one, where its parent does. */
function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
  for (const part of path) {
    if (isAlias(node)) return offset
    if (isSeq(node)) node = typeof part === 'number' ? node.items[part] : undefined
    else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))
      if (pair && isNode(pair.key)) offset = pair.key.range?.[0] ?? offset
      node = pair?.value
    } else return offset
    if (!isNode(node)) return offset
    if (typeof part === 'number') offset = node.range?.[0] ?? offset
  }
  return offset
}
