import { cleanName, REVIEW_AGGREGATES, REVIEW_AREAS } from './review-areas.js'
import { readValue, type ReviewValue } from './review-value.js'
import type { SheetReport } from './sheet-report.js'
import { type Cell, nameColumn, type Sheet } from './sheet.js'
import { AreaNames, checkUnit, findTitles } from './table-labels.js'

/** What one area got from another in a year, in billion cubic metres. */
export interface TradeObservation extends ReviewValue {
  exporterName: string
  importerName: string
  year: number
  sheet: string
  cell: string
}

const TOTAL_IMPORTS = 'Total imports'
const TOTAL_EXPORTS = 'Total exports'

/** Reads matrices with a column for each exporter and a row for each importer. The title has the year. */
export function readTradeMatrices(
  sheet: Sheet,
  title: RegExp,
  expected: string,
  report: SheetReport,
): TradeObservation[] {
  const titles = findTitles(sheet, title, expected, report)
  return titles.flatMap((cell, index) => {
    const year = Number(title.exec(cell.text.trim())?.[1])
    return readMatrix(sheet, cell, (titles[index + 1]?.row ?? sheet.lastRow + 1) - 1, year, report)
  })
}

function readMatrix(sheet: Sheet, title: Cell, lastRow: number, year: number, report: SheetReport): TradeObservation[] {
  const to = sheet.find(({ column, text }) => column === 1 && cleanName(text) === 'To', title.row + 1, title.row + 10)
  const from = sheet.find(({ column, text }) => column > 1 && cleanName(text) === 'From', title.row, to?.row)
  if (!to || !from) {
    report.refuse(sheet, title, `has no "${to ? 'From' : 'To'}" below it: is this another table?`)
    return []
  }
  if (!checkUnit(sheet, title, to.row, report)) return []
  const exporters = readExporters(sheet, from, to, report)
  const total = exporters.find(({ name }) => name === TOTAL_IMPORTS)
  const end = sheet.find(({ column, text }) => column === 1 && cleanName(text) === TOTAL_EXPORTS, to.row, lastRow)
  if (!total) report.refuse(sheet, to, `heads no column "${TOTAL_IMPORTS}": the sheet is cut off, or has other columns`)
  if (!end) report.refuse(sheet, to, `heads no row "${TOTAL_EXPORTS}": the sheet is cut off, or has other rows`)
  return total && end ? readFlows(sheet, to.row, end.row, exporters, year, report) : []
}

interface Exporter {
  name: string
  column: number
}

/** The columns up to the total. A name may stand on several lines, each in a cell: "Trinidad &" above "Tobago". */
function readExporters(sheet: Sheet, from: Cell, to: Cell, report: SheetReport): Exporter[] {
  const names = new AreaNames(sheet, report)
  const exporters: Exporter[] = []
  for (const cell of sheet.row(to.row)) {
    if (cell.column === 1) continue
    const lines: string[] = []
    for (let row = Math.min(from.row + 1, to.row); row <= to.row; row++) {
      lines.push(sheet.at(row, cell.column)?.text ?? '')
    }
    const name = names.read(cell, lines.join(' ').trim())
    if (name !== undefined) exporters.push({ name, column: cell.column })
    if (name === TOTAL_IMPORTS) break
  }
  return exporters
}

function readFlows(
  sheet: Sheet,
  headRow: number,
  endRow: number,
  exporters: readonly Exporter[],
  year: number,
  report: SheetReport,
): TradeObservation[] {
  const names = new AreaNames(sheet, report)
  const flows: TradeObservation[] = []
  for (let row = headRow + 1; row <= endRow; row++) {
    const nameCell = sheet.at(row, 1)
    const filled = exporters.map(({ column }) => sheet.at(row, column)).find((cell) => cell !== undefined)
    if (!nameCell && filled) report.refuse(sheet, filled, 'stands in a row without an area: give its name in column A')
    const importerName = nameCell && names.read(nameCell)
    if (importerName === undefined) continue
    const rowFlows: TradeObservation[] = []
    for (const { name: exporterName, column } of exporters) {
      const cell = sheet.at(row, column)
      const value = readValue(cell)
      if (typeof value === 'string') report.refuse(sheet, cell, value)
      else if (value.value !== null && importsFromItself(exporterName, importerName)) {
        report.refuse(sheet, cell, `is what ${importerName} gets from itself: rows or columns have moved`)
      } else {
        const ref = cell?.ref ?? `${nameColumn(column)}${row}`
        rowFlows.push({ exporterName, importerName, year, ...value, sheet: sheet.name, cell: ref })
      }
    }
    compareWithTotal(sheet, rowFlows, report)
    flows.push(...rowFlows)
  }
  return flows
}

/** Trade within a group is possible. */
function importsFromItself(exporterName: string, importerName: string): boolean {
  const area = REVIEW_AREAS[exporterName]
  return exporterName === importerName && typeof area === 'string' && !REVIEW_AGGREGATES.has(area)
}

/** Notes where the publisher's total is another than the sum by more than rounding to a tenth explains. */
function compareWithTotal(sheet: Sheet, flows: readonly TradeObservation[], report: SheetReport): void {
  const total = flows.find(({ exporterName }) => exporterName === TOTAL_IMPORTS)
  const parts = flows.filter(({ raw, exporterName }) => exporterName !== TOTAL_IMPORTS && raw !== '0' && raw !== '-')
  const sum = parts.reduce((before, { value }) => before + (value ?? 0), 0)
  if (!total || Math.abs((total.value ?? 0) - sum) <= 0.05 * (parts.length + 1)) return
  const name = total.importerName
  report.note(
    sheet,
    `"${name}" has ${total.raw} as its total (${total.cell}), but its columns add up to ${sum.toFixed(3)}`,
  )
}
