// What takes too long for every run of the tests: kills in the middle of importing a real file, that file as a whole, and
// so many random operations that they reach every part of the schema; and services and servers that are stopped and
// started under load.
// COMITY_MATERIAL names the folder with the publishers' files.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs')
const { status } = spawnSync(
  process.execPath,
  [
    vitest,
    'run',
    'test/importers/kill-import',
    'test/importers/cow-trade-real',
    'test/api/plain-execution',
    'test/api/plan-cache',
    'test/api/paging.test',
    'test/export/random-exports',
    'test/staying-up',
    'test/replica',
    'test/fuzz',
  ],
  {
    stdio: 'inherit',
    env: { RANDOM_COUNT: '2500', ...process.env, COMITY_LONG: '1' },
  },
)
process.exitCode = status ?? 1
