// Sends requests that nobody should send, valid and broken in every way, and looks for answers that nobody should get.
//
//   npm run fuzz -- [--seed N] [--requests N] [--seconds N] [--url http://localhost:4000]
//
// Each request follows from its seed alone: what failed is repeated with --seed <its seed> --requests 1. Without --url the
// service is started on a database of its own. A service at a URL needs the data that Comity ships with.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    requests: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '3600' },
    url: { type: 'string' },
  },
})
const { seed, requests, seconds, url } = values
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs')
const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/fuzz'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    FUZZ_SEED: seed,
    FUZZ_REQUESTS: requests,
    FUZZ_SECONDS: seconds,
    ...(url && { FUZZ_URL: url }),
  },
})
process.exitCode = status ?? 1
