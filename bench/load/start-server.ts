import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Server } from './contender.js'

interface Announced {
  /** Where it runs. */
  folder?: string
  /** The port, where it does not tell it. */
  port?: string
  /** What the line contains with which it says that it is ready: its first one, unless given. */
  ready?: string
}

/** Starts a server for production and waits until it has written its port, or a line that says it is ready. */
export async function startServer(
  [program = '', ...args]: readonly string[],
  environment: Readonly<Record<string, string>>,
  { folder, port, ready = '' }: Announced = {},
): Promise<Server> {
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const told = await new Promise<string>((resolve, reject) => {
    // Its further lines are read and thrown away, or it would wait for somebody to read them.
    createInterface(child.stdout).on('line', (line) => {
      if (line.includes(ready)) resolve(line.trim())
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${program} ${args.join(' ')} ended with ${code}`)))
  })
  return {
    url: `http://127.0.0.1:${port ?? told}`,
    pid: child.pid!,
    stop: async () => {
      if (child.exitCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}
