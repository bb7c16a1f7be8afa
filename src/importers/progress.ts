/** What a long import tells while it runs. */
export interface Progress {
  /** `total` is in bytes, where the phase reads files. */
  phase: (name: string, total?: number) => void
  /** How much more was read of the files, packed as they are, and how many lines that gave. */
  advance: (bytes: number, lines: number) => void
  done: () => void
}

export const silent: Progress = { phase: () => {}, advance: () => {}, done: () => {} }
