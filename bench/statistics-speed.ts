// How fast tradeStatistics answers over HTTP, against SQL on the table of flows that an analyst would write for the same
// question, through the same pool. Both answers are proven equal first; then they take turns.
//
//   npm run bench -- statistics <dyadic-trade-3.0.csv.gz> [--rounds 7]
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { loadShipped } from '../seed/loader/shipped.js'
import { readConfig } from '../src/config.js'
import { formats } from '../src/importers/formats.js'
import { silent } from '../src/importers/progress.js'
import { importFiles } from '../src/importers/run-import.js'
import { openDatabase } from '../src/platform/database/database.js'
import { createServer } from '../src/server.js'
import { median, time } from './measure.js'
import { type Shape, SHAPES } from './statistics-shapes.js'

/** Within the folder of COMITY_MATERIAL, where no file is named. */
const FILE = 'cow/dyadic-trade-3.0.csv.gz'
/** A row of an answer: its values in the order of the shape's selection; undefined what a contender cannot tell. */
export type Values = readonly (string | number | null | undefined)[]

/** Who answers the questions, each in its own words. */
export interface Contender {
  name: string
  /** The rows of an answer; undefined where it cannot put the question. */
  ask: ((shape: Shape) => Promise<Values[]>) | undefined
  close?: () => Promise<void>
}

/** What a contender may use. */
export interface Arena {
  url: string
  pool: pg.Pool
  /** The fifty reporters that a question names. */
  reporters: readonly string[]
}

/** A further contender may be given; the first is the one that is measured. */
export async function benchStatistics(
  given: string | undefined,
  rounds: number,
  others: readonly ((arena: Arena) => Promise<Contender>)[] = [],
): Promise<void> {
  const file = given ?? path.join(process.env.COMITY_MATERIAL ?? '.', FILE)
  if (!existsSync(file)) throw new Error(`There is no ${file}: name the file of Correlates of War's dyadic trade 3.0.`)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'comity-bench-'))
  const database = await openDatabase({ dataDir: path.join(folder, 'data') })
  try {
    await loadShipped(database)
    await importFiles(
      database.pool,
      formats.find(({ name }) => name === 'cow-trade')!,
      [file],
      {},
      silent,
    )
    await database.pool.query('VACUUM ANALYZE')
    await measureStatistics(database, rounds, others)
  } finally {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The same on a database that has the data already. */
export async function measureStatistics(
  { url, pool }: Pick<Arena, 'url' | 'pool'>,
  rounds: number,
  others: readonly ((arena: Arena) => Promise<Contender>)[] = [],
): Promise<void> {
  const contenders: Contender[] = []
  try {
    const { rows } = await pool.query<{ code: string }>(
      `SELECT country_code AS code FROM trade_country_year WHERE side = 'REPORTER' GROUP BY 1 ORDER BY sum(partners_usd) DESC NULLS LAST LIMIT 50`,
    )
    const arena = { url, pool, reporters: rows.map(({ code }) => code) }
    for (const open of [openApi, openSql, ...others]) contenders.push(await open(arena))
    for (const shape of SHAPES) console.log(await compare(shape, contenders, rounds))
  } finally {
    for (const contender of contenders) await contender.close?.()
  }
}

export async function openApi({ pool, reporters }: Arena): Promise<Contender> {
  const app = await createServer({ config: readConfig({ LOG_LEVEL: 'silent' }), pool })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const ask = async ({ args, selected }: Shape): Promise<Values[]> => {
    const variables = args.includes('$reporters') ? '($reporters: [CountryCode!]!)' : ''
    const query = `query${variables} { tradeStatistics(dataset: "cow-trade", ${args}) { rows { ${selected} } } }`
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { reporters } }),
    })
    const { data, errors } = (await response.json()) as {
      data?: { tradeStatistics: { rows: Record<string, unknown>[] } }
      errors?: unknown
    }
    if (!data) throw new Error(JSON.stringify(errors))
    return data.tradeStatistics.rows.map((row) => Object.values(row).map(flatten))
  }
  return { name: 'API', ask, close: () => app.close() }
}

/** A linked record stands for its only field. */
function flatten(value: unknown): string | number | null {
  return typeof value === 'object' && value !== null ? (Object.values(value)[0] as string) : (value as number | null)
}

export function openSql({ pool, reporters }: Arena): Promise<Contender> {
  const ask = async ({ sql }: Shape): Promise<Values[]> => {
    const values = sql.includes('$1') ? [reporters] : []
    const { rows } = await pool.query<Values>({ text: sql, values, rowMode: 'array' } as never)
    return rows
  }
  return Promise.resolve({ name: 'SQL', ask })
}

async function compare(shape: Shape, contenders: readonly Contender[], rounds: number): Promise<string> {
  const able = contenders.flatMap(({ name, ask }) => (ask ? [{ name, ask, times: [] as number[] }] : []))
  const [first, ...others] = await Promise.all(able.map(({ ask }) => ask(shape)))
  others.forEach((answer, i) => proveEqual(`${shape.name}: ${able[0]!.name} and ${able[i + 1]!.name}`, first!, answer))
  for (let round = 0; round < rounds; round++) for (const one of able) one.times.push(await time(() => one.ask(shape)))
  const [own, ...rest] = able.map(({ name, times }) => ({ name, seconds: median(times) }))
  const told = rest.map(({ name, seconds }) => {
    const ratio = seconds / own!.seconds
    const least = name === 'SQL' ? (shape.rolledUp ? 3 : 0.8) : 1
    return `${name} ${(1000 * seconds).toFixed(0)} ms (${ratio.toFixed(2)} times ours, at least ${least}: ${ratio >= least ? 'holds' : 'MISSED'})`
  })
  return `${shape.name}${shape.rolledUp ? ', from totals' : ''}: ${(1000 * own!.seconds).toFixed(0)} ms; ${told.join('; ')}; ${first!.length} rows`
}

export function proveEqual(what: string, some: readonly Values[], others: readonly Values[]): void {
  if (some.length !== others.length) throw new Error(`${what} differ: ${some.length} and ${others.length} rows`)
  some.forEach((row, i) => {
    const other = others[i]!
    const isOther = (value: Values[number], j: number): boolean =>
      other[j] !== undefined && !isSame(value ?? null, other[j])
    const differ = row.length !== other.length || row.some(isOther)
    if (differ) throw new Error(`${what} differ in row ${i}: ${JSON.stringify(row)} and ${JSON.stringify(other)}`)
  })
}

/** Sums of doubles differ in their last digits by the order of the rows; counts come as text. */
function isSame(left: string | number | null, right: string | number | null): boolean {
  if (left === null || right === null) return left === right
  const [a, b] = [Number(left), Number(right)]
  if (Number.isNaN(a) || Number.isNaN(b)) return left === right
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-3)
}
