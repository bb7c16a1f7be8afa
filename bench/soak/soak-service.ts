import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findPackageRoot } from '../../src/platform/database/package-root.js'
import { findFreePort } from '../../src/platform/database/postgres-process.js'
import type { Server } from '../load/contender.js'

const LONGEST_START_MS = 60_000

/** The service with its default settings, which logs each request into a file. */
export async function startSoakService(databaseUrl: string, folder: string): Promise<Server & { end: () => void }> {
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}`
  const log = openSync(path.join(folder, 'soak.log'), 'w')
  const { PATH, HOME, TEMP, SystemRoot } = process.env
  const child = spawn(process.execPath, [path.join(findPackageRoot(), 'dist', 'src', 'main.js')], {
    cwd: folder,
    env: { PATH, HOME, TEMP, SystemRoot, DATABASE_URL: databaseUrl, PORT: String(port), NODE_ENV: 'production' },
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const until = performance.now() + LONGEST_START_MS
  while (!(await isReady(url))) {
    if (child.exitCode !== null || performance.now() > until) {
      throw new Error(`The service did not start: ${readFileSync(path.join(folder, 'soak.log'), 'utf8').slice(-2000)}`)
    }
    await sleep(100)
  }
  return {
    url,
    pid: child.pid!,
    end: () => void child.kill(),
    stop: async () => {
      if (child.exitCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )

export function readMemoryMb(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? NaN) / 1024
}
