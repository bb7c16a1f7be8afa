import { existsSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runSeedCommand } from '../../seed/loader/run-seed-command.js'
import { openDatabase, type Database } from '../../src/platform/database/database.js'
import { createDatabase } from '../support/database.js'
import { addFiles, makeFolder } from './folders.js'

let database: Database
beforeAll(async () => {
  database = await openDatabase({ url: await createDatabase('seed_command'), dataDir: '' })
})
afterAll(() => database.close())

async function run(...args: string[]): Promise<{ code: number; out: string; error: string; opened: number }> {
  const result = { code: -1, out: '', error: '', opened: 0 }
  result.code = await runSeedCommand(args, {
    out: (line) => (result.out += `${line}\n`),
    error: (line) => (result.error += `${line}\n`),
    openDatabase: () => {
      result.opened += 1
      return Promise.resolve({ pool: database.pool, prisma: database.prisma, close: () => Promise.resolve() })
    },
  })
  return result
}

const SOURCES = '- { slug: my-source, kind: GOVERNMENT, publisher: P, publishedOn: 2019 }\n'
const EVENTS = '- { slug: my-event, kind: OTHER, title: T, countries: [IRN], citations: [{ source: my-source }] }\n'

describe('npm run seed', () => {
  it('loads a folder under its name, then changes nothing, lists it and removes it', async () => {
    const folder = path.join(makeFolder({ 'mine/sources.yaml': SOURCES, 'mine/events.yaml': EVENTS }), 'mine')
    const first = await run(folder)
    expect(first.error).toBe('')
    expect(first.out).toMatch(/mine: added 1 event, 1 source; 0 unchanged\n$/)
    expect(first).toMatchObject({ code: 0, opened: 1 })
    expect(await run(folder)).toMatchObject({ code: 0, out: 'mine: 2 records, nothing changed\n', error: '' })
    expect((await run('--list')).out).toMatch(/^mine: 1 event, 1 source \(loaded \d{4}-/m)
    expect(await run('--remove', 'mine')).toMatchObject({
      code: 0,
      out: 'mine: removed 1 event, 1 source; 0 unchanged\n',
    })
    expect((await run('--list')).out).not.toMatch(/^mine/m)
  })

  it('loads a folder under another name', async () => {
    const folder = makeFolder({ 'sources.yaml': SOURCES })
    expect((await run(folder, '--name', 'embassy')).out).toContain('embassy: added 1 source; 0 unchanged\n')
    await run('--remove', 'embassy')
  })

  it('without arguments loads what ships', async () => {
    expect(await run()).toMatchObject({ code: 0, error: '' })
    expect((await run()).out).toMatch(/^countries: \d+ records, nothing changed\ncase: \d+ records, nothing changed\n$/)
  })

  it('only validates with --check', async () => {
    const folder = makeFolder({ 'sources.yaml': SOURCES, 'events.yaml': EVENTS })
    const { code, out } = await run(folder, '--check', '--name', 'checked')
    expect(code).toBe(0)
    expect(out).toMatch(/No problems\. Loading would give checked: added 1 event, 1 source; 0 unchanged\.\n$/)
    expect(await database.prisma.source.count({ where: { slug: 'my-source' } })).toBe(0)
  })

  it('tells every problem and changes nothing', async () => {
    const folder = makeFolder({ 'sources.yaml': SOURCES })
    addFiles(folder, { 'events.yaml': EVENTS.replace('IRN', 'IRX').replace('my-source', 'my-sauce') })
    for (const options of [[], ['--check']]) {
      const { code, error } = await run(folder, ...options)
      expect(code).toBe(1)
      expect(error).toBe(`2 problems in ${folder}; nothing was loaded:
  events.yaml:1:56 event "my-event" countries[0]: no country "IRX" (nearest: "IRL")
  events.yaml:1:76 event "my-event" citations[0].source: no source "my-sauce" (nearest: "my-source")
`)
    }
  })

  it('prints at most fifty problems', async () => {
    const entries = Array.from({ length: 60 }, (_, index) => `- { slug: s${index}, kind: NONE, publisher: P }\n`)
    const { error } = await run(makeFolder({ 'sources.yaml': entries.join('') }))
    expect(error.trimEnd().split('\n')).toHaveLength(52)
    expect(error).toMatch(/ {2}and 10 more\n$/)
  })

  it('checks what it can when the database cannot be opened', async () => {
    const lines: string[] = []
    const io = {
      out: (line: string) => lines.push(line),
      error: (line: string) => lines.push(line),
      openDatabase: () => Promise.reject(new Error('The database is in use.')),
    }
    const folder = makeFolder({ 'sources.yaml': SOURCES, 'events.yaml': EVENTS })
    expect(await runSeedCommand([folder, '--check'], io)).toBe(0)
    expect(await runSeedCommand([folder], io)).toBe(1)
    expect(lines).toEqual([
      'The database is in use.',
      'No problems within the folder; 1 references to other records were not checked.',
      'The database is in use.',
    ])
  })

  it.each([
    [['--unknown'], "Unknown option '--unknown'"],
    [['a', 'b'], 'One folder at a time: b is too much.'],
    [['a', '--list'], 'Give one of a folder and --list.'],
    [['--check'], '--check needs a folder.'],
    [['--name', 'x'], '--name needs a folder.'],
    [['--remove'], 'argument missing'],
  ])('%j is wrong use: 2, with the help and no database', async (args, message) => {
    const { code, error, opened } = await run(...args)
    expect({ code, opened }).toEqual({ code: 2, opened: 0 })
    expect(error).toContain(message)
    expect(error).toContain('npm run seed -- <folder> --check')
  })

  it('prints its help', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, opened: 0, error: '' })
  })

  it('fails on sets and folders that are not there', async () => {
    expect((await run('--remove', 'nothing')).error).toBe('No set is called "nothing". List the sets with --list.\n')
    const { code, error } = await run('/nowhere/at/all')
    expect(code).toBe(1)
    expect(error).toContain('/nowhere/at/all does not exist')
    expect(existsSync('/nowhere')).toBe(false)
  })
})
