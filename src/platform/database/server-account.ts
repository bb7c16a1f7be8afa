import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

/** The user of the operating system that PostgreSQL runs as. */
export interface Account {
  uid: number
  gid: number
}

/**
 * PostgreSQL refuses to run as root. Started by root, it runs as whoever owns the data already, else as `nobody`, which
 * every system has. Undefined: as the user that started Node.
 */
export function chooseAccount(clusterFolder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = statSync(clusterFolder, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return { uid: askId('-u'), gid: askId('-g') }
}

/** Whether the account may pass through this folder. */
export function canEnter(folder: string, account: Account): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', folder], { ...account, cwd: '/' }).status === 0
}

function askId(option: '-u' | '-g'): number {
  const id = Number.parseInt(spawnSync('id', [option, 'nobody'], { encoding: 'utf8' }).stdout, 10)
  if (Number.isNaN(id)) throw new Error('There is no user `nobody` to run PostgreSQL as: start Comity as a plain user')
  return id
}
