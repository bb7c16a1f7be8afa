// What takes too long for every run of the tests: kills in the middle of importing a real file, and that file as a whole.
// COMITY_MATERIAL names the folder with the publishers' files.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs')
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', 'test/importers/kill-import', 'test/importers/cow-trade-real'],
  {
    stdio: 'inherit',
    env: { ...process.env, COMITY_LONG: '1' },
  },
)
process.exitCode = status ?? 1
