import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { explorerFolder } from '../../src/explorer/serve-explorer.js'
import { findPage } from '../../src/explorer/pages.js'
import { startService, type TestService } from '../support/service.js'

const BROWSER = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } }
const CLIENT = { headers: { accept: 'application/json' } }

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

describe('the explorer', () => {
  it.each(['/', '/IRQ/IRN', '/irq/irn', '/countries/IRQ', '/officials/hassan-rouhani', '/sources?asOf=2019-04-05'])(
    'is served to browsers at %s',
    async (address) => {
      const response = await fetch(service.url + address, BROWSER)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(response.headers.get('cache-control')).toBe('no-cache')
      expect(response.headers.get('vary')).toBe('Accept')
      expect(await response.text()).toContain('<div id="explorer">')
    },
  )

  it('is told from data: a client that asks for JSON at its addresses is told where the API is', async () => {
    const response = await fetch(`${service.url}/IRQ/IRN`, CLIENT)
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual({
      errors: [{ message: 'There is nothing at /IRQ/IRN. The API is at /graphql.', extensions: { code: 'NOT_FOUND' } }],
    })
  })

  it('tells browsers itself that nothing is at an address, with the status 404', async () => {
    const response = await fetch(`${service.url}/no/such/page`, BROWSER)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('<div id="explorer">')
  })

  it('tells programs in JSON that nothing is at an address, also below its files', async () => {
    for (const [address, accept] of [
      ['/no/such/page', '*/*'],
      ['/assets/no-such-file.js', BROWSER.headers.accept],
      ['/assets/%2e%2e%2findex.html', BROWSER.headers.accept],
    ] as const) {
      const response = await fetch(service.url + address, { headers: { accept } })
      expect([address, response.status]).toEqual([address, 404])
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] })
    }
  })

  it('has a head where it has a page', async () => {
    const response = await fetch(`${service.url}/IRQ/IRN`, { method: 'HEAD', ...BROWSER })
    expect([response.status, await response.text()]).toEqual([200, ''])
  })

  it('leaves the API and the playground where they are', async () => {
    const data = await fetch(`${service.url}/graphql?query={catalog{dataVersion}}`, {
      headers: { ...CLIENT.headers, 'apollo-require-preflight': '1' },
    })
    expect(await data.json()).toMatchObject({ data: { catalog: {} } })
    const playground = await (await fetch(`${service.url}/graphql`, BROWSER)).text()
    expect(playground).toContain('Comity playground')
  })

  it('names in each page what that page needs, and asks at once where that is known from the address', async () => {
    const read = async (address: string) => (await fetch(service.url + address, BROWSER)).text()
    const [relation, country] = [await read('/IRQ/IRN'), await read('/countries/IRQ')]
    expect(relation).toMatch(
      /<script type="module" crossorigin src="\/assets\/ask-first-.*<script type="module" crossorigin src="\/assets\/index-/s,
    )
    expect(relation).toMatch(/<link rel="modulepreload" crossorigin href="\/assets\/relation-page-/)
    expect(country).toMatch(/<link rel="modulepreload" crossorigin href="\/assets\/country-page-/)
    expect(country).not.toMatch(/ask-first|relation-page/)
  })

  it('has files that never change under their name, compressed', async () => {
    const html = readFileSync(path.join(explorerFolder(), 'index.html'), 'utf8')
    const files = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, file = '']) => file)
    expect(files.length).toBeGreaterThan(1)
    for (const file of files) {
      const response = await fetch(service.url + file)
      expect([file, response.status]).toEqual([file, 200])
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(response.headers.get('content-encoding')).not.toBeNull()
      await response.arrayBuffer()
    }
  })

  it('has no script and no style in its page, so that a content policy can allow its own files alone', () => {
    const html = readFileSync(path.join(explorerFolder(), 'index.html'), 'utf8')
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/)
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/)
  })

  it('names no address outside the service in its files', () => {
    const assets = path.join(explorerFolder(), 'assets')
    const named = readdirSync(assets)
      .filter((file) => /\.(?:js|css)$/.test(file))
      .flatMap((file) => [...readFileSync(path.join(assets, file), 'utf8').matchAll(/https?:\/\/[\w.-]+/g)])
      .map(([address]) => address)
    // Names of XML, and addresses of explanations in messages: nothing that is loaded.
    const NAMES = [
      'http://www.w3.org',
      'https://reactjs.org',
      'https://github.com',
      'https://bit.ly',
      'https://urql.dev',
    ]
    expect([...new Set(named)].filter((address) => !NAMES.includes(address))).toEqual([])
  })
})

describe('the pages', () => {
  it.each([
    ['/', { name: 'front', names: {} }],
    ['/IRQ/IRN', { name: 'relation', names: { country: 'IRQ', partner: 'IRN' } }],
    ['/IRQ/IRN/', { name: 'relation', names: { country: 'IRQ', partner: 'IRN' } }],
    ['/countries/IRQ', { name: 'country', names: { code: 'IRQ' } }],
    ['/datasets', { name: 'datasets', names: {} }],
    ['/events', { name: 'events', names: {} }],
    ['/datasets/cow-trade-3-0', { name: 'dataset', names: { slug: 'cow-trade-3-0' } }],
  ])('%s is one', (address, page) => {
    expect(findPage(address)).toEqual(page)
  })

  it.each(['/IRQ', '/IRQ/IRAN', '/graphql', '/countries/Iraq', '/sources/Ünknown', '/assets/index.js'])(
    '%s is none',
    (address) => {
      expect(findPage(address)).toBeUndefined()
    },
  )
})
