import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { createKey } from '../../src/access/keys.js'
import { readConfig } from '../../src/config.js'
import { type Caller, networkOf } from '../../src/http/caller.js'
import { createServer } from '../../src/server.js'
import { startService, type TestService } from '../support/service.js'

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::FFFF:192.0.2.7', '192.0.2.7'],
  ['0:0:0:0:0:ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:db8:1:2::', '2001:db8:1:2::/64'],
  ['::1', '0:0:0:0::/64'],
  ['1::2:3:4:5:6:7', '1:0:2:3::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['64:ff9b::192.0.2.7', '64:ff9b:0:0::/64'],
  ['unknown', undefined],
  ['192.0.2.7:4000', undefined],
  ['', undefined],
])('who asks from %s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

describe('whoever asks', () => {
  let service: TestService
  beforeAll(async () => {
    service = await startService()
  })
  afterAll(() => service.stop())

  const callerOf = async (trust: string, headers: Record<string, string>, remoteAddress = '10.0.0.2') => {
    const config = readConfig({ LOG_LEVEL: 'silent', TRUST_PROXY: trust })
    const app = await createServer({ config, pool: service.readerPool })
    let caller: Caller | undefined
    app.addHook('preHandler', (request, _reply, done) => {
      caller = request.caller
      done()
    })
    const url = '/graphql?query={catalog{dataVersion}}'
    const response = await app.inject({ url, remoteAddress, headers: { 'apollo-require-preflight': '1', ...headers } })
    await app.close()
    expect(response.statusCode).toBe(200)
    return caller
  }

  it('is known by the address of the connection, whatever the headers say, unless proxies are told', async () => {
    const headers = { 'x-forwarded-for': '192.0.2.7', forwarded: 'for=192.0.2.7', 'x-real-ip': '192.0.2.7' }
    expect(await callerOf('off', headers)).toEqual({ id: 'address:10.0.0.2' })
    expect(await callerOf('off', headers, '2001:db8:1:2:3::9')).toEqual({ id: 'address:2001:db8:1:2::/64' })
  })

  it.each([
    ['1', '192.0.2.7', '192.0.2.7'],
    ['1', '203.0.113.9, 192.0.2.7', '192.0.2.7'],
    ['2', '198.51.100.1, 203.0.113.9, 192.0.2.7', '203.0.113.9'],
    ['10.0.0.0/8', '203.0.113.9, 192.0.2.7, 10.1.1.1', '192.0.2.7'],
    ['192.168.0.0/16', '192.0.2.7', '10.0.0.2'],
    ['1', '2001:db8:1:2:3::9', '2001:db8:1:2::/64'],
    ['1', 'not an address', '10.0.0.2'],
  ])('with TRUST_PROXY=%s and X-Forwarded-For: %s is %s', async (trust, forwarded, address) => {
    expect(await callerOf(trust, { 'x-forwarded-for': forwarded })).toEqual({ id: `address:${address}` })
  })

  it('is known by the key, with its budget', async () => {
    const form = { name: 'Of a test', scopes: ['READ'] as const, expiresAt: undefined, pointsPerMinute: 500 }
    const { id, secret } = await createKey(service.pool, form)
    expect(await callerOf('off', { 'x-api-key': secret })).toEqual({
      id: `key:${id}`,
      key: { id, name: 'Of a test', scopes: ['READ'], pointsPerMinute: 500 },
    })
  })
})

test('settings of trust are read as a number of proxies, or as their addresses', () => {
  const read = (text: string) => readConfig({ TRUST_PROXY: text }).access.trustProxy
  expect(read('off')).toBe(false)
  expect(read('2')).toBe(2)
  expect(read('10.0.0.0/8, 192.168.1.7,::1,loopback')).toEqual(['10.0.0.0/8', '192.168.1.7', '::1', 'loopback'])
  for (const bad of ['on', 'true', '0', '10.0.0', '10.0.0.0/8,', 'proxy.example.org'])
    expect(() => read(bad)).toThrow('TRUST_PROXY')
})
