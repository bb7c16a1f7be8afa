// Removes the data of the PostgreSQL that Comity starts by itself; the next start makes it anew with what Comity ships.
//
//   npm run db:reset              says what would go
//   npm run db:reset -- --yes     removes it
import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ConfigError, readConfig } from '../src/config.js'
import { openDataFolder, readPassword } from '../src/platform/database/data-folder.js'
import { DatabaseError } from '../src/platform/database/database-error.js'
import { awaitFreeCluster } from '../src/platform/database/running-server.js'

const OURS = /^(?:postgresql|run|initdb-.*)$/

try {
  await resetDatabase(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof DatabaseError)) throw error
  refuse(`Nothing was removed. ${error.message}`)
}

async function resetDatabase(args: readonly string[]): Promise<void> {
  if (args.some((argument) => argument !== '--yes')) return refuse('Usage: npm run db:reset -- --yes', 2)
  const { url, dataDir } = readConfig(process.env).database
  if (url !== undefined) {
    return refuse(
      'DATABASE_URL is set, and Comity resets no server that it does not start itself. Unset it to reset the data in ' +
        'COMITY_DATA_DIR, or drop and create that database with the tools of its server.',
    )
  }
  if (!existsSync(dataDir)) return console.log(`Nothing to remove: there is no ${path.resolve(dataDir)}.`)
  const data = openDataFolder(path.resolve(dataDir), console.log)
  // Other files may stand beside the data where COMITY_DATA_DIR names a folder that was there before.
  const found = readdirSync(data.folder).filter((name) => OURS.test(name))
  if (found.length === 0) return console.log(`Nothing to remove: ${data.folder} holds no data.`)
  await awaitFreeCluster(data.cluster, () => readPassword(data))
  if (!args.includes('--yes')) {
    return refuse(`This removes all data in ${data.folder}, imports included. To do it: npm run db:reset -- --yes`)
  }
  for (const name of found) rmSync(path.join(data.folder, name), { recursive: true, force: true })
  if (readdirSync(data.folder).length === 0) rmdirSync(data.folder)
  console.log(`Removed the data in ${data.folder}. The next start makes it anew, with what Comity ships.`)
}

function refuse(message: string, code = 1): void {
  console.error(message)
  process.exitCode = code
}
