import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { findPackageRoot } from '../../src/platform/database/package-root.js'

const root = findPackageRoot()
const MAIN = 'dist/src/main.js'

/** The service as `npm start` runs it: the built output in a process of its own. */
export interface ServiceProcess {
  process: ChildProcess
  /** All that it printed so far. */
  output: () => string
  /** The exit code, or the name of the signal that ended it. */
  ended: Promise<number | string>
}

export function buildService(): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', '--if-changed'], { cwd: root })
  if (status !== 0) throw new Error(`the build failed: ${stderr.toString()}`)
}

/** Starts a program of dist/ with these settings, and none of the surrounding ones. */
export function startProcess(settings: Record<string, string>, program = MAIN, ...args: string[]): ServiceProcess {
  const { PATH, SystemRoot, TEMP, HOME } = process.env
  const env = { PATH, SystemRoot, TEMP, HOME, PORT: '0', ...settings }
  const child = spawn(process.execPath, [program, ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()))
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string)
  return { process: child, output: () => output, ended }
}

/** Waits until the service says where it is, and gives its address. */
export async function awaitStart(service: ServiceProcess): Promise<string> {
  let over = false
  void service.ended.then(() => (over = true))
  for (;;) {
    const address = /^API +(\S+)\/graphql/m.exec(service.output())?.[1]
    if (address) return address
    if (over) throw new Error(`The service ended: ${service.output()}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

export async function ask(address: string, query: string): Promise<unknown> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return response.json()
}
