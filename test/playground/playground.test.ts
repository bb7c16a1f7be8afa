import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

test('a browser gets a page at the address of the API, a client gets data', async () => {
  const page = await fetch(`${service.url}/graphql`, { headers: { accept: 'text/html,*/*' } })
  expect(page.headers.get('content-type')).toContain('text/html')
  const data = await fetch(`${service.url}/graphql?query=${encodeURIComponent('{ country(code: "iq") { name } }')}`, {
    headers: { accept: 'application/json', 'apollo-require-preflight': 'true' },
  })
  expect(await data.json()).toEqual({ data: { country: { name: 'Iraq' } } })
})

test('the page names no address but its own', async () => {
  const html = await (await fetch(`${service.url}/graphql`, { headers: { accept: 'text/html' } })).text()
  const named = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!)
  expect(named.filter((address) => !address.startsWith('/playground/') && address !== 'data:,')).toEqual([])
  for (const address of named.filter((one) => one.startsWith('/'))) {
    expect((await fetch(service.url + address)).status, address).toBe(200)
  }
})

describe.skipIf(!CHROMIUM)(
  `in Chromium${CHROMIUM ? '' : ', which is not here (Debian: apt-get install chromium)'}`,
  () => {
    let browser: Browser
    let page: Page
    let origins: Set<string>
    let faults: string[]

    beforeAll(async () => {
      const offline = [
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ]
      browser = await chromium.launch({
        executablePath: CHROMIUM!,
        args: ['--no-sandbox', '--disable-gpu', ...offline],
      })
    })
    afterAll(() => browser.close())
    beforeEach(async () => {
      page = await browser.newPage()
      origins = new Set()
      faults = []
      page.on('request', (request) => origins.add(new URL(request.url()).origin))
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    })
    afterEach(() => page.close())

    test('the first query runs, with nothing from the internet and no error', async () => {
      await page.goto(`${service.url}/graphql`)
      await page.click('.graphiql-execute-button')
      await page.locator('.result-window').getByText('"totalCount"').waitFor({ timeout: 10_000 })
      expect([...origins]).toEqual([service.url])
      expect(faults).toEqual([])
    })

    test('a link opens its query, with its variables', async () => {
      const link = new URLSearchParams({
        query: 'query Name($code: CountryCode!) { country(code: $code) { name } }',
        variables: '{ "code": "ir" }',
      })
      await page.goto(`${service.url}/graphql?${link.toString()}`)
      await page.click('.graphiql-execute-button')
      await page.getByText('"Iran"').waitFor({ timeout: 10_000 })
    })
  },
)
