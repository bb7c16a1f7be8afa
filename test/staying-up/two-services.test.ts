import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { silent } from '../../src/importers/progress.js'
import { importFiles } from '../../src/importers/run-import.js'
import { expectQuiet } from '../api/faults.js'
import { tinyRows, tinyWhole, writeRows } from '../importers/tiny-formats.js'
import { startService, type TestService } from '../support/service.js'

const ROUNDS = 25
// Two root fields, which share a snapshot, and the version that the tag is made of.
const QUESTION = `{ dataset(slug: "tiny-1") { checksum rowCount }
  tradeFlows(where: { dataset: { eq: "tiny-1" } }, first: 250) { totalCount nodes { year valueUsd } } catalog { dataVersion } }`

const IS_LONG = process.env.COMITY_LONG === '1'

let folder = ''
let services: TestService[] = []
beforeAll(async () => {
  if (!IS_LONG) return
  folder = await mkdtemp(path.join(os.tmpdir(), 'comity-two-'))
  const first = await startService()
  services = [first, await startService({ databaseUrl: first.database.url })]
})
afterAll(async () => {
  if (!IS_LONG) return
  for (const service of services.reverse()) await service.stop()
  await rm(folder, { recursive: true, force: true })
})

interface Seen {
  dataset: object
  tradeFlows: object
  catalog: { dataVersion: string }
}
const ask = (service: TestService): Promise<Seen> => service.data<Seen>(QUESTION)
const edition = ({ dataset, tradeFlows }: Seen): string => JSON.stringify([dataset, tradeFlows])

test.runIf(IS_LONG)(
  'two services on one database answer whole editions while imports run, each never an older one than before',
  async () => {
    const { pool } = services[0]!
    const load = (file: string) =>
      importFiles(pool, tinyWhole, [file], { allowRemovals: true, rebuildAbove: 0 }, silent)
    const files: string[] = []
    for (const year of ['2018', '2019']) files.push(await writeRows(folder, `${year}.csv`, tinyRows([year], String)))
    const whole = new Set<string>()
    for (const file of files) {
      await load(file)
      whole.add(edition(await ask(services[0]!)))
    }
    expect(whole.size).toBe(2)
    let isOver = false
    const readers = [...services, ...services].map(async (service) => {
      let [looks, last] = [0, 0]
      for (; !isOver; looks++) {
        const seen = await ask(service)
        expect(whole).toContain(edition(seen))
        expect(Number(seen.catalog.dataVersion)).toBeGreaterThanOrEqual(last)
        last = Number(seen.catalog.dataVersion)
      }
      return looks
    })
    for (let round = 0; round < ROUNDS; round++) for (const file of files) await load(file)
    isOver = true
    for (const looks of await Promise.all(readers)) expect(looks).toBeGreaterThan(2)
    expect(edition(await ask(services[1]!))).toBe(edition(await ask(services[0]!)))
    for (const service of services) await expectQuiet(service.readerPool)
  },
)
