import { raiseVersion } from '../../src/platform/database/data-version.js'
import { insertAll } from './batches.js'
import { hasChanges, type Changes } from './changes.js'
import { checkRemovals } from './check-removals.js'
import { deriveAll } from './derive.js'
import { deriveSpeakers, markStatementsOfOtherSets } from './derive-speakers.js'
import { SeedError } from './problems.js'
import type { Tenures } from './speaker-country.js'
import type { Transaction } from './stored-records.js'
import { writeRecords } from './write-records.js'

/** Writes what changed and what follows from it. Without a checksum the set itself goes too. */
export async function applyChanges(
  tx: Transaction,
  name: string,
  checksum: string | undefined,
  changes: Changes,
  tenures: Tenures,
  log: (line: string) => void,
): Promise<void> {
  const blocked = await checkRemovals(tx, name, changes.removed)
  if (blocked.length > 0)
    throw new SeedError('Other records refer to records that would go; nothing was changed:', blocked)
  if (hasChanges(changes)) {
    await writeRecords(tx, changes, tenures)
    await deriveSpeakers(tx, changes, tenures)
    for (const set of await markStatementsOfOtherSets(tx, name, changes)) {
      log(`Load the set "${set}" again: offices of people who speak in it have changed.`)
    }
    await deriveAll(tx)
    await tx.$executeRaw`SELECT refresh_search()`
    await raiseVersion((statement) => tx.$executeRawUnsafe(statement))
  }
  await recordSet(tx, name, checksum, changes)
}

async function recordSet(
  tx: Transaction,
  name: string,
  checksum: string | undefined,
  { added, updated, removed }: Changes,
): Promise<void> {
  if (checksum === undefined) {
    await tx.seedSet.delete({ where: { name } }) // its entries go with it
    return
  }
  const loaded = { checksum, loadedAt: new Date() }
  const { count } = await tx.seedSet.updateMany({ where: { name }, data: loaded })
  if (count === 0) await tx.seedSet.create({ data: { name, ...loaded } })
  for (const kind of new Set([...updated, ...removed].map((record) => record.kind))) {
    const keys = [...updated, ...removed].filter((record) => record.kind === kind).map(({ key }) => key)
    await tx.seedEntry.deleteMany({ where: { kind, key: { in: keys } } })
  }
  const rows = [...added, ...updated].map((entry) => ({
    kind: entry.kind,
    key: entry.key,
    setName: name,
    checksum: entry.checksum,
  }))
  await insertAll(rows, (data) => tx.seedEntry.createMany({ data }))
}
