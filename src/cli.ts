#!/usr/bin/env node
import { addKeyCommands } from './access/keys-command.js'
import { addBackupCommands } from './backup/backup-commands.js'
import { addDoctorCommand } from './doctor/doctor-command.js'
import { openDatabase, reachDatabase } from './platform/database/database.js'
import { loadEnvironmentFile } from './platform/environment-file.js'
import { type CommandIo, runCommand, withDatabase } from './importers/import-command.js'
import { showProgress } from './importers/terminal-progress.js'
import { loadShipped } from '../seed/loader/shipped.js'

loadEnvironmentFile()
const error = (line: string): void => void process.stderr.write(`${line}\n`)

// Whoever reads the output may have seen enough: head, less.
process.stdout.on('error', (failure: NodeJS.ErrnoException) => process.exit(failure.code === 'EPIPE' ? 0 : 1))
process.once('SIGINT', () => {
  error('Interrupted: nothing was changed, unless a report says so.')
  process.exit(130)
})

const out = (line: string): void => void process.stdout.write(`${line}\n`)
const from = process.env.INIT_CWD // npm itself runs scripts in the package's folder
const { DATABASE_URL: url, DATABASE_READER_URL: readerUrl, COMITY_DATA_DIR: dataDir } = process.env
const place = {
  ...(url && { url }),
  ...(url && readerUrl && { readerUrl }),
  dataDir: dataDir || '.comity',
  join: true, // a service that runs on the same data goes on running
  lingers: true,
  log: error,
}
const there = (): ReturnType<typeof reachDatabase> => reachDatabase(place)

const io: CommandIo = {
  out,
  error,
  progress: showProgress(process.stderr),
  ...(from && { from }),
  openDatabase: async () => {
    const database = await openDatabase(place) // what is imported appears under a service that runs on it
    try {
      await loadShipped(database) // flows refer to the countries
    } catch (failure) {
      await database.close()
      throw failure
    }
    return database
  },
}

process.exitCode = await runCommand(process.argv.slice(2), io, [
  (program) => addKeyCommands(program, { out, withPool: (use) => withDatabase(io, ({ pool }) => use(pool)) }),
  (program) => addBackupCommands(program, { out, error, ...(from && { from }), reachDatabase: there }),
  (program, finish) => addDoctorCommand(program, { out, environment: process.env, reachDatabase: there }, finish),
])
