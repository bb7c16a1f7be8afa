import path from 'node:path'
import { Command, CommanderError } from 'commander'
import { parsePartialDate } from '../platform/partial-date.js'
import type { Database } from '../platform/database/database.js'
import { suggest } from '../platform/nearest.js'
import { describeFormat, listFormats } from './describe-formats.js'
import type { Format } from './format.js'
import { formatReport } from './format-report.js'
import { formats } from './formats.js'
import { listDatasets } from './list-datasets.js'
import type { Progress } from './progress.js'
import { importFiles } from './run-import.js'
import { withdrawEdition } from './withdraw.js'

export interface CommandIo {
  out: (line: string) => void
  error: (line: string) => void
  progress: Progress
  /** Where the command was given: files are named from there. */
  from?: string
  /** A database that has the countries. */
  openDatabase: () => Promise<Pick<Database, 'pool' | 'close'>>
}

export const EXIT = { done: 0, refused: 1, wrongUse: 2, someRejected: 3 } as const

interface ImportFlags {
  edition?: string
  releasedOn?: string
  allowRemovals?: boolean
  dryRun?: boolean
  rejectFile?: string
}

/** Adds commands that are no importer's; `finish` takes the exit code of one that did not throw. */
export type AddCommands = (program: Command, finish: (code: number) => void) => void

/** Runs one command of the command line and returns its exit code. */
export async function runCommand(args: readonly string[], io: CommandIo, others: AddCommands[] = []): Promise<number> {
  let code: number = EXIT.done
  const finish = (given: number): void => void (code = given)
  const program = describeProgram(io, finish)
  for (const add of others) add(program, finish)
  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse
    io.error(explain(error))
    return EXIT.refused
  }
}

/** The PostgreSQL that npm installed ends with the process that started it; others use it meanwhile. */
const STOPPED = new Set(['57P01', '57P02', '57P03', '08006', '08003', 'ECONNRESET', 'EPIPE'])

const DISK_FULL = '53100'

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code } = error as { code?: string }
  if (code === DISK_FULL) {
    return `The disk of the database is full (${error.message}). Nothing was changed: make room there and give the command again.`
  }
  if (code === undefined || !STOPPED.has(code)) return error.message
  return `The database was stopped in the middle (${error.message}). Nothing was changed: give the command again once it runs.`
}

function describeProgram(io: CommandIo, finish: (code: number) => void): Command {
  const program = new Command('comity')
    .description('Imports statistics, lists what was imported, and administers the service.')
    .configureOutput({ writeOut: (text) => io.out(text.trimEnd()), writeErr: (text) => io.error(text.trimEnd()) })
    .showHelpAfterError('(--help says more)')
    .exitOverride()
    .addHelpText(
      'after',
      '\nThe database is that of DATABASE_URL, else the one in COMITY_DATA_DIR (default .comity); a service that runs on it goes on running.' +
        '\nExit codes: 0 done, 1 refused (nothing was changed), 2 wrong use, 3 done, but rows were rejected, 130 interrupted.',
    )
  program
    .command('import')
    .description("reads a publisher's files, as they are or packed with gzip, into an edition of its series")
    .argument('<format>', `one of ${formats.map(({ name }) => name).join(', ')}`, (name) => findFormat(name, program))
    .argument('<file...>', 'the files; those of one edition together')
    .option('--edition <name>', 'which edition it is, where the files do not tell')
    .option('--released-on <date>', 'when the edition was released: 2019, 2019-06 or 2019-06-11', (text) =>
      readReleaseDay(text, program),
    )
    .option('--allow-removals', 'let a whole edition lose more than a tenth of its observations')
    .option('--dry-run', 'check and report, and change nothing')
    .option('--reject-file <file>', 'write rows with problems there, as CSV, and import the others')
    .action(async (format: Format, files: string[], flags: ImportFlags) => {
      const at = (file: string): string => path.resolve(io.from ?? '.', file)
      const options = { ...flags, ...(flags.rejectFile !== undefined && { rejectFile: at(flags.rejectFile) }) }
      // Told before the database is closed, which waits for others: what is reported is done.
      await withDatabase(io, async ({ pool }) => {
        const report = await importFiles(pool, format, files.map(at), options, io.progress)
        for (const line of formatReport(report)) io.out(line)
        if (report.rejected > 0) finish(EXIT.someRejected)
      })
    })
  program
    .command('formats')
    .description('lists the formats that can be imported, or says all of one')
    .argument('[format]', 'a format', (name) => findFormat(name, program))
    .action((format?: Format) => {
      for (const line of format === undefined ? listFormats(formats) : describeFormat(format)) io.out(line)
    })
  program
    .command('datasets')
    .description('lists the editions that were imported')
    .action(async () => {
      for (const line of await withDatabase(io, ({ pool }) => listDatasets(pool))) io.out(line)
    })
  program
    .command('withdraw')
    .description('removes an edition with all that it gave')
    .argument('<dataset>', 'its slug, as `datasets` lists it')
    .action(async (slug: string) => {
      await withDatabase(io, async ({ pool }) => {
        const rows = await withdrawEdition(pool, slug, io.progress)
        io.out(`Withdrew ${slug} with ${rows.toLocaleString('en')} observations.`)
      })
    })
  return program
}

function readReleaseDay(text: string, program: Command): string {
  const day = parsePartialDate(text)
  if (day === undefined) return program.error(`error: "${text}" is no date like 2019, 2019-06 or 2019-06-11`)
  const isAhead = day.lower > new Date().toISOString().slice(0, 10)
  return isAhead ? program.error(`error: "${text}" lies ahead: an edition is imported after its release`) : text
}

function findFormat(name: string, program: Command): Format {
  const names = formats.map((format) => format.name)
  const format = formats.find((each) => each.name === name)
  return format ?? program.error(`error: "${name}" is no format${suggest(name, names)}; there are ${names.join(', ')}`)
}

export async function withDatabase<Result>(
  io: CommandIo,
  use: (database: Pick<Database, 'pool'>) => Promise<Result>,
): Promise<Result> {
  const database = await io.openDatabase()
  try {
    return await use(database)
  } finally {
    await database.close()
  }
}
