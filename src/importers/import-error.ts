/** What is wrong with a file, and where. */
export interface Problem {
  file: string
  /** Counted from 1, the header included. */
  line?: number
  /** Of a workbook. */
  sheet?: string
  cell?: string
  column?: string
  value?: string
  message: string
}

const MOST_SHOWN = 20

/** Refuses an import: nothing was changed. */
export class ImportError extends Error {
  constructor(
    readonly problems: readonly Problem[],
    /** How many there are; only some are listed. */
    readonly count = problems.length,
  ) {
    super(describe(problems, count))
  }
}

function describe(problems: readonly Problem[], count: number): string {
  const shown = problems.slice(0, MOST_SHOWN).map(formatProblem)
  const more = count - shown.length
  return [...shown, ...(more > 0 ? [`... and ${more.toLocaleString('en')} more of these`] : [])].join('\n')
}

export function formatProblem({ file, line, sheet, cell, column, value, message }: Problem): string {
  const place = [
    line === undefined ? file : `${file}:${line}`,
    ...(sheet === undefined ? [] : [`sheet "${sheet}"`]),
    ...(cell === undefined ? [] : [`cell ${cell}`]),
    ...(column === undefined ? [] : [`column "${column}"`]),
  ]
  return `${place.join(', ')}: ${value === undefined ? '' : `"${shorten(value)}" `}${message}`
}

function shorten(value: string): string {
  return value.length > 80 ? `${value.slice(0, 77)}...` : value
}
