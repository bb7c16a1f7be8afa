import type { Problem } from '../import-error.js'
import type { Cell, Sheet } from './sheet.js'

/** Gathers what is wrong in a workbook, so that it is told at once, and what is odd but no reason to refuse it. */
export class SheetReport {
  readonly problems: Problem[] = []
  readonly notes: string[] = []

  constructor(private readonly file: string) {}

  refuse(sheet: Sheet, cell: Cell | undefined, message: string): void {
    const place = cell && { cell: cell.ref, value: cell.text.trim() }
    this.problems.push({ file: this.file, sheet: sheet.name, ...place, message })
  }

  note(sheet: Sheet, message: string): void {
    this.notes.push(`${sheet.name}: ${message}`)
  }
}
