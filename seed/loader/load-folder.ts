import path from 'node:path'
import { applyChanges } from './apply-changes.js'
import { findChanges, type Changes } from './changes.js'
import { checkEntries, type CheckedEntries } from './check-entries.js'
import { checkLinks } from './check-links.js'
import { checkReferences } from './check-references.js'
import { checkSense } from './check-sense.js'
import { checkTaken } from './check-taken.js'
import { findLoaded } from './find-loaded.js'
import type { ExtraEntries } from './kinds.js'
import { formatProblem, refuse, SeedError, sortProblems } from './problems.js'
import type { RawEntry } from './read-file.js'
import { type FolderText, parseFolder, readText } from './read-folder.js'
import { summarise, type Counts, type LoadReport } from './report.js'
import { inTransaction, type SeedDatabase } from './seed-transaction.js'
import { collectTenures } from './speaker-country.js'
import type { Transaction } from './stored-records.js'

export interface LoadOptions {
  database: SeedDatabase
  folder: string
  /** The name of the set; that of the folder where none is given. */
  name?: string
  /** Entries that code supplies beside the files. */
  extraEntries?: ExtraEntries
  /** Checks and writes everything, then takes it back. */
  dryRun?: boolean
  /** For sets that are published: quoted wording stays within a few words. */
  shortQuotes?: boolean
  log?: (line: string) => void
}

/** What was found without a database. */
export interface ReadSet extends CheckedEntries {
  raw: RawEntry[]
  checksum: string
}

const LONGEST_NAME = 100

/** Makes a set hold exactly what the folder holds, or, with any problem, leaves the database as it is. */
export async function loadFolder(options: LoadOptions): Promise<LoadReport> {
  const { database, folder, extraEntries, dryRun = false, log = () => {} } = options
  const name = options.name ?? nameSet(folder)
  checkName(name)
  const text = await readText(folder, extraEntries)
  // A set is stored only without problems, so the same files need no second look.
  const loaded = dryRun ? undefined : await findLoaded(database.pool, name, text.checksum)
  if (loaded) return reportUnchanged(name, loaded)
  const read = checkText(text)
  const report = await inTransaction(database, dryRun, async (tx) => {
    const set = await tx.seedSet.findUnique({ where: { name } })
    // Another process may have loaded it while this one waited for its turn.
    if (!dryRun && set?.checksum === read.checksum) return reportUnchanged(name, await countEntries(tx, name))
    const { tenures, warnings } = await checkSet(tx, name, folder, read, options.shortQuotes ?? false)
    const changes = await findChanges(tx, name, read.entries)
    refuseReplacement(name, folder, changes)
    await applyChanges(tx, name, read.checksum, changes, tenures, log)
    return summarise(name, changes, warnings)
  })
  for (const warning of report.warnings) log(`warning: ${formatProblem(warning)}`)
  return report
}

export async function readSet(folder: string, extraEntries?: ExtraEntries): Promise<ReadSet> {
  return checkText(await readText(folder, extraEntries))
}

function checkText(text: FolderText): ReadSet {
  const { entries: raw, problems, checksum } = parseFolder(text)
  const checked = checkEntries(raw)
  return { ...checked, raw, checksum, problems: [...problems, ...checked.problems] }
}

/** All checks together, so that every problem is reported at once. */
async function checkSet(tx: Transaction, name: string, folder: string, read: ReadSet, shortQuotes: boolean) {
  const tenures = await collectTenures(tx, read.entries)
  const sense = checkSense(read.entries, tenures, { shortQuotes })
  const problems = [
    ...read.problems,
    ...sense.problems,
    ...(await checkReferences(tx, name, read)),
    ...(await checkLinks(tx, read.entries)),
    ...(await checkTaken(tx, name, read.entries)),
  ]
  refuse(folder, problems)
  return { tenures, warnings: sortProblems(sense.warnings) }
}

/** Another folder under the same name would silently take the place of the first. */
function refuseReplacement(name: string, folder: string, { added, updated, unchanged, removed }: Changes): void {
  if (added.length + updated.length + unchanged.length === 0) {
    throw new SeedError(`${folder} holds no entries. To remove the set, use --remove ${name}.`)
  }
  if (removed.length > 0 && updated.length + unchanged.length === 0) {
    throw new SeedError(
      `The set "${name}" holds ${removed.length} other records and none of those in ${folder}. ` +
        `Load the folder under another name with --name, or remove the set first with --remove ${name}.`,
    )
  }
}

function reportUnchanged(set: string, unchanged: Counts): LoadReport {
  return { set, added: {}, updated: {}, removed: {}, unchanged, warnings: [], changed: false }
}

async function countEntries(tx: Transaction, setName: string): Promise<Counts> {
  const groups = await tx.seedEntry.groupBy({ by: ['kind'], where: { setName }, _count: true })
  return Object.fromEntries(groups.map(({ kind, _count }) => [kind, _count]))
}

export function nameSet(folder: string): string {
  return path.basename(path.resolve(folder))
}

function checkName(name: string): void {
  if (name.trim() === '' || name.length > LONGEST_NAME || /[\p{C}]/u.test(name)) {
    throw new SeedError(`"${name}" cannot name a set: give another with --name, up to ${LONGEST_NAME} characters.`)
  }
}
