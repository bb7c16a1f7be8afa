// Builds what has changed and serves, in one process: a signal sent to `npm start` reaches the service itself.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const build = fileURLToPath(new URL('build.mjs', import.meta.url))
const { status } = spawnSync(process.execPath, [build, '--if-changed'], { stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)
await import('../dist/src/main.js')
