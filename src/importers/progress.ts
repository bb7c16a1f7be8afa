/** What a long import tells while it runs. */
export interface Progress {
  /** `total` is in bytes, where the phase reads files. */
  phase(name: string, total?: number): void
  advance(bytes: number): void
  done(): void
}

export const silent: Progress = { phase: () => {}, advance: () => {}, done: () => {} }
