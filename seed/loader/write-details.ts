import { recordName, type Changes } from './changes.js'
import type { EntryOf } from './check-entries.js'
import {
  electricityImportRow,
  forceStrengthRow,
  gasImportRow,
  paymentRow,
  sanctionsWaiverRow,
  tradeVolumeRow,
} from './figure-rows.js'
import { FIGURE_KINDS, type FigureEntryKind } from './kinds.js'
import type { Transaction } from './stored-records.js'
import { inOrder, insertAll, ofKind } from './batches.js'

/**
 * Clears the way for what `writeDetails` writes: rows of figures that changed their kind, and renewals, which are
 * unique and may move from one waiver to another.
 */
export async function removeDetails(tx: Transaction, { added, updated, removed }: Changes): Promise<void> {
  const names = new Set(added.map(recordName))
  for (const kind of FIGURE_KINDS) {
    const moved = removed.filter((record) => record.kind === kind && names.has(recordName(record)))
    const where = { where: { figureSlug: { in: moved.map(({ key }) => key) } } }
    if (moved.length > 0) await deleteDetails(tx, kind, where)
  }
  const waivers = [...updated, ...removed].filter(({ kind }) => kind === 'sanctions-waiver').map(({ key }) => key)
  if (waivers.length > 0) {
    await tx.sanctionsWaiver.updateMany({ where: { figureSlug: { in: waivers } }, data: { renewsSlug: null } })
  }
}

function deleteDetails(
  tx: Transaction,
  kind: FigureEntryKind,
  where: { where: { figureSlug: { in: string[] } } },
): Promise<unknown> {
  switch (kind) {
    case 'trade-volume':
      return tx.tradeVolume.deleteMany(where)
    case 'gas-import':
      return tx.gasImport.deleteMany(where)
    case 'electricity-import':
      return tx.electricityImport.deleteMany(where)
    case 'force-strength':
      return tx.forceStrength.deleteMany(where)
    case 'payment':
      return tx.payment.deleteMany(where)
    case 'sanctions-waiver':
      return tx.sanctionsWaiver.deleteMany(where)
  }
}

/** The rows of figures that are their kind's own. They are updated in place: other waivers may refer to them. */
export async function writeDetails(tx: Transaction, { added, updated }: Changes): Promise<void> {
  const write = async <K extends FigureEntryKind, Row>(
    kind: K,
    toRow: (entry: EntryOf<K>) => Row,
    create: (data: Row[]) => Promise<unknown>,
    update: (figureSlug: string, data: Row) => Promise<unknown>,
  ) => {
    const fresh = inOrder(ofKind(added, kind), (entry) => ('renews' in entry.fields ? entry.fields.renews : null))
    await insertAll(fresh.map(toRow), create)
    for (const entry of ofKind(updated, kind)) await update(entry.key, toRow(entry))
  }
  await write(
    'trade-volume',
    tradeVolumeRow,
    (data) => tx.tradeVolume.createMany({ data }),
    (figureSlug, data) => tx.tradeVolume.updateMany({ where: { figureSlug }, data }),
  )
  await write(
    'gas-import',
    gasImportRow,
    (data) => tx.gasImport.createMany({ data }),
    (figureSlug, data) => tx.gasImport.updateMany({ where: { figureSlug }, data }),
  )
  await write(
    'electricity-import',
    electricityImportRow,
    (data) => tx.electricityImport.createMany({ data }),
    (figureSlug, data) => tx.electricityImport.updateMany({ where: { figureSlug }, data }),
  )
  await write(
    'force-strength',
    forceStrengthRow,
    (data) => tx.forceStrength.createMany({ data }),
    (figureSlug, data) => tx.forceStrength.updateMany({ where: { figureSlug }, data }),
  )
  await write(
    'payment',
    paymentRow,
    (data) => tx.payment.createMany({ data }),
    (figureSlug, data) => tx.payment.updateMany({ where: { figureSlug }, data }),
  )
  await write(
    'sanctions-waiver',
    sanctionsWaiverRow,
    (data) => tx.sanctionsWaiver.createMany({ data }),
    (figureSlug, data) => tx.sanctionsWaiver.updateMany({ where: { figureSlug }, data }),
  )
}
