import { listSpans } from '../area-codes.js'
import { suggest } from '../../platform/nearest.js'
import { cleanName, REVIEW_AREAS } from './review-areas.js'
import type { SheetReport } from './sheet-report.js'
import type { Cell, Sheet } from './sheet.js'

const UNIT = 'billion cubic metres'

/** The cells that hold a title, which stands in the first column. */
export function findTitles(sheet: Sheet, title: RegExp, expected: string, report: SheetReport): Cell[] {
  const titles: Cell[] = []
  for (let row = 1; row <= sheet.lastRow; row++) {
    const cell = sheet.at(row, 1)
    if (cell && title.test(cell.text.trim())) titles.push(cell)
  }
  const first = sheet.find(() => true)
  if (titles.length === 0) {
    report.refuse(sheet, first, `is not the title that is looked for here ("${expected}"): is this another table?`)
  }
  return titles
}

/** Whether a table is in billion cubic metres, as a cell between its title and its first row says. */
export function checkUnit(sheet: Sheet, title: Cell, lastRow: number, report: SheetReport): boolean {
  const labels: Cell[] = []
  for (let row = title.row + 1; row <= lastRow; row++) {
    const cell = sheet.at(row, 1)
    if (cell) labels.push(cell)
  }
  if (labels.some(({ text }) => cleanName(text).toLowerCase() === UNIT)) return true
  report.refuse(sheet, labels[0] ?? title, `is not the unit of this sheet, ${UNIT}: no other is converted`)
  return false
}

/** The areas that name the rows or the columns of a table, each once. */
export class AreaNames {
  private readonly seen = new Map<string, string>()

  constructor(
    private readonly sheet: Sheet,
    private readonly report: SheetReport,
  ) {}

  /** The name without footnote marks; undefined, with a problem reported, where nothing is known of it. */
  read(cell: Cell, text = cell.text): string | undefined {
    const name = cleanName(text)
    const before = this.seen.get(name)
    this.seen.set(name, cell.ref)
    if (before !== undefined) {
      this.report.refuse(this.sheet, cell, `stands in ${before} too: one of the two is another area`)
      return undefined
    }
    if (listSpans(REVIEW_AREAS, name).length > 0) return name
    const nearest = suggest(name, Object.keys(REVIEW_AREAS))
    const advice = `is no area that the Review is known to have${nearest}: correct the cell, or add it to`
    this.report.refuse(
      this.sheet,
      { ...cell, text: name },
      `${advice} src/importers/statistical-review/review-areas.ts`,
    )
    return undefined
  }
}
