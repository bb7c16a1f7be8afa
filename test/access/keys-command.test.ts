import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addKeyCommands } from '../../src/access/keys-command.js'
import { EXIT, runCommand } from '../../src/importers/import-command.js'
import { silent } from '../../src/importers/progress.js'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService({ environment: { ACCESS: 'keys' } })
})
afterAll(() => service.stop())

async function run(...args: string[]): Promise<{ code: number; out: string[]; errors: string }> {
  const out: string[] = []
  const errors: string[] = []
  const io = {
    out: (line: string) => void out.push(line),
    error: (line: string) => void errors.push(line),
    progress: silent,
    openDatabase: () => Promise.resolve({ pool: service.pool, close: () => Promise.resolve() }),
  }
  const withPool = <Result>(use: (pool: pg.Pool) => Promise<Result>): Promise<Result> => use(service.pool)
  const code = await runCommand(['keys', ...args], io, [
    (program) => addKeyCommands(program, { out: io.out, withPool }),
  ])
  return { code, out, errors: errors.join('\n') }
}

const statusOf = async (secret: string): Promise<number> => {
  const response = await fetch(`${service.url}/graphql?query={__typename}`, {
    headers: { 'apollo-require-preflight': '1', authorization: `Bearer ${secret}` },
  })
  await response.arrayBuffer()
  return response.status
}

test('a key is made, shown once, listed without its secret, and revoked', async () => {
  expect((await run('list')).out).toEqual(['There are no keys. Make one: comity keys create --name <name>'])
  const { code, out } = await run('create', '--name', 'Newsroom', '--expires', '90d', '--points', '5000')
  const [secret = '', told = ''] = out
  expect([code, secret]).toEqual([EXIT.done, expect.stringMatching(/^comity_\w{38}$/)])
  const id = /key (\w+)\./.exec(told)![1]!
  expect(await statusOf(secret)).toBe(200)
  const [line = ''] = (await run('list')).out
  expect(line).toContain(`${id}  ${secret.slice(0, 12)}...  good  READ  5000 points a minute  made 20`)
  expect(line).toMatch(/Newsroom$/)
  expect(line).not.toContain(secret.slice(12))
  expect((await run('revoke', secret.slice(0, 12))).out).toEqual([
    `Revoked ${id} (Newsroom). Services that run take it for ten seconds more.`,
  ])
  expect((await run('list')).out[0]).toContain('  revoked  ')
  const again = await run('revoke', id)
  expect([again.code, again.errors]).toEqual([
    EXIT.refused,
    `There is no key ${id} that is not revoked: comity keys list`,
  ])
})

test('a key has the scopes that it was given, and is good to the end of its last day', async () => {
  await run('create', '--name', 'Two', '--scope', 'read', '--scope', 'METRICS', '--expires', '2999-12-31')
  const line = (await run('list')).out.at(-1)!
  expect(line).toContain('good  READ METRICS  default budget')
  expect(line).toContain('until 3000-01-01 00:00 UTC  never used  Two')
})

test.each([
  [['create']],
  [['create', '--name', '']],
  [['create', '--name', 'x'.repeat(101)]],
  [['create', '--name', 'x', '--expires', 'soon']],
  [['create', '--name', 'x', '--expires', '2020-01-01']],
  [['create', '--name', 'x', '--points', '0']],
  [['create', '--name', 'x', '--scope', 'WRITE']],
  [['revoke']],
])('is not made or revoked by what cannot be meant: %j', async (args) => {
  const { code, out, errors } = await run(...args)
  expect([code, out, errors === '']).toEqual([EXIT.wrongUse, [], false])
})
