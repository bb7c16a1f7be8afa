// Loaders: what a field needs of all its parents is read by one statement. Their cache is off, as the documentation
// of mercurius has it where making the cache's keys costs more than it saves; keys are told apart here instead.
import { query } from './statements.mjs'

/** One record for each parent: `text` takes the keys as $1, and gives each row its key. */
export function one(text, keyOf, rowKey) {
  return batch(async (queries, { pool }) => {
    const keys = new Set()
    for (const { obj } of queries) if (keyOf(obj) !== null) keys.add(keyOf(obj))
    if (keys.size === 0) return queries.map(() => null)
    const found = new Map()
    for (const row of await query(pool, text, [[...keys]])) found.set(row[rowKey], row)
    return queries.map(({ obj }) => found.get(keyOf(obj)) ?? null)
  })
}

/** All records of each parent: `text` takes the keys as $1, and gives each row its parent's as "parent". */
export function many(text, keyOf) {
  return batch(async (queries, { pool }) => {
    const groups = group(await query(pool, text, [queries.map(({ obj }) => keyOf(obj))]))
    return queries.map(({ obj }) => groups.get(keyOf(obj)) ?? [])
  })
}

/** The first records of each parent: `text` takes the keys as $1, and how many of each as $2. */
export function page(text, keyOf) {
  return batch(async (queries, { pool }) => {
    const values = [queries.map(({ obj }) => keyOf(obj)), queries.map(({ params }) => params.first)]
    const groups = group(await query(pool, text, values))
    return queries.map(({ obj }) => ({ nodes: groups.get(keyOf(obj)) ?? [] }))
  })
}

function batch(loader) {
  return { loader, opts: { cache: false } }
}

function group(rows) {
  const groups = new Map()
  for (const row of rows) {
    const found = groups.get(row.parent)
    if (found) found.push(row)
    else groups.set(row.parent, [row])
  }
  return groups
}
