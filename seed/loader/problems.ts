export type Path = readonly PropertyKey[]

/** Where something stands: a file, and in it a line, an entry and a field. */
export interface Place {
  file: string
  line?: number
  column?: number
  kind?: string
  /** The slug or code of the entry; its place in the list where it has none. */
  entry?: string
  field?: string
}

export interface Problem extends Place {
  message: string
}

const MOST_PRINTED = 50

/** Nothing was loaded; every problem found is listed. */
export class SeedError extends Error {
  override name = 'SeedError'

  constructor(
    readonly title: string,
    readonly problems: readonly Problem[] = [],
  ) {
    super([title, ...formatProblems(problems)].join('\n'))
  }
}

export function refuse(folder: string, problems: readonly Problem[]): void {
  if (problems.length === 0) return
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
  throw new SeedError(`${count} in ${folder}; nothing was loaded:`, sortProblems(problems))
}

export function formatProblems(problems: readonly Problem[]): string[] {
  const lines = problems.slice(0, MOST_PRINTED).map((problem) => `  ${formatProblem(problem)}`)
  if (problems.length > MOST_PRINTED) lines.push(`  and ${problems.length - MOST_PRINTED} more`)
  return lines
}

export function formatProblem({ file, line, column, kind, entry, field, message }: Problem): string {
  const position = [file, ...(line === undefined ? [] : [line, column ?? 1])].join(':')
  const subject = [kind, entry, field && `${field}:`].filter((part) => part !== undefined && part !== '').join(' ')
  return [position, subject, message].filter((part) => part !== '').join(' ')
}

/** `['citations', 0, 'source']` as `citations[0].source`. */
export function formatPath(path: Path): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`))
    .join('')
}

export function sortProblems<T extends Problem>(problems: readonly T[]): T[] {
  return problems.toSorted(
    (a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  )
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
