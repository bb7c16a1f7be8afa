import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Breakable, copyBroken, expectRefused, LATIN1 } from './broken-copies.js'
import { exported, fixture, readFixture, readRows, writeText, writtenFolder } from './comtrade-cells.js'
import { fingerprint, importInto, load, readFlows, useDatabase } from './comtrade-editions.js'

useDatabase()

describe('An edition', () => {
  test('is "current" unless it is named, and of a day of release that is not known', async () => {
    const { edition } = await importInto({ dryRun: true }, fixture('old-bulk.csv'))
    expect(edition).toMatchObject({
      slug: 'un-comtrade-current',
      series: 'un-comtrade',
      edition: 'current',
      releasedOn: undefined,
    })
  })

  test('takes files of all layouts one after the other; a later value replaces an earlier one of the same key', async () => {
    const merge = (file: string) => importInto({ edition: 'merged' }, file)
    await merge(fixture('current-export.csv'))
    await merge(fixture('old-api-annual.csv'))
    expect((await merge(fixture('old-api-monthly.csv'))).changes).toMatchObject({ added: 4, changed: 0, unchanged: 0 })
    const before = await fingerprint()
    expect((await merge(fixture('current-export.csv'))).changes).toMatchObject({ added: 0, changed: 0, unchanged: 5 })
    expect(await fingerprint()).toEqual(before)
    const { changes } = await merge(
      exported({ primaryValue: '70102760', cifvalue: '70102760' }, { partnerCode: '276' }),
    )
    expect(changes).toEqual({ added: 1, changed: 1, removed: 0, unchanged: 0 })
    const flows = await readFlows('un-comtrade-merged')
    expect(flows).toHaveLength(14)
    expect(flows).toContainEqual(expect.objectContaining({ period: '2020-01-01', partner: 'FRA', value: 70102760 }))
  })
})

const breakable: Record<string, Breakable> = {
  'the current export': {
    file: fixture('current-export.csv'),
    row: 2,
    number: 'primaryValue',
    text: 'cmdDesc',
    area: { column: 'partnerCode', unknown: '8429', nearest: '842' },
  },
  'the old API': {
    file: fixture('old-api-annual.csv'),
    row: 3,
    number: 'Trade Value (US$)',
    text: 'Qty Unit',
    area: { column: 'Reporter Code', unknown: '8429', nearest: '842' },
  },
  'the old bulk file': {
    file: fixture('old-bulk.csv'),
    row: 2,
    number: 'Trade Value (US$)',
    text: 'Qty Unit',
    area: { column: 'Partner Code', unknown: '8429', nearest: '842' },
  },
}

describe.each(Object.entries(breakable))('Broken copies of %s', (_, each) => {
  test('are refused with the place and the value, and nothing is changed', async () => {
    const copies = await copyBroken(each, path.join(writtenFolder(), path.basename(each.file, '.csv')))
    const before = await fingerprint()
    const refused = copies.filter(({ what, problem }) => problem && what !== LATIN1)
    expect(refused.length).toBeGreaterThan(15)
    for (const copy of refused)
      await expectRefused(copy, load(copy.path)).catch((error: Error) => {
        throw new Error(`${copy.what}: ${error.message}`)
      })
    expect(await fingerprint()).toEqual(before)
    for (const copy of copies.filter((copy) => !refused.includes(copy))) {
      expect((await load(copy.path)).flows, copy.what).toHaveLength(
        readRows(readFixture(path.basename(each.file))).rows.length,
      )
    }
  })

  test('with semicolons are refused', async () => {
    const { columns, rows } = readRows(readFixture(path.basename(each.file)))
    const file = writeText(
      [columns.join(';'), ...rows.map((row) => columns.map((name) => row[name]).join(';')), ''].join('\n'),
    )
    await expect(load(file)).rejects.toThrow(/csv:1: .* has semicolons between its columns: save the file with commas/)
  })
})
