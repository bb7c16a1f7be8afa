import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { loadFolder } from '../../seed/loader/load-folder.js'
import { removeSet } from '../../seed/loader/remove-set.js'
import { archigos } from '../../src/importers/archigos/archigos.format.js'
import { unComtrade } from '../../src/importers/comtrade/comtrade.format.js'
import { silent } from '../../src/importers/progress.js'
import { type ImportOptions, importFiles } from '../../src/importers/run-import.js'
import { withdrawEdition } from '../../src/importers/withdraw.js'
import { Caching } from '../../src/http/caching.js'
import { DataVersion } from '../../src/http/data-version.js'
import { tinyParts, tinyRows, tinyWhole, writeRows } from '../importers/tiny-formats.js'
import { makeFolder } from '../seed/folders.js'
import { startService, type TestService } from '../support/service.js'

let service: TestService
let folder = ''
/** Lets the time pass after which the service looks at the version of the data again. */
let ahead = 0
beforeAll(async () => {
  const now = performance.now.bind(performance)
  vi.spyOn(performance, 'now').mockImplementation(() => now() + ahead)
  service = await startService()
  folder = await mkdtemp(path.join(os.tmpdir(), 'comity-caching-'))
})
afterAll(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
  await service.stop()
})

async function readTag(): Promise<string> {
  ahead += 1_000
  const headers = { 'apollo-require-preflight': '1' }
  const response = await fetch(`${service.url}/graphql?query={catalog{dataVersion}}`, { headers })
  await response.text()
  return response.headers.get('etag')!
}

async function write(act: () => Promise<unknown>): Promise<'changed' | 'same'> {
  const before = await readTag()
  await act()
  return (await readTag()) === before ? 'same' : 'changed'
}

const rows = (value: (index: number) => string | undefined) => tinyRows(['2018', '2019'], value)
const old = rows(String)
const revised = rows((index) => (index % 5 === 0 ? `${index}.5` : index % 7 === 0 ? undefined : String(index)))

test('whatever changes the data changes the tag, and what changes nothing leaves it', async () => {
  const [first, second] = [await writeRows(folder, 'a.csv', old), await writeRows(folder, 'b.csv', revised)]
  const load = (format: typeof tinyWhole, file: string, options: ImportOptions = {}) =>
    importFiles(service.pool, format, [file], { allowRemovals: true, ...options }, silent)
  const withdraw = async (format: string): Promise<void> => {
    const { rows: found } = await service.pool.query<{ slug: string }>('SELECT slug FROM dataset WHERE format = $1', [
      format,
    ])
    await withdrawEdition(service.pool, found[0]!.slug, silent)
  }
  expect(await write(() => load(tinyWhole, first)), 'a first import').toBe('changed')
  expect(await write(() => load(tinyWhole, first)), 'the same again').toBe('same')
  expect(await write(() => load(tinyWhole, second, { dryRun: true })), 'only tried').toBe('same')
  expect(await write(() => load(tinyWhole, second)), 'merged row by row').toBe('changed')
  expect(await write(() => load(tinyWhole, first, { rebuildAbove: 0 })), 'a table exchanged').toBe('changed')
  expect(await write(() => load(tinyWhole, first, { releasedOn: '2021-02-03' })), 'another day of release').toBe(
    'changed',
  )
  expect(await write(() => withdraw(tinyWhole.name)), 'withdrawn').toBe('changed')
  expect(await write(() => load(tinyParts, first)), 'a part of an edition').toBe('changed')
  expect(await write(() => load(tinyParts, first)), 'the same part again').toBe('same')

  const leaders = 'src/importers/archigos/fixtures/archigos-4.1.csv'
  expect(await write(() => load(archigos, leaders)), 'people').toBe('changed')
  expect(await write(() => load(archigos, leaders)), 'the same people again').toBe('same')
  expect(await write(() => withdraw(archigos.name)), 'people withdrawn').toBe('changed')

  const { database } = service
  const files = {
    'organisations.yaml': '- { slug: own-chamber, name: A chamber, kind: GOVERNMENT_BODY, country: IRQ }\n',
  }
  const own = { database, folder: makeFolder(files), name: 'own' }
  expect(await write(() => loadFolder({ ...own, dryRun: true })), 'records only tried').toBe('same')
  expect(await write(() => loadFolder(own)), 'keyed records').toBe('changed')
  expect(await write(() => loadFolder(own)), 'the same records again').toBe('same')
  expect(await write(() => removeSet(database, 'own')), 'records removed').toBe('changed')
})

test('labels that a commodity did not have are a change, though all flows are the same', async () => {
  const again = () =>
    importFiles(service.pool, unComtrade, ['src/importers/comtrade/fixtures/current-export.csv'], {}, silent)
  await again()
  await service.pool.query('UPDATE commodity SET description = NULL')
  expect(await write(again)).toBe('changed')
  expect(await write(again)).toBe('same')
})

test('the tag is that of the data, the day, the build and the settings of the service', async () => {
  const version = new DataVersion(service.readerPool)
  const state = (await version.read())!
  const { rows: now } = await service.pool.query<{ day: string; version: string }>(
    'SELECT current_date::text AS day, version FROM data_state',
  )
  expect(state.startsWith(`${now[0]!.version} `)).toBe(true)
  expect(state.endsWith(` ${now[0]!.day}`)).toBe(true)
  const tag = (service: unknown): Promise<string | undefined> =>
    new Caching({ version, service, maxAge: 0 }).tag('{ a }')
  expect(await tag(['build', { depth: 20 }])).toBe(await tag(['build', { depth: 20 }]))
  expect(await tag(['other', { depth: 20 }])).not.toBe(await tag(['build', { depth: 20 }]))
  expect(await tag(['build', { depth: 10 }])).not.toBe(await tag(['build', { depth: 20 }]))
})
