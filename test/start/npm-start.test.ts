import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { findPackageRoot } from '../../src/platform/database/package-root.js'
import { isAlive, readRunningServer } from '../../src/platform/database/running-server.js'

const dataDir = path.join(os.tmpdir(), `comity-test-${process.pid}-${randomUUID()}`)
afterAll(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 20 }))

it.runIf(process.platform !== 'win32')('npm start ends with npm, and PostgreSQL with it', async () => {
  const { PATH, HOME } = process.env
  const npm = spawn('npm', ['start'], {
    cwd: findPackageRoot(),
    env: { PATH, HOME, PORT: '0', COMITY_DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  npm.stdout.on('data', (text: Buffer) => (output += text.toString()))
  while (!output.includes('Health')) await sleep(20)
  const address = /^API +(\S+)\/graphql/m.exec(output)![1]!
  const postgres = readRunningServer(path.join(dataDir, 'postgresql'))!.pid
  expect((await fetch(`${address}/healthz`)).status).toBe(200)

  npm.kill('SIGTERM')
  await once(npm, 'exit')
  for (const until = Date.now() + 10_000; isAlive(postgres) && Date.now() < until;) await sleep(50)
  expect(isAlive(postgres)).toBe(false)
  await expect(fetch(`${address}/healthz`)).rejects.toThrow()
})
