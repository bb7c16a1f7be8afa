import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { findPackageRoot } from '../../src/platform/database/package-root.js'

/** A program made of this project's sources, for tests that need a process of its own to kill. */
export interface Program {
  start(...args: string[]): { process: ChildProcess; firstLine: Promise<string> }
  remove(): void
}

/** `source` may import from '/src/...'. */
export async function bundleProgram(source: string): Promise<Program> {
  const root = findPackageRoot()
  const folder = path.join(root, 'dist', `test-program-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'entry.ts'), source.replaceAll("'/src/", `'${root}/src/`))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: path.join(folder, 'entry.ts'), outDir: folder, emptyOutDir: false, target: 'node20' },
  })
  const file = path.join(folder, 'entry.js')
  return {
    start: (...args) => {
      const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
      let output = ''
      child.stderr.on('data', (text: Buffer) => (output += text.toString()))
      const firstLine = new Promise<string>((resolve, reject) => {
        child.stdout.once('data', (text: Buffer) => resolve(text.toString().trim()))
        child.once('close', () => reject(new Error(`The program ended: ${output}`)))
      })
      return { process: child, firstLine }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
