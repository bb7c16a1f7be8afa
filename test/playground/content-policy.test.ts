import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { describeInChromium } from './chromium.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const policyOf = async (path: string): Promise<string> => {
  const response = await fetch(service.url + path, { headers: { accept: 'text/html' } })
  await response.text()
  return response.headers.get('content-security-policy') ?? ''
}

test('pages run scripts of the service alone, none that stand in the page, and none made of text', async () => {
  for (const path of ['/', '/IRQ/IRN', '/no/such/page', '/graphql']) {
    const policy = await policyOf(path)
    expect([path, policy]).toEqual([
      path,
      expect.stringContaining("default-src 'none'; script-src 'self'; style-src 'self' '"),
    ])
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
  }
})

test('the playground knows its own style element by a number that no other page had', async () => {
  const nonces = await Promise.all([1, 2].map(async () => /'nonce-([^']+)'/.exec(await policyOf('/graphql'))?.[1]))
  expect(nonces.every((nonce) => nonce?.length === 24)).toBe(true)
  expect(nonces[0]).not.toBe(nonces[1])
})

describeInChromium((visit) => {
  test('nothing that the playground does is held up by its content policy', async () => {
    const { page } = visit
    await page.goto(`${service.url}/graphql`)
    await page.click('.graphiql-execute-button')
    await page.locator('.result-window').getByText('"claimants"').first().waitFor()
    await page.getByRole('button', { name: /settings/i }).click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page
      .getByRole('button', { name: /documentation/i })
      .first()
      .click()
    await page.locator('.graphiql-doc-explorer').waitFor()
    await page.locator('.graphiql-query-editor .CodeMirror').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('{ co')
    await page.locator('.CodeMirror-hints').waitFor()
    expect(visit.faults).toEqual([])
  })

  test('a script that stands in a page of the service is not run', async () => {
    const { page } = visit
    await page.goto(service.url)
    const ran = await page.evaluate<boolean>(`(() => {
      const script = document.createElement('script')
      script.textContent = 'window.intruded = true'
      document.body.append(script)
      return window.intruded === true
    })()`)
    expect(ran).toBe(false)
    await expect.poll(() => visit.faults.join(' ')).toContain('Content Security Policy')
  })
})
