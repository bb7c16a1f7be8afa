import type { Cell } from './sheet.js'

export interface ReviewValue {
  /** Null where the status says why. */
  value: number | null
  /** What the cell says. */
  raw: string
  status: 'REPORTED' | 'ZERO_OR_NOT_REPORTED' | 'MISSING'
}

/**
 * What is not a number. The footnotes of the sheets explain `^` and `†` ("Less than 0.05.") and `n/a` ("not available");
 * that is some gas, or nobody knows how much, so there is no value. No sheet explains the dash. It stands for a zero:
 * the editions to 2022 store 0 and show it as `-`, that of 2023 stores the dash. But such a zero may mean "not
 * available" too: Azerbaijan's production of 1970 is n/a in the edition of 2019, 0 in that of 2022, and - in 2023.
 */
const MARKS: Readonly<Record<string, ReviewValue['status']>> = {
  '-': 'ZERO_OR_NOT_REPORTED',
  '–': 'ZERO_OR_NOT_REPORTED',
  '^': 'MISSING',
  '†': 'MISSING',
  'n/a': 'MISSING',
}

/** A cell of volumes; a text where it is none, which says what is wrong with it. */
export function readValue(cell: Cell | undefined): ReviewValue | string {
  if (!cell) return { value: null, raw: '', status: 'MISSING' }
  const { number } = cell
  const raw = cell.text.trim()
  if (number === null) {
    const status = Object.hasOwn(MARKS, raw) ? MARKS[raw] : undefined
    const marks = Object.keys(MARKS).join(' ')
    return status
      ? { value: null, raw, status }
      : `is neither a number nor a mark that the Review uses (${marks}): correct the cell, or get the file again`
  }
  if (number < 0) return 'is below zero, which no volume can be: correct the cell, or get the file again'
  // Below 0.05 the editions to 2022 show a mark and keep the number, which is taken.
  return number === 0
    ? { value: null, raw, status: 'ZERO_OR_NOT_REPORTED' }
    : { value: number, raw, status: 'REPORTED' }
}
