import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DataFolder, ensureCluster } from '../../src/platform/database/data-folder.js'
import { startEmbeddedPostgres } from '../../src/platform/database/embedded-postgres.js'
import { ensureOwnFolder } from '../../src/platform/database/own-folder.js'
import { query } from '../support/database.js'

const root = process.getuid?.() === 0

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'comity-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe.runIf(process.platform !== 'win32')('the data folder', () => {
  it('holds nothing half-made after a failure, nor what a killed process left', async () => {
    const bin = path.join(folder, 'binaries', 'bin')
    mkdirSync(bin, { recursive: true })
    writeFileSync(
      path.join(bin, 'initdb'),
      '#!/bin/sh\nmkdir "$2"; touch "$2/PG_VERSION"; echo no space left >&2; exit 1\n',
    )
    chmodSync(path.join(bin, 'initdb'), 0o755)
    const data: DataFolder = {
      folder: path.join(folder, 'data'),
      cluster: path.join(folder, 'data', 'postgresql'),
      account: undefined,
    }
    mkdirSync(path.join(data.folder, `initdb-${2 ** 22 + 1}-abandoned`), { recursive: true })

    await expect(
      ensureCluster(data, { folder: path.join(folder, 'binaries'), major: '18' }, true),
    ).rejects.toMatchObject({
      code: 'EMBEDDED_NOT_STARTED',
      message: expect.stringContaining('no space left') as string,
    })
    expect(readdirSync(data.folder)).toEqual([])
  })

  it('is refused where it cannot be written', async () => {
    writeFileSync(path.join(folder, 'file'), '')
    await expect(startEmbeddedPostgres({ dataDir: path.join(folder, 'file', 'data') })).rejects.toMatchObject({
      code: 'DATA_FOLDER_UNUSABLE',
      message: expect.stringContaining('COMITY_DATA_DIR') as string,
    })
  })

  it("is not replaced by another user's folder or by a link", () => {
    symlinkSync(os.tmpdir(), path.join(folder, 'link'))
    expect(() => ensureOwnFolder(path.join(folder, 'link'), 0o700)).toThrow('is not a folder')
    mkdirSync(path.join(folder, 'loose'), { mode: 0o777 })
    ensureOwnFolder(path.join(folder, 'loose'), 0o700)
    expect(statSync(path.join(folder, 'loose')).mode & 0o777).toBe(0o700)
  })

  it.runIf(root)("is not replaced by another user's folder, even for root", () => {
    mkdirSync(path.join(folder, 'foreign'))
    chownSync(path.join(folder, 'foreign'), 12345, 12345)
    expect(() => ensureOwnFolder(path.join(folder, 'foreign'), 0o755)).toThrow('belongs to another user')
  })

  it.runIf(root)(
    'is kept elsewhere, and its place is told, where the user that PostgreSQL runs as may not enter',
    async () => {
      chmodSync(folder, 0o700)
      const lines: string[] = []
      const server = await startEmbeddedPostgres({
        dataDir: path.join(folder, '.comity'),
        durable: false,
        log: (line) => lines.push(line),
      })
      try {
        expect(server.folder).not.toContain(folder)
        expect(lines.join()).toContain(server.folder)
        expect(await query(server.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
      } finally {
        await server.stop()
        rmSync(server.folder, { recursive: true })
      }
    },
  )

  it.runIf(root)('that belongs to a plain user is used as that user', async () => {
    chmodSync(folder, 0o711)
    const dataDir = path.join(folder, '.comity')
    mkdirSync(path.join(dataDir, 'postgresql'), { recursive: true })
    // 1: `daemon`, as every system has it; initdb wants a user that exists
    chownSync(path.join(dataDir, 'postgresql'), 1, 1)
    const server = await startEmbeddedPostgres({ dataDir, durable: false })
    await server.stop()
    expect(statSync(path.join(dataDir, 'postgresql', 'PG_VERSION')).uid).toBe(1)
  })
})
