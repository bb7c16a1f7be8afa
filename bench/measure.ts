/** How many seconds something takes. */
export async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

export function formatRatio(ratio: number, least: number): string {
  return `${ratio.toFixed(2)} of it (at least ${least}: ${ratio >= least ? 'holds' : 'MISSED'})`
}
