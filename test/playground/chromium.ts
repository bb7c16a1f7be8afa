import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

/** A page of a browser that has been nowhere yet. */
export interface Visit {
  page: Page
  /** Where it sent requests to. */
  origins: Set<string>
  /** What went wrong in it, and what its console was told as an error. */
  faults: string[]
}

/** Tests in a browser, each with a visit of its own; skipped where there is no browser. */
export function describeInChromium(tests: (visit: Visit) => void): void {
  const missing = CHROMIUM ? '' : ', which is not here (Debian: apt-get install chromium)'
  describe.skipIf(!CHROMIUM)(`in Chromium${missing}`, () => {
    let browser: Browser
    let context: BrowserContext
    const visit = {} as Visit

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
      context = await browser.newContext()
      context.setDefaultTimeout(10_000)
      const page = await context.newPage()
      Object.assign(visit, { page, origins: new Set(), faults: [] })
      page.on('request', (request) => visit.origins.add(new URL(request.url()).origin))
      page.on('pageerror', (error) => visit.faults.push(error.message))
      page.on('console', (message) => message.type() === 'error' && visit.faults.push(message.text()))
    })
    afterEach(() => context.close())
    tests(visit)
  })
}
