/** The years that a dataset covers; of a single one there is no span. */
export function formatYears({ from, to }: { from: number; to: number }): string {
  return from === to ? String(from) : `${from} to ${to}`
}
