import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildService, startProcess } from './service-process.js'

const dataDir = path.join(os.tmpdir(), `comity-test-${process.pid}-${randomUUID()}`)

async function reset(settings: Record<string, string>, ...args: string[]): Promise<[unknown, string]> {
  const started = startProcess({ COMITY_DATA_DIR: dataDir, ...settings }, 'dist/scripts/reset-database.js', ...args)
  return [await started.ended, started.output()]
}

describe('db:reset', () => {
  beforeAll(buildService)
  beforeEach(() => {
    for (const folder of ['postgresql', 'run', 'initdb-1-abc'])
      mkdirSync(path.join(dataDir, folder), { recursive: true })
    writeFileSync(path.join(dataDir, 'postgresql', 'PG_VERSION'), '18\n')
  })
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

  it('removes nothing without --yes, and says what would go', async () => {
    const [code, output] = await reset({})
    expect(code).toBe(1)
    expect(output).toContain(`This removes all data in ${dataDir}`)
    expect(output).toContain('npm run db:reset -- --yes')
    expect(readdirSync(dataDir)).toHaveLength(3)
  })

  it('removes the data, and the folder with it', async () => {
    expect(await reset({}, '--yes')).toEqual([0, expect.stringContaining(`Removed the data in ${dataDir}`)])
    expect(existsSync(dataDir)).toBe(false)
    expect(await reset({}, '--yes')).toEqual([0, `Nothing to remove: there is no ${dataDir}.\n`])
  })

  it('leaves what else stands in the folder', async () => {
    writeFileSync(path.join(dataDir, 'letters.txt'), 'mine')
    expect((await reset({}, '--yes'))[0]).toBe(0)
    expect(readdirSync(dataDir)).toEqual(['letters.txt'])
  })

  it('refuses where DATABASE_URL names another server', async () => {
    const [code, output] = await reset({ DATABASE_URL: 'postgresql://me:secret@host/relations' }, '--yes')
    expect(code).toBe(1)
    expect(output).toMatch(/^DATABASE_URL is set/)
    expect(output).not.toContain('secret')
    expect(readdirSync(dataDir)).toHaveLength(3)
  })

  it('refuses an argument that it does not know', async () => {
    expect(await reset({}, '--force')).toEqual([2, 'Usage: npm run db:reset -- --yes\n'])
    expect(readdirSync(dataDir)).toHaveLength(3)
  })
})
