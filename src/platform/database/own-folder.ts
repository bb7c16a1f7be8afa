import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DatabaseError } from './database-error.js'
import type { Account } from './server-account.js'

/**
 * Makes the folder if need be, owned by the account (default: by us) and with exactly this mode. What others put in its
 * place, as they may in /tmp, is refused.
 */
export function ensureOwnFolder(folder: string, mode: number, account?: Account): void {
  try {
    mkdirSync(folder, { mode })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const found = lstatSync(folder)
  const ours = process.getuid?.()
  if (ours === undefined) return // Windows has neither owners nor modes
  const owner = account?.uid ?? ours
  if (!found.isDirectory() || (found.uid !== owner && found.uid !== ours)) {
    throw new DatabaseError(
      'DATA_FOLDER_UNUSABLE',
      `${folder} belongs to another user or is not a folder: remove it, or run as the user it belongs to`,
    )
  }
  if (account && found.uid !== account.uid) chownSync(folder, account.uid, account.gid)
  if ((found.mode & 0o777) !== mode) chmodSync(folder, mode)
}

/** Where to keep what cannot stay in the project: below the system's or the user's own state folder, else in /tmp. */
export function ensureStateFolder(): string {
  const root = process.getuid?.() === 0
  const usual = root ? '/var/lib' : process.env.XDG_STATE_HOME || path.join(os.homedir(), '.local', 'state')
  const user = process.getuid?.() ?? os.userInfo().username
  const choices = [path.join(usual, 'comity'), path.join(os.tmpdir(), `comity-${user}`)]
  let failure: unknown
  for (const folder of choices) {
    try {
      mkdirSync(path.dirname(folder), { recursive: true })
      ensureOwnFolder(folder, 0o755)
      return folder
    } catch (error) {
      failure = error
    }
  }
  throw failure
}
