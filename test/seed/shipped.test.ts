import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadShipped } from '../../seed/loader/shipped.js'
import { openDatabase, type Database } from '../../src/platform/database/database.js'
import { createDatabase } from '../support/database.js'

let database: Database
beforeAll(async () => {
  database = await openDatabase({ url: await createDatabase('shipped'), dataDir: '' })
})
afterAll(() => database.close())

it('what ships loads, without a warning, and changes nothing the second time', async () => {
  const [countries, records] = await loadShipped(database)
  expect(countries?.added.country).toBeGreaterThan(249)
  expect(records?.changed).toBe(true)
  expect(records?.warnings).toEqual([])
  const before = await database.pool.query('select version::int from data_state')
  const again = await loadShipped(database)
  expect(again.map(({ set, changed }) => ({ set, changed }))).toEqual([
    { set: 'countries', changed: false },
    { set: 'case', changed: false },
  ])
  expect((await database.pool.query('select version::int from data_state')).rows).toEqual(before.rows)
})

it('what is loaded already is recognised without the Prisma client', async () => {
  await loadShipped(database)
  const prisma = new Proxy(database.prisma, {
    get: (_client, name) => {
      throw new Error(`${String(name)} of the Prisma client was used`)
    },
  })
  const [countries, records] = await loadShipped({ pool: database.pool, prisma })
  expect(countries?.unchanged.country).toBeGreaterThan(249)
  expect(records).toMatchObject({ changed: false, added: {}, updated: {}, removed: {} })
})
