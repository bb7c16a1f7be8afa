import type { Entry } from './check-entries.js'
import type { Problem } from './problems.js'
import { findStoredLinks, type LinkField, type Transaction } from './stored-records.js'

interface Link {
  entry: Entry
  to: string
}

const LINK_FIELDS: LinkField[] = ['origin', 'partOf', 'restates', 'renews']

/** No source is its own origin, no event part of itself, however long the way round. */
export async function checkLinks(tx: Transaction | undefined, entries: readonly Entry[]): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const field of LINK_FIELDS) {
    const links = new Map<string, Link>()
    for (const entry of entries) {
      const to = linkOf(entry, field)
      if (to !== null) links.set(entry.key, { entry, to })
    }
    const leavesFolder = [...links.values()].some(({ to }) => !links.has(to))
    const stored = tx && leavesFolder ? await findStoredLinks(tx, field) : []
    const own = new Set(entries.filter((entry) => hasLink(entry, field)).map(({ key }) => key))
    const next = new Map(stored.filter(({ key }) => !own.has(key)).map(({ key, to }) => [key, to]))
    for (const [key, { to }] of links) next.set(key, to)
    problems.push(...findCycles(next, links, field))
  }
  return problems
}

function findCycles(next: ReadonlyMap<string, string>, links: ReadonlyMap<string, Link>, field: LinkField): Problem[] {
  const problems: Problem[] = []
  const done = new Set<string>()
  for (const start of links.keys()) {
    const way: string[] = []
    for (let key: string | undefined = start; key !== undefined && !done.has(key); key = next.get(key)) {
      const seen = way.indexOf(key)
      if (seen >= 0) {
        const cycle = way.slice(seen)
        const link = links.get(cycle.find((member) => links.has(member)) ?? '')
        if (link) problems.push(link.entry.problem([field], `leads back to itself: ${[...cycle, key].join(' -> ')}`))
        break
      }
      way.push(key)
    }
    for (const key of way) done.add(key)
  }
  return problems
}

function linkOf(entry: Entry, field: LinkField): string | null {
  return hasLink(entry, field) ? ((entry.fields as Partial<Record<LinkField, string | null>>)[field] ?? null) : null
}

function hasLink(entry: Entry, field: LinkField): boolean {
  return field in entry.fields
}
