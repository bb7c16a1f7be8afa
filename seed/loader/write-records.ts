import { recordName, type Changes, type Gone } from './changes.js'
import type { Entry } from './check-entries.js'
import { childRows, type ChildRows } from './child-rows.js'
import { isFigureKind, type EntryKind } from './kinds.js'
import { inOrder, insertAll, ofKind } from './batches.js'
import { removeDetails, writeDetails } from './write-details.js'
import {
  countryRow,
  eventRow,
  figureRow,
  officialRow,
  organisationRow,
  sourceRow,
  statementRow,
  type FigureEntry,
} from './record-rows.js'
import { resolveSpeakerCountry, type Tenures } from './speaker-country.js'
import type { Transaction } from './stored-records.js'

/** Writes the records that changed, in the order in which they refer to each other, then what hangs on them. */
export async function writeRecords(tx: Transaction, changes: Changes, tenures: Tenures): Promise<void> {
  const { added, updated, removed } = changes
  const removedNames = new Set(removed.map(recordName))
  const changed = [...added, ...updated]
  const kept = new Set(changed.map(recordName))
  await removeChildren(tx, [...updated, ...removed])
  await removeDetails(tx, changes)
  // A figure that changed its kind is removed and added, on the row that it has.
  const isNew = new Set(added.filter((entry) => !removedNames.has(recordName(entry))).map(recordName))

  const write = async <E extends Entry, Row>(
    entries: E[],
    toRow: (entry: E) => Row,
    create: (data: Row[]) => Promise<unknown>,
    update: (key: string, data: Row) => Promise<unknown>,
  ) => {
    const fresh = entries.filter((entry) => isNew.has(recordName(entry)))
    await insertAll(fresh.map(toRow), create)
    for (const entry of entries) if (!isNew.has(recordName(entry))) await update(entry.key, toRow(entry))
  }
  await write(
    ofKind(changed, 'country'),
    countryRow,
    (data) => tx.country.createMany({ data }),
    (code, data) => tx.country.updateMany({ where: { code }, data }),
  )
  await write(
    ofKind(changed, 'organisation'),
    organisationRow,
    (data) => tx.organisation.createMany({ data }),
    (slug, data) => tx.organisation.updateMany({ where: { slug }, data }),
  )
  await write(
    ofKind(changed, 'official'),
    officialRow,
    (data) => tx.official.createMany({ data }),
    (slug, data) => tx.official.updateMany({ where: { slug }, data }),
  )
  await write(
    inOrder(ofKind(changed, 'source'), (entry) => entry.fields.origin),
    sourceRow,
    (data) => tx.source.createMany({ data }),
    (slug, data) => tx.source.updateMany({ where: { slug }, data }),
  )
  await write(
    inOrder(ofKind(changed, 'event'), (entry) => entry.fields.partOf),
    eventRow,
    (data) => tx.event.createMany({ data }),
    (slug, data) => tx.event.updateMany({ where: { slug }, data }),
  )
  await write(
    ofKind(changed, 'statement'),
    (entry) => statementRow(entry, resolveSpeakerCountry(entry, tenures)),
    (data) => tx.statement.createMany({ data }),
    (slug, data) => tx.statement.updateMany({ where: { slug }, data }),
  )
  await write(
    inOrder(changed.filter(isFigureEntry), (entry) => entry.fields.restates),
    figureRow,
    (data) => tx.figure.createMany({ data }),
    (slug, data) => tx.figure.updateMany({ where: { slug }, data }),
  )
  await writeDetails(tx, changes)
  await insertChildren(tx, childRows(changed))
  await removeRecords(
    tx,
    removed.filter((record) => !kept.has(recordName(record))),
  )
}

async function removeChildren(tx: Transaction, records: readonly Gone[]): Promise<void> {
  const keys = (...kinds: EntryKind[]) => records.filter(({ kind }) => kinds.includes(kind)).map(({ key }) => key)
  const countries = keys('country')
  const officials = keys('official')
  const events = keys('event')
  const statements = keys('statement')
  const figures = records.filter(({ kind }) => isFigureKind(kind)).map(({ key }) => key)
  if (countries.length > 0) await tx.countrySuccessor.deleteMany({ where: { countryCode: { in: countries } } })
  if (officials.length > 0) {
    await tx.tenure.deleteMany({ where: { officialSlug: { in: officials }, datasetSlug: null } })
  }
  if (events.length > 0) {
    await tx.eventCountry.deleteMany({ where: { eventSlug: { in: events } } })
    await tx.eventOfficial.deleteMany({ where: { eventSlug: { in: events } } })
    await tx.citation.deleteMany({ where: { eventSlug: { in: events } } })
  }
  if (statements.length > 0) {
    await tx.mention.deleteMany({ where: { statementSlug: { in: statements } } })
    await tx.rendition.deleteMany({ where: { statementSlug: { in: statements } } })
    await tx.citation.deleteMany({ where: { statementSlug: { in: statements } } })
  }
  if (figures.length > 0) {
    await tx.figureCountry.deleteMany({ where: { figureSlug: { in: figures } } })
    await tx.citation.deleteMany({ where: { figureSlug: { in: figures } } })
    await tx.waiverTerm.deleteMany({ where: { waiverSlug: { in: figures } } })
  }
}

async function insertChildren(tx: Transaction, rows: ChildRows): Promise<void> {
  await insertAll(rows.countrySuccessor, (data) => tx.countrySuccessor.createMany({ data }))
  await insertAll(rows.tenure, (data) => tx.tenure.createMany({ data }))
  await insertAll(rows.eventCountry, (data) => tx.eventCountry.createMany({ data }))
  await insertAll(rows.eventOfficial, (data) => tx.eventOfficial.createMany({ data }))
  await insertAll(rows.mention, (data) => tx.mention.createMany({ data }))
  await insertAll(rows.rendition, (data) => tx.rendition.createMany({ data }))
  await insertAll(rows.figureCountry, (data) => tx.figureCountry.createMany({ data }))
  await insertAll(rows.waiverTerm, (data) => tx.waiverTerm.createMany({ data }))
  await insertAll(rows.citation, (data) => tx.citation.createMany({ data }))
}

/** Whoever refers goes before what is referred to. */
async function removeRecords(tx: Transaction, removed: readonly Gone[]): Promise<void> {
  const remove = async (
    deleteMany: (keys: string[]) => Promise<unknown>,
    isOfKind: (kind: EntryKind) => boolean,
  ): Promise<void> => {
    const keys = removed.filter(({ kind }) => isOfKind(kind)).map(({ key }) => key)
    if (keys.length > 0) await deleteMany(keys)
  }
  await remove((keys) => tx.figure.deleteMany({ where: { slug: { in: keys } } }), isFigureKind)
  await remove(
    (keys) => tx.statement.deleteMany({ where: { slug: { in: keys } } }),
    (kind) => kind === 'statement',
  )
  await remove(
    (keys) => tx.event.deleteMany({ where: { slug: { in: keys } } }),
    (kind) => kind === 'event',
  )
  await remove(
    (keys) => tx.source.deleteMany({ where: { slug: { in: keys } } }),
    (kind) => kind === 'source',
  )
  await remove(
    (keys) => tx.official.deleteMany({ where: { slug: { in: keys } } }),
    (kind) => kind === 'official',
  )
  await remove(
    (keys) => tx.organisation.deleteMany({ where: { slug: { in: keys } } }),
    (kind) => kind === 'organisation',
  )
  await remove(
    (keys) => tx.country.deleteMany({ where: { code: { in: keys } } }),
    (kind) => kind === 'country',
  )
}

function isFigureEntry(entry: Entry): entry is FigureEntry {
  return isFigureKind(entry.kind)
}
