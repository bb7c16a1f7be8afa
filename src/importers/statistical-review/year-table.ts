import { cleanName } from './review-areas.js'
import { readValue, type ReviewValue } from './review-value.js'
import type { SheetReport } from './sheet-report.js'
import type { Cell, Sheet } from './sheet.js'
import { AreaNames, checkUnit, findTitles } from './table-labels.js'

/** What an area produced or consumed in a year, in billion cubic metres. */
export interface YearObservation extends ReviewValue {
  areaName: string
  year: number
  sheet: string
  cell: string
}

const WORLD = 'Total World'
/** What follows the years: other figures under headings of years. */
const OTHER_FIGURES = /growth|share/i

/** Reads a table with a row for each area and a column for each year. */
export function readYearTable(sheet: Sheet, title: RegExp, expected: string, report: SheetReport): YearObservation[] {
  const [titleCell] = findTitles(sheet, title, expected, report)
  if (!titleCell) return []
  const years = findYears(sheet, titleCell, report)
  const firstYear = years[0]
  if (!firstYear || !checkUnit(sheet, titleCell, firstYear.row, report)) return []
  const world = sheet.find(({ column, text }) => column === 1 && cleanName(text) === WORLD, firstYear.row + 1)
  if (!world) {
    report.refuse(sheet, undefined, `has no row "${WORLD}": it is cut off, or its rows have other names`)
    return []
  }
  return readRows(sheet, firstYear.row, world.row, years, report)
}

/** The cells with the years, which follow each other without a gap. */
function findYears(sheet: Sheet, title: Cell, report: SheetReport): Cell[] {
  for (let row = title.row; row <= title.row + 10; row++) {
    const cells = sheet.row(row).filter(({ column }) => column > 1)
    const broken = cells.findIndex(({ number }, index) => !isYear(number) || number !== (cells[0]?.number ?? 0) + index)
    const years = broken < 0 ? cells : cells.slice(0, broken)
    if (years.length < 2) continue
    const next = broken < 0 ? undefined : cells[broken]
    if (next && !OTHER_FIGURES.test(sheet.at(row - 1, next.column)?.text ?? '')) {
      const last = years.at(-1)
      report.refuse(
        sheet,
        next,
        `should be the year after ${last?.text}, which is in ${last?.ref}: correct the row of years`,
      )
      return []
    }
    return years
  }
  report.refuse(sheet, title, 'has no row of years below it: is this another table?')
  return []
}

const isYear = (number: number | null): boolean =>
  number !== null && Number.isInteger(number) && number >= 1900 && number < 2100

function readRows(
  sheet: Sheet,
  yearRow: number,
  worldRow: number,
  years: readonly Cell[],
  report: SheetReport,
): YearObservation[] {
  const names = new AreaNames(sheet, report)
  const observations: YearObservation[] = []
  for (let row = yearRow + 1; row <= sheet.lastRow; row++) {
    const nameCell = sheet.at(row, 1)
    const cells = years.map(({ column }) => sheet.at(row, column))
    const filled = cells.find((cell) => cell !== undefined)
    if (!nameCell && filled) report.refuse(sheet, filled, 'stands in a row without an area: give its name in column A')
    // Below the World and its parts stand footnotes, which have no values.
    if (!nameCell || (row > worldRow && !filled)) continue
    const areaName = names.read(nameCell)
    if (areaName === undefined) continue
    for (const [index, year] of years.entries()) {
      const cell = cells[index]
      const value = readValue(cell)
      if (typeof value === 'string') report.refuse(sheet, cell, value)
      else {
        const ref = cell?.ref ?? year.ref.replace(/\d+$/, String(row))
        observations.push({ areaName, year: year.number ?? 0, ...value, sheet: sheet.name, cell: ref })
      }
    }
  }
  return observations
}
