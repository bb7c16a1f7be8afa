import { applyChanges } from './apply-changes.js'
import { findChanges } from './changes.js'
import { SeedError } from './problems.js'
import { summarise, type LoadReport } from './report.js'
import { inTransaction, type SeedDatabase } from './seed-transaction.js'

/** Removes every record of a set. */
export async function removeSet(
  database: SeedDatabase,
  name: string,
  log: (line: string) => void = () => {},
): Promise<LoadReport> {
  return inTransaction(database, false, async (tx) => {
    const set = await tx.seedSet.findUnique({ where: { name } })
    if (!set) throw new SeedError(`No set is called "${name}". List the sets with --list.`)
    const changes = await findChanges(tx, name, [])
    await applyChanges(tx, name, undefined, changes, new Map(), log)
    return summarise(name, changes, [])
  })
}
