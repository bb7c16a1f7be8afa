// What takes too long for every run of the tests: kills in the middle of importing a real file, and that file as a whole.
// COMITY_MATERIAL names the folder with the publishers' files.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'

const vitest = createRequire(import.meta.url).resolve('vitest/vitest.mjs')
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', 'test/importers/kill-import', 'test/importers/cow-trade-real'],
  {
    stdio: 'inherit',
    env: { ...process.env, COMITY_LONG: '1' },
  },
)
process.exitCode = status ?? 1
