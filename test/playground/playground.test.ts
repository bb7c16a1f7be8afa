import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { describeInChromium } from './chromium.js'

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
  expect(await data.json()).toMatchObject({ data: { country: { name: 'Iraq' } } })
})

test('the page names no address but its own', async () => {
  const html = await (await fetch(`${service.url}/graphql`, { headers: { accept: 'text/html' } })).text()
  const named = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!)
  expect(named.filter((address) => !address.startsWith('/playground/') && address !== 'data:,')).toEqual([])
  for (const address of named.filter((one) => one.startsWith('/'))) {
    const response = await fetch(service.url + address)
    expect(response.status, address).toBe(200)
    // What is left unread keeps the service from ending.
    await response.arrayBuffer()
  }
})

describeInChromium((visit) => {
  test('the first query runs, with nothing from the internet and no error', async () => {
    await visit.page.goto(`${service.url}/graphql`)
    await visit.page.click('.graphiql-execute-button')
    await visit.page.locator('.result-window').getByText('"claimants"').first().waitFor()
    expect([...visit.origins]).toEqual([service.url])
    expect(visit.faults).toEqual([])
  })

  test('a link opens its query, with its variables', async () => {
    const link = new URLSearchParams({
      query: 'query Name($code: CountryCode!) { country(code: $code) { name } }',
      variables: '{ "code": "ir" }',
    })
    await visit.page.goto(`${service.url}/graphql?${link.toString()}`)
    await visit.page.click('.graphiql-execute-button')
    await visit.page.getByText('"Iran"').waitFor()
  })

  test('the operation that a link names is run, and other tabs run their own', async () => {
    const link = new URLSearchParams({
      query: 'query First { catalog { dataVersion } } query Second { country(code: "ir") { name } }',
      operationName: 'Second',
    })
    await visit.page.goto(`${service.url}/graphql?${link.toString()}`)
    await visit.page.click('.graphiql-execute-button')
    await visit.page.getByText('"Iran"').waitFor()
    await visit.page.getByRole('link', { name: 'US waiver' }).click()
    await visit.page.click('.graphiql-execute-button')
    await visit.page.locator('.result-window').getByText('"DISPUTED"').waitFor()
  })
})
