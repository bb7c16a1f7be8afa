import path from 'node:path'
import { suggest } from '../../platform/nearest.js'
import { ImportError, type Problem } from '../import-error.js'
import { type RawCell, readCells, readSharedStrings } from './sheet-xml.js'
import { Sheet } from './sheet.js'
import { parseXml } from './xml.js'
import { explainDamage, refuse, ZipArchive } from './zip-archive.js'

export interface Workbook {
  /** Its name, without the folders. */
  file: string
  /** The sheets that were asked for, under the names they were asked by. */
  sheets: ReadonlyMap<string, Sheet>
}

const WORKBOOK = 'xl/workbook.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'

/** Reads some sheets of an .xlsx workbook; the others are not unpacked. */
export async function readWorkbook(filePath: string, names: readonly string[]): Promise<Workbook> {
  const archive = await ZipArchive.open(filePath)
  try {
    if (!archive.has(WORKBOOK)) throw refuse(archive.file, 'is a ZIP archive, but no .xlsx workbook')
    const parts = await findParts(archive)
    const found = findSheets(archive.file, parts.sheets, names)
    const read = new Map<string, RawCell[]>()
    for (const [name, part] of found) read.set(name, await readPart(archive, part, (chunks) => readCells(chunks)))
    await fillSharedStrings(archive, parts.sharedStrings, [...read.values()].flat())
    const sheets = [...read].map(([name, cells]): [string, Sheet] => [name, new Sheet(name, withText(cells))])
    return { file: archive.file, sheets: new Map(sheets) }
  } finally {
    archive.close()
  }
}

interface Parts {
  /** The part that holds a sheet, by the sheet's name. */
  sheets: ReadonlyMap<string, string>
  sharedStrings: string | undefined
}

async function findParts(archive: ZipArchive): Promise<Parts> {
  const targets = new Map<string, string>()
  let sharedStrings: string | undefined
  await readPart(archive, RELATIONS, (chunks) =>
    parseAttributes(chunks, (name, { Id = '', Target = '', Type = '' }) => {
      if (name !== 'Relationship') return
      const part = Target.startsWith('/') ? Target.slice(1) : path.posix.join('xl', Target)
      targets.set(Id, part)
      if (Type.endsWith('/sharedStrings')) sharedStrings = part
    }),
  )
  const sheets = new Map<string, string>()
  await readPart(archive, WORKBOOK, (chunks) =>
    parseAttributes(chunks, (name, attributes) => {
      const part = targets.get(attributes['r:id'] ?? attributes.id ?? '')
      if (name === 'sheet' && part !== undefined) sheets.set(attributes.name ?? '', part)
    }),
  )
  return { sheets, sharedStrings }
}

function parseAttributes(
  chunks: AsyncIterable<Buffer>,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
): Promise<void> {
  return parseXml(chunks, { open, text: () => {}, close: () => {} })
}

/** Publishers' names of sheets end in a space or not, from one edition to the next. */
const simplify = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()

function findSheets(file: string, parts: ReadonlyMap<string, string>, names: readonly string[]): Map<string, string> {
  const bySimpleName = new Map([...parts].map(([name, part]) => [simplify(name), part]))
  const found = new Map<string, string>()
  const problems: Problem[] = []
  for (const name of names) {
    const part = bySimpleName.get(simplify(name))
    const advice = 'is not in the workbook: give the workbook with all data, as the publisher offers it'
    if (part === undefined) problems.push({ file, sheet: name, message: `${advice}${suggest(name, parts.keys())}` })
    else found.set(name, part)
  }
  if (problems.length > 0) throw new ImportError(problems)
  return found
}

async function fillSharedStrings(archive: ZipArchive, part: string | undefined, cells: RawCell[]): Promise<void> {
  const wanted = new Set(cells.flatMap(({ sharedString }) => sharedString ?? []))
  if (wanted.size === 0) return
  if (part === undefined) throw refuse(archive.file, 'lacks its table of texts: save it again as .xlsx')
  const strings = await readPart(archive, part, (chunks) => readSharedStrings(chunks, wanted))
  for (const cell of cells) {
    if (cell.sharedString === undefined) continue
    const text = strings.get(cell.sharedString)
    if (text === undefined) {
      throw refuse(archive.file, `has no text number ${cell.sharedString} for cell ${cell.ref}: download it again`)
    }
    cell.text = text
  }
}

const withText = (cells: readonly RawCell[]): RawCell[] => cells.filter(({ text }) => text.trim() !== '')

async function readPart<Read>(
  archive: ZipArchive,
  part: string,
  read: (chunks: AsyncIterable<Buffer>) => Promise<Read>,
): Promise<Read> {
  try {
    return await read(archive.read(part))
  } catch (error) {
    throw explainDamage(error, archive.file)
  }
}
