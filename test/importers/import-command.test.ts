import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CommandIo, runCommand } from '../../src/importers/import-command.js'
import { silent } from '../../src/importers/progress.js'
import { findPackageRoot } from '../../src/platform/database/package-root.js'
import { buildService } from '../start/service-process.js'
import { type ImportDatabase, openImportDatabase } from './import-database.js'
import { photograph, sumTables } from './tables.js'

const FIXTURE = path.join(findPackageRoot(), 'src/importers/correlates-of-war/fixtures/dyadic-trade-3.0.csv')

let folder = ''
let database: ImportDatabase
let broken = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'comity-command-'))
  database = await openImportDatabase()
  broken = path.join(folder, 'broken-3.0.csv')
  await writeFile(broken, (await readFile(FIXTURE, 'utf8')).replace('335.44', '335.4A'))
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

interface Outcome {
  code: number
  out: string
  error: string
}

async function run(...args: string[]): Promise<Outcome> {
  const said: { out: string[]; error: string[] } = { out: [], error: [] }
  const io: CommandIo = {
    out: (line) => said.out.push(line),
    error: (line) => said.error.push(line),
    progress: silent,
    from: folder,
    openDatabase: () => Promise.resolve({ pool: database.pool, close: () => Promise.resolve() }),
  }
  const code = await runCommand(args, io)
  return { code, out: said.out.join('\n'), error: said.error.join('\n') }
}

describe('Wrong use ends with 2, says what is wrong and where help is, and touches no data', () => {
  let before: unknown
  beforeAll(async () => {
    before = await photograph(database.pool)
  })
  afterAll(async () => {
    expect(await photograph(database.pool)).toEqual(before)
  })

  test.each<[args: string[], message: string]>([
    [['import', 'cow-trad', FIXTURE], 'error: "cow-trad" is no format (nearest: "cow-trade"); there are '],
    [['import', 'cow-trade'], "error: missing required argument 'file'"],
    [['import'], "error: missing required argument 'format'"],
    [['import', 'cow-trade', FIXTURE, '--dryrun'], "error: unknown option '--dryrun'"],
    [['import', 'cow-trade', FIXTURE, '--edition'], "error: option '--edition <name>' argument missing"],
    [
      ['import', 'cow-trade', FIXTURE, '--released-on', '2019-13'],
      'error: "2019-13" is no date like 2019, 2019-06 or 2019-06-11',
    ],
    [['import', 'cow-trade', FIXTURE, '--released-on', '11.6.2019'], 'error: "11.6.2019" is no date'],
    [['imports'], "error: unknown command 'imports'"],
    [['withdraw'], "error: missing required argument 'dataset'"],
    [['formats', 'cow'], 'error: "cow" is no format'],
  ])('%s', async (args, message) => {
    const { code, out, error } = await run(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toContain(message)
    expect(error).toContain('(--help says more)')
  })

  test('no command at all: the help', async () => {
    const { code, out, error } = await run()
    expect(code).toBe(2)
    expect(out + error).toContain('Usage: comity')
  })
})

test('Help ends with 0', async () => {
  const { code, out } = await run('import', '--help')
  expect(code).toBe(0)
  expect(out).toContain('--reject-file <file>')
})

test('What is refused ends with 1, and changes nothing', async () => {
  const before = await photograph(database.pool)
  expect(await run('import', 'cow-trade', broken)).toEqual({
    code: 1,
    out: '',
    error: 'broken-3.0.csv:3, column "flow1": "335.4A" is no number',
  })
  expect(await run('import', 'cow-trade', 'no-such-file.csv')).toMatchObject({
    code: 1,
    error: `${path.join(folder, 'no-such-file.csv')}: does not exist`,
  })
  expect(await run('withdraw', 'cow-trade-3-0')).toMatchObject({
    code: 1,
    error: 'withdraw: "cow-trade-3-0" is no dataset: none is imported',
  })
  expect(await photograph(database.pool)).toEqual(before)
})

test('An import is tried, done with rows rejected, listed and withdrawn', async () => {
  const empty = await sumTables(database.pool)
  const tried = await run('import', 'cow-trade', FIXTURE, '--dry-run')
  expect(tried).toMatchObject({ code: 0, error: '' })
  expect(tried.out).toContain('Dry run, nothing was changed. It would be cow-trade-3-0')
  expect(await sumTables(database.pool)).toEqual(empty)

  const some = await run('import', 'cow-trade', 'broken-3.0.csv', '--reject-file', 'rejected.csv')
  expect(some.code).toBe(3)
  expect(some.out).toContain('1 rejected')
  expect(some.out).toContain('18 added, 0 changed, 0 unchanged')
  expect(await readFile(path.join(folder, 'rejected.csv'), 'utf8')).toMatch(
    /^file,line,column,value,problem,row\nbroken-3.0.csv,3,flow1,335.4A,is no number,/,
  )

  const done = await run('import', 'cow-trade', FIXTURE, '--reject-file', 'rejected.csv')
  expect(done.code).toBe(0)
  expect(done.out).toContain('2 added, 0 changed, 18 unchanged')
  expect((await run('datasets')).out).toContain('cow-trade-3-0  20 observations, 1910 to 2009, released 2012-07')
  expect(await run('withdraw', 'cow-trade-3-0')).toEqual({
    code: 0,
    out: 'Withdrew cow-trade-3-0 with 20 observations.',
    error: '',
  })
  const { commodity: _, ...rest } = empty
  expect(await sumTables(database.pool)).toMatchObject(rest)
  expect((await run('datasets')).out).toBe('No dataset is imported.')
})

describe.runIf(process.platform !== 'win32')('The built command', () => {
  beforeAll(() => buildService())

  async function start(...args: string[]): Promise<Outcome> {
    const { INIT_CWD: _, ...environment } = process.env
    const child = spawn(process.execPath, [path.join(findPackageRoot(), 'dist/src/cli.js'), ...args], {
      cwd: folder,
      env: { ...environment, DATABASE_URL: database.url },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const ended = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)))
    const [out, error] = await Promise.all([text(child.stdout), text(child.stderr)])
    return { code: await ended, out, error }
  }

  test('reports on the output, and tells its progress in plain lines where nobody watches', async () => {
    const { code, out, error } = await start('import', 'cow-trade', FIXTURE)
    expect({ code, error }).toEqual({
      code: 0,
      error: 'reading 0.0 MB ...\nchecking ...\ncomparing and writing ...\nrolling up ...\nreporting ...\n',
    })
    expect(out).toMatch(/^cow-trade-3-0: edition 3.0 of cow-trade, released 2012-07\n/)
    expect(out).toContain('  observations     20 added, 0 changed, 0 unchanged\n')
    const again = await start('import', 'cow-trade', FIXTURE)
    expect(again.out).toContain('  observations     0 added, 0 changed, 20 unchanged\n')
  })

  test('ends with the codes of the command', async () => {
    expect(await start('import', 'cow-trade', 'broken-3.0.csv')).toMatchObject({
      code: 1,
      out: '',
      error: expect.stringContaining('is no number') as string,
    })
    expect(await start('import', 'cow-trade')).toMatchObject({ code: 2, out: '' })
  })
})

test('Where the disk of the database is full nothing is changed, and what to do is said', async () => {
  const before = await photograph(database.pool)
  await database.pool.query(`CREATE FUNCTION fill_disk() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'could not extend file "base/5/16384"' USING ERRCODE = '53100'; END $$;
    CREATE TRIGGER full_disk BEFORE INSERT ON dataset_file FOR EACH STATEMENT EXECUTE FUNCTION fill_disk()`)
  try {
    const { code, error } = await run('import', 'cow-trade', FIXTURE, '--edition', '9.9')
    expect([code, error]).toEqual([
      1,
      'The disk of the database is full (could not extend file "base/5/16384"). Nothing was changed: make room there and give the command again.',
    ])
  } finally {
    await database.pool.query('DROP TRIGGER full_disk ON dataset_file; DROP FUNCTION fill_disk()')
  }
  expect(await photograph(database.pool)).toEqual(before)
  expect((await run('import', 'cow-trade', FIXTURE, '--edition', '9.9')).code).toBe(0)
})
