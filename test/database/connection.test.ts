import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { awaitConnection, describeConnection } from '../../src/platform/database/connection.js'
import { Lanes } from '../../src/platform/database/lanes.js'

test.for(['a+b', 'a%2Bb', 'a%20b', 'p%40ss%3Aword%2F', 'caf%C3%A9'])(
  'user and password are those of the address: %s',
  (name) => {
    const { user, password } = new pg.Client(describeConnection(`postgresql://${name}:${name}@localhost/d`).url)
    expect([user, password]).toEqual([decodeURIComponent(name), decodeURIComponent(name)])
  },
)

test('a plus sign in the name of a database is one', () => {
  expect(new pg.Client(describeConnection('postgresql://u@localhost/a+b').url).database).toBe('a+b')
})

test('a lane changes nothing of an address but its settings', () => {
  const lanes = new Lanes(describeConnection('postgresql://a+b:c+d@localhost/e+f?options=-c%20jit%3Doff').url, {
    count: 1,
  })
  const { url } = (lanes as unknown as { lanes: [{ url: string }] }).lanes[0]
  expect(url).toContain('//a+b:c+d@localhost/e+f?')
  expect(new URL(url).search).not.toContain('+')
})

test('a server that does not answer is waited for, for as long as was said; a wrong password is not', async () => {
  const lines: string[] = []
  const started = performance.now()
  const nowhere = describeConnection('postgresql://me:top-secret@127.0.0.1:1/d')
  await expect(awaitConnection(nowhere, 1000, (line) => lines.push(line))).rejects.toThrow('nothing answers there')
  expect(performance.now() - started).toBeGreaterThan(1000)
  expect(lines).toEqual([expect.stringMatching(/^Cannot use the database at 127.0.0.1:1, .* up to 1 s more\.$/)])
  expect(lines.join()).not.toContain('top-secret')
  const nobody = new URL(inject('testDatabase').url)
  nobody.username = 'nobody_at_all'
  await expect(awaitConnection(describeConnection(nobody.href), 60_000, () => {})).rejects.toThrow('does not exist')
})
