import { expect, test } from 'vitest'
import { chooseBufferMegabytes } from '../../src/platform/database/postgres-process.js'

test.for([
  ['256 MB', 2 ** 28, 64],
  ['2 GB', 2 ** 31, 256],
  ['6 GB', 6 * 2 ** 30, 768],
  ['24 GB', 24 * 2 ** 30, 1024],
] as const)('of %s PostgreSQL may keep an eighth, within limits', ([, memory, megabytes]) => {
  expect(chooseBufferMegabytes(memory)).toBe(megabytes)
})
