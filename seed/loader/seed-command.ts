import { openDatabase } from '../../src/platform/database/database.js'
import { loadEnvironmentFile } from '../../src/platform/environment-file.js'
import { runSeedCommand } from './run-seed-command.js'

loadEnvironmentFile()
const error = (line: string): void => void process.stderr.write(`${line}\n`)

process.exitCode = await runSeedCommand(process.argv.slice(2), {
  out: (line) => void process.stdout.write(`${line}\n`),
  error,
  ...(process.env.INIT_CWD && { from: process.env.INIT_CWD }), // npm itself runs scripts in the package's folder
  openDatabase: () => {
    const { DATABASE_URL: url, COMITY_DATA_DIR: dataDir } = process.env
    // A service that runs on the same data goes on running: the records are loaded under it.
    return openDatabase({ ...(url && { url }), dataDir: dataDir || '.comity', join: true, lingers: true, log: error })
  },
})
