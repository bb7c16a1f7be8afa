import { sql } from 'kysely'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { createWriteStream } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { type FaultyRow, locate } from './check-staged.js'
import { ImportError } from './import-error.js'
import { run } from './run-sql.js'
import { lineEnds } from './stage-file.js'
import type { Staged } from './staged.js'

const TABLE = 'import_rejected'
const HEADER = 'file,line,column,value,problem,row'
/** More than these, and the file is not what the format reads. */
const MOST_REJECTED = 100_000

/** Rows that are put aside into a file rather than refused. */
export class Rejects {
  rows = 0

  constructor(
    readonly path: string,
    readonly most = MOST_REJECTED,
  ) {}

  async open(client: pg.ClientBase): Promise<void> {
    await this.refuseForeignFile()
    await this.tryToWrite()
    await run(
      client,
      sql`CREATE UNLOGGED TABLE ${sql.table(TABLE)} (file text, line text, "column" text, value text, problem text, row jsonb)`,
    )
  }

  /** Takes the rows out of the staged ones. */
  async put(client: pg.ClientBase, staged: Staged, faulty: readonly FaultyRow[]): Promise<void> {
    if (faulty.length > this.most) {
      const message = `has more than ${this.most.toLocaleString('en')} rows that would be rejected: is it of this format?`
      throw new ImportError([{ file: staged.files.map(({ name }) => name).join(', '), message }])
    }
    for (const file of staged.files) {
      const own = faulty.filter(({ table }) => table === file.table)
      const described = await locate(client, staged, own)
      await run(
        client,
        sql`INSERT INTO ${sql.table(TABLE)} SELECT ${file.name}, p.line, p."column", p.value, p.message, to_jsonb(s)
          FROM jsonb_to_recordset(${JSON.stringify(own.map(({ place }, index) => ({ place, ...describeAt(described[index]) })))}::jsonb)
            AS p(place tid, line text, "column" text, value text, message text)
          JOIN ${sql.table(file.table)} AS s ON s.ctid = p.place`,
      )
      const gone = await run<{ place: string; breaks: number }>(
        client,
        sql`DELETE FROM ${sql.table(file.table)} AS t WHERE ctid = ANY(${own.map(({ place }) => place)}::tid[])
          RETURNING ctid::text AS place, ${lineEnds('t')} AS breaks`,
      )
      file.gone.push(...gone)
      this.rows += gone.length
      if (file.gone.length < file.rows) continue
      const message = `has no row that could be imported (${described[0]?.message}): is it of this format?`
      throw new ImportError([{ file: file.name, message }])
    }
  }

  /** Only what an earlier import rejected is written over. */
  private async refuseForeignFile(): Promise<void> {
    const there = await readFile(this.path, 'latin1').catch(() => '')
    if (there === '' || there.startsWith(HEADER)) return
    const message = 'is there already and holds something else than rejected rows: choose another --reject-file'
    throw new ImportError([{ file: this.path, message }])
  }

  /** Says at once that the file cannot be written, not after a long import. */
  private async tryToWrite(): Promise<void> {
    const unfinished = `${this.path}.part`
    try {
      await writeFile(unfinished, '')
      await rm(unfinished)
    } catch (error) {
      const message = `cannot be written (${(error as Error).message}): choose another --reject-file`
      throw new ImportError([{ file: this.path, message }])
    }
  }

  /** Writes the file: what is wrong beside the row as it was, a line for each problem. */
  async write(client: pg.ClientBase): Promise<void> {
    const unfinished = `${this.path}.part`
    try {
      await pipeline(
        client.query(
          copyTo(
            `COPY (SELECT * FROM ${TABLE} ORDER BY file, length(line), line, "column") TO STDOUT (FORMAT csv, HEADER true)`,
          ),
        ),
        createWriteStream(unfinished),
      )
      await rename(unfinished, this.path)
    } finally {
      await rm(unfinished, { force: true })
    }
  }
}

function describeAt(
  problem:
    { line?: number; sheet?: string; cell?: string; column?: string; value?: string; message: string } | undefined,
) {
  if (problem === undefined) throw new Error('A row that is rejected has no problem')
  const { line, sheet, cell, column, value, message } = problem
  return { line: line === undefined ? `${sheet}!${cell}` : String(line), column, value, message }
}
