import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Database } from '../../src/platform/database/database.js'
import { checkFolder } from './check-folder.js'
import { loadFolder, nameSet } from './load-folder.js'
import { formatProblem } from './problems.js'
import { removeSet } from './remove-set.js'
import { formatCounts, formatReport, type Counts } from './report.js'
import type { SeedDatabase } from './seed-transaction.js'
import { loadShipped } from './shipped.js'

const HELP = `Loads a folder of keyed-in records; seed/README.md describes their form.

npm run seed                                loads the countries and the case that Comity ships with
npm run seed -- <folder> [--name <set>]     loads a folder; the set is named after it
npm run seed -- <folder> --check            only validates
npm run seed -- --remove <set>              removes every record of a set
npm run seed -- --list                      lists the sets that are loaded

The database is that of DATABASE_URL, else the one in COMITY_DATA_DIR (default .comity).
Exit codes: 0 done, 1 problems (nothing was changed), 2 wrong use.`

export interface CommandIo {
  out: (line: string) => void
  error: (line: string) => void
  /** Where the command was given: folders are named from there. */
  from?: string
  openDatabase: () => Promise<Pick<Database, 'pool' | 'prisma' | 'close'>>
}

interface Request {
  folder?: string
  name?: string
  check: boolean
  list: boolean
  remove?: string
}

class UsageError extends Error {}

/** Returns the exit code. */
export async function runSeedCommand(args: string[], io: CommandIo): Promise<number> {
  try {
    const request = readArguments(args, io.from)
    if (request === undefined) io.out(HELP)
    else if (request.check) await check(request.folder as string, request.name, io)
    else await withDatabase(io, (database) => serve(request, database, io))
    return 0
  } catch (error) {
    if (error instanceof UsageError) io.error(`${error.message}\n\n${HELP}`)
    else io.error(error instanceof Error ? error.message : String(error))
    return error instanceof UsageError ? 2 : 1
  }
}

function readArguments(args: string[], from = '.'): Request | undefined {
  const { values, positionals } = parse(args)
  if (values.help) return undefined
  const { name, remove, check = false, list = false } = values
  const [folder, ...others] = positionals
  if (others.length > 0) throw new UsageError(`One folder at a time: ${others.join(' ')} is too much.`)
  const asked = [folder !== undefined && 'a folder', remove !== undefined && '--remove', list && '--list'].filter(
    Boolean,
  )
  if (asked.length > 1) throw new UsageError(`Give one of ${asked.join(' and ')}.`)
  if (folder === undefined && check) throw new UsageError('--check needs a folder.')
  if (folder === undefined && name !== undefined) throw new UsageError('--name needs a folder.')
  return {
    ...(folder !== undefined && { folder: path.resolve(from, folder) }),
    ...(name !== undefined && { name }),
    ...(remove !== undefined && { remove }),
    check,
    list,
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        remove: { type: 'string' },
        check: { type: 'boolean' },
        list: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

async function serve(request: Request, database: SeedDatabase, io: CommandIo): Promise<void> {
  if (request.list) return listSets(database, io)
  if (request.remove !== undefined) {
    io.out(formatReport(await removeSet(database, request.remove, io.out)))
    return
  }
  // Folders refer to the countries, also on a database that no service has used yet.
  const shipped = await loadShipped(database, io.out)
  for (const report of shipped) if (request.folder === undefined || report.changed) io.out(formatReport(report))
  if (request.folder === undefined) return
  const { folder, name = nameSet(request.folder) } = request
  io.out(formatReport(await loadFolder({ database, folder, name, log: io.out })))
}

async function check(folder: string, name: string | undefined, io: CommandIo): Promise<void> {
  let database: Awaited<ReturnType<CommandIo['openDatabase']>>
  try {
    database = await io.openDatabase()
  } catch (error) {
    return checkWithoutDatabase(folder, error, io)
  }
  try {
    await loadShipped(database, io.out)
    const report = await loadFolder({ database, folder, name: name ?? nameSet(folder), dryRun: true, log: io.out })
    io.out(`No problems. Loading would give ${formatReport(report)}.`)
  } finally {
    await database.close()
  }
}

async function checkWithoutDatabase(folder: string, unreachable: unknown, io: CommandIo): Promise<void> {
  const { warnings, openReferences } = await checkFolder(folder)
  for (const warning of warnings) io.out(`warning: ${formatProblem(warning)}`)
  io.out(unreachable instanceof Error ? unreachable.message : String(unreachable))
  io.out(`No problems within the folder; ${openReferences} references to other records were not checked.`)
}

async function listSets({ prisma }: SeedDatabase, io: CommandIo): Promise<void> {
  const sets = await prisma.seedSet.findMany({ orderBy: { name: 'asc' } })
  const groups = await prisma.seedEntry.groupBy({ by: ['setName', 'kind'], _count: true, orderBy: { kind: 'asc' } })
  if (sets.length === 0) io.out('No set is loaded.')
  for (const { name, loadedAt } of sets) {
    const counts: Counts = Object.fromEntries(
      groups.filter(({ setName }) => setName === name).map(({ kind, _count }) => [kind, _count]),
    )
    io.out(`${name}: ${formatCounts(counts)} (loaded ${loadedAt.toISOString()})`)
  }
}

async function withDatabase(io: CommandIo, use: (database: SeedDatabase) => Promise<void>): Promise<void> {
  const database = await io.openDatabase()
  try {
    await use(database)
  } finally {
    await database.close()
  }
}
