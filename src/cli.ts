#!/usr/bin/env node
import { addKeyCommands } from './access/keys-command.js'
import { openDatabase } from './platform/database/database.js'
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

const io: CommandIo = {
  out: (line) => void process.stdout.write(`${line}\n`),
  error,
  progress: showProgress(process.stderr),
  ...(process.env.INIT_CWD && { from: process.env.INIT_CWD }), // npm itself runs scripts in the package's folder
  openDatabase: async () => {
    const { DATABASE_URL: url, DATABASE_READER_URL: readerUrl, COMITY_DATA_DIR: dataDir } = process.env
    // A service that runs on the same data goes on running: the edition appears under it.
    const database = await openDatabase({
      ...(url && { url }),
      ...(url && readerUrl && { readerUrl }),
      dataDir: dataDir || '.comity',
      join: true,
      lingers: true,
      log: error,
    })
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
  (program) => addKeyCommands(program, { out: io.out, withPool: (use) => withDatabase(io, ({ pool }) => use(pool)) }),
])
