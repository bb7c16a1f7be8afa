// Runs the service and, when a file that it is made of changes, builds it and starts it anew. While a build fails the
// service keeps running as it was.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const WATCHED = ['src', 'explorer', 'seed', 'prisma']
// Editors write a file in several steps, and Git many files.
const QUIET_MS = 150

let service
let ending = false
let waiting
let turn = Promise.resolve()

for (const name of WATCHED) watch(path.join(root, name), { recursive: true }, onChange)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void end())
rebuild()

function onChange(_event, file) {
  if (file?.startsWith('generated')) return // the build's own, in prisma/
  clearTimeout(waiting)
  waiting = setTimeout(rebuild, QUIET_MS)
}

/** One build at a time; what changes meanwhile is built by the next. */
function rebuild() {
  turn = turn.then(async () => {
    const started = performance.now()
    const build = spawn(process.execPath, ['scripts/build.mjs', '--if-changed'], { cwd: root, stdio: 'inherit' })
    const code = await ended(build)
    if (ending) return
    if (code !== 0) return print(service ? 'The build failed; the service runs as it was.' : 'The build failed.')
    print(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s`)
    await stop()
    if (!ending) start()
  })
}

function start() {
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/src/main.js'], { cwd: root, stdio: 'inherit' })
  service = child
  child.once('close', (code) => {
    if (service !== child) return
    service = undefined
    print(`The service ended with code ${code}; it is started again after the next change.`)
  })
}

async function stop() {
  const child = service
  service = undefined
  if (!child) return
  child.kill('SIGTERM')
  await ended(child)
}

async function end() {
  if (ending) return
  ending = true
  await stop()
  process.exit(0)
}

function ended(child) {
  return new Promise((resolve) => child.once('close', resolve))
}

function print(line) {
  console.log(`[dev] ${line}`)
}
