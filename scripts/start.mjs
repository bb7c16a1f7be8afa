// Builds what has changed and serves, in one process.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

// npm hands a signal to the shell between it and this process, which ends without handing it on: the new parent tells.
const parent = process.ppid
const watch = setInterval(() => {
  if (process.ppid === parent) return
  clearInterval(watch)
  process.kill(process.pid, 'SIGTERM')
}, 500)
watch.unref()

const build = fileURLToPath(new URL('build.mjs', import.meta.url))
const { status } = spawnSync(process.execPath, [build, '--if-changed'], { stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)
await import('../dist/src/main.js')
