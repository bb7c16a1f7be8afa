import { execFile, spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPackageRoot } from '../../src/platform/database/package-root.js'
import { startService, type TestService } from '../support/service.js'

const root = findPackageRoot()
const built = path.join(root, 'dist', `test-example-${process.pid}`)

let service: TestService
beforeAll(async () => {
  service = await startService()
  const tsc = path.join(root, 'node_modules/typescript-7/bin/tsc')
  const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', 'examples', '--outDir', built], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(stdout).toBe('')
  expect(status).toBe(0)
})
afterAll(async () => {
  rmSync(built, { recursive: true, force: true })
  await service.stop()
})

async function run(...args: string[]): Promise<{ stdout: string; stderr: string; code: number }> {
  const program = path.join(built, 'relation/main.js')
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [
      program,
      '--url',
      `${service.url}/graphql`,
      ...args,
    ])
    return { stdout, stderr, code: 0 }
  } catch (error) {
    return error as { stdout: string; stderr: string; code: number }
  }
}

interface Counted {
  bilateral: { timeline: { totalCount: number } }
}
const COUNT =
  'query($asOf: Date) { bilateral(country: "IRN", partner: "IRQ", asOf: $asOf) { timeline(first: 1) { totalCount } } }'

/** The lines of the timeline, and those on the sources of its first figure. */
function read(stdout: string): { head: string; claims: string; entries: string[]; sources: string[] } {
  const [head = '', claims = '', ...lines] = stdout.trimEnd().split('\n')
  const end = lines.findIndex((line) => line.startsWith('The first figure'))
  return { head, claims, entries: lines.slice(0, end), sources: lines.slice(end) }
}

test('it prints the whole timeline, over several pages, and who reports the first figure', async () => {
  const { totalCount } = (await service.data<Counted>(COUNT)).bilateral.timeline
  const { stdout, stderr, code } = await run()
  expect([stderr, code]).toEqual(['', 0])
  const { head, claims, entries, sources } = read(stdout)
  expect(totalCount).toBeGreaterThan(60)
  expect(head).toBe(`Iran and Iraq, all that is known: ${totalCount} entries`)
  expect(claims).toBe(
    'Yearly trade, as claimed: 12,000,000,000 to 13,000,000,000 USD (claims: 3, claimants: 3, origins: 3, about 2017-01-01 to 2019-04-30)',
  )
  expect(entries).toHaveLength(totalCount)
  expect(entries).toContain(
    '  -           Trade of Iran with Iraq, total: 20,000,000,000 USD a year [target, President Rouhani]',
  )
  expect(entries).toContainEqual(expect.stringMatching(/^ {2}2019-04-06 {2}Hassan Rouhani: /))
  // As coarse as reported, and of what the number is.
  expect(entries).toContainEqual(expect.stringMatching(/^ {2}2019-03 {5}Hassan Rouhani visits Baghdad/))
  expect(entries).toContainEqual(expect.stringMatching(/: 750,000,000 USD a month \[1398, estimate/))
  expect(entries).toContainEqual(expect.stringMatching(/^ {2}2019-06-14 {2}Waiver for .*, until a day not settled/))
  expect(sources).toEqual([
    'The first figure, iraq-gas-from-iran-2017-edition-2019, is reported by',
    expect.stringMatching(/^ {2}BP, \d{4}/),
  ])
})

test('as of a day it prints what was known then', async () => {
  const { totalCount } = (await service.data<Counted>(COUNT, { asOf: '2019-04-05' })).bilateral.timeline
  const { entries } = read((await run('--as-of', '2019-04-05')).stdout)
  expect(entries).toHaveLength(totalCount)
  expect(entries.length).toBeGreaterThan(3)
  expect(entries.filter((line) => line.trim() > '2019-04-06')).toEqual([])
})

test.concurrent.for([
  ['an unknown country', ['ATL', 'IRQ'], /^BAD_USER_INPUT: .*ATL/],
  ['a day that is none', ['--as-of', 'yesterday'], /^BAD_USER_INPUT: .*yesterday/],
  ['an option that it does not have', ['--when', '2019'], /--when/],
  ['a service that is not there', ['--url', 'http://127.0.0.1:9/graphql'], /^Nothing answers there\./],
] as const)('it says what is wrong with %s', async ([, args, message]) => {
  const { stdout, stderr, code } = await run(...args)
  expect([stdout, code]).toEqual(['', 1])
  expect(stderr).toMatch(message)
  expect(stderr).not.toMatch(/^ +at /m)
})
