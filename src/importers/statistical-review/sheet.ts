/** A cell that is not empty. */
export interface Cell {
  /** Where it is: BC70. */
  ref: string
  row: number
  /** Counted from 1. */
  column: number
  /** What it says; a number in as few digits as tell it from every other. */
  text: string
  /** Null for text, and for what a formula could not compute. */
  number: number | null
}

export class Sheet {
  private readonly rows = new Map<number, Map<number, Cell>>()
  lastRow = 0

  constructor(
    readonly name: string,
    cells: Iterable<Cell>,
  ) {
    for (const cell of cells) {
      const row = this.rows.get(cell.row)
      if (row) row.set(cell.column, cell)
      else this.rows.set(cell.row, new Map([[cell.column, cell]]))
      this.lastRow = Math.max(this.lastRow, cell.row)
    }
  }

  at(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.get(column)
  }

  /** The cells of a row, from left to right. */
  row(row: number): Cell[] {
    return [...(this.rows.get(row)?.values() ?? [])].sort((left, right) => left.column - right.column)
  }

  /** The first cell, from the top and from the left, that meets a condition. */
  find(condition: (cell: Cell) => boolean, from = 1, to = this.lastRow): Cell | undefined {
    for (let row = from; row <= to; row++) {
      const found = this.row(row).find(condition)
      if (found) return found
    }
    return undefined
  }
}

export function nameColumn(column: number): string {
  let name = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

/** Row and column of a reference such as BC70. */
export function readPosition(ref: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(ref) ?? []
  if (letters === undefined || digits === undefined) return undefined
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(digits), column }
}
