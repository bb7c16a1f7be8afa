/** Names that may have a label of their own. */
const MOST_NAMES = 50
/** Operations of a name until it has: a client that makes up names must not take the places of those that are used. */
const OFTEN = 10
/** Names that are counted until then. */
const MOST_COUNTED = 1_000

/** Labels for names of operations: those that are asked often, and `other` for the rest, so that there are never many. */
export class OperationNames {
  private readonly labels = new Set<string>()
  private readonly counts = new Map<string, number>()

  labelOf(name: string | undefined): string {
    if (name === undefined) return 'unnamed'
    if (this.labels.has(name)) return name
    if (this.labels.size >= MOST_NAMES) return 'other'
    const count = (this.counts.get(name) ?? 0) + 1
    if (this.counts.size >= MOST_COUNTED) this.counts.clear()
    this.counts.set(name, count)
    if (count < OFTEN) return 'other'
    this.labels.add(name)
    this.counts.delete(name)
    return name
  }
}
