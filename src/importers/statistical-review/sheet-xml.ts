import { type Cell, nameColumn, readPosition } from './sheet.js'
import { parseXml } from './xml.js'

/** A cell whose text may stand in the table of shared strings. */
export type RawCell = Cell & { sharedString?: number }

/** Reads the cells of a sheet (ECMA-376, part 1, 18.3.1.4) that are not empty. */
export async function readCells(chunks: AsyncIterable<Buffer>): Promise<RawCell[]> {
  const cells: RawCell[] = []
  let row = 0
  let column = 0
  let type = 'n'
  let content = ''
  let hasFormula = false
  let reading = false
  await parseXml(chunks, {
    open(name, attributes) {
      if (name === 'row') {
        // A program may leave positions out: the next one is meant.
        row = attributes.r === undefined ? row + 1 : Number(attributes.r)
        column = 0
      } else if (name === 'c') {
        const position = attributes.r === undefined ? { row, column: column + 1 } : readPosition(attributes.r)
        if (!position) throw new Error(`"${attributes.r}" is no position of a cell`)
        row = position.row
        column = position.column
        type = attributes.t ?? 'n'
        content = ''
        hasFormula = false
      } else if (name === 'f') hasFormula = true
      else reading = name === 'v' || name === 't'
    },
    text(text) {
      if (reading) content += text
    },
    close(name) {
      reading = false
      if (name !== 'c' || (content === '' && !hasFormula)) return
      const ref = `${nameColumn(column)}${row}`
      cells.push({ ref, row, column, ...readContent(type, content, hasFormula) })
    },
  })
  return cells
}

function readContent(
  type: string,
  content: string,
  hasFormula: boolean,
): Pick<RawCell, 'text' | 'number' | 'sharedString'> {
  if (content === '' && hasFormula && type !== 'str') return { text: '(a formula without its result)', number: null }
  if (type === 's') return { text: '', number: null, sharedString: Number(content) }
  if (type !== 'n') return { text: content, number: null }
  const number = Number(content)
  if (!Number.isFinite(number)) throw new Error(`"${content}" is no number`)
  // Excel writes 17 digits of a double (18.899999999999999); the shortest text that means the same is what was typed.
  return { text: String(number), number }
}

/** The wanted entries of the table of shared strings (18.4.8), without their formats and without phonetic hints. */
export async function readSharedStrings(
  chunks: AsyncIterable<Buffer>,
  wanted: ReadonlySet<number>,
): Promise<Map<number, string>> {
  const strings = new Map<number, string>()
  let index = -1
  let text = ''
  let reading = false
  let phonetic = false
  await parseXml(chunks, {
    open(name) {
      if (name === 'si') {
        index++
        text = ''
      } else if (name === 'rPh') phonetic = true
      else reading = name === 't' && !phonetic
    },
    text(piece) {
      if (reading) text += piece
    },
    close(name) {
      reading = false
      if (name === 'rPh') phonetic = false
      else if (name === 'si' && wanted.has(index)) strings.set(index, text)
    },
  })
  return strings
}
