import path from 'node:path'
import type { Command } from 'commander'
import { restoreBackup } from './restore-backup.js'
import { writeBackup } from './write-backup.js'

export interface BackupIo {
  out: (line: string) => void
  error: (line: string) => void
  /** Where the command was given: files are named from there. */
  from?: string
  /** A database whose schema is left as it is, and may be missing. */
  reachDatabase: () => Promise<{ url: string; close: () => Promise<void> }>
}

/** Adds `backup` and `restore` to the command line. */
export function addBackupCommands(program: Command, io: BackupIo): void {
  const withDatabase = async (use: (url: string) => Promise<void>): Promise<void> => {
    const { url, close } = await io.reachDatabase()
    try {
      await use(url)
    } finally {
      await close()
    }
  }
  const at = (file: string): string => path.resolve(io.from ?? '.', file)
  program
    .command('backup')
    .description('writes all that is in the database into a file, as it is at one moment; the service goes on running')
    .argument('<file>', 'the file to write, such as comity-2019-04-06.backup')
    .action((file: string) =>
      withDatabase(async (url) => {
        const { tables, rows, bytes } = await writeBackup(url, at(file))
        io.out(`Wrote ${count(rows)} rows of ${tables} tables to ${file} (${count(Math.ceil(bytes / 1000))} kB).`)
      }),
    )
  program
    .command('restore')
    .description('fills an empty database with what a backup has: all of it, or nothing')
    .argument('<file>', 'a file that `backup` wrote')
    .action((file: string) =>
      withDatabase(async (url) => {
        const { made, tables, rows } = await restoreBackup(url, at(file), io.error)
        io.out(`Restored ${count(rows)} rows of ${tables} tables, as they were at ${made}: every checksum is the same.`)
      }),
    )
}

function count(number: number): string {
  return number.toLocaleString('en')
}
