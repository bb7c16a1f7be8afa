import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInChromium, type Visit } from '../playground/chromium.js'
import { startService, type TestService } from '../support/service.js'
import { insertSmallStatistics } from './small-statistics.js'

const MOST_SCRIPT = 300_000
const MOST_REQUESTS = 2
const MOST_SHIFT = 0.1
const PAGES = ['/', '/IRQ/IRN', '/IRQ/IRN?asOf=2019-04-05', '/USA/CAN', '/countries/IRQ', '/officials/hassan-rouhani']

let service: TestService
beforeAll(async () => {
  service = await startService()
  await insertSmallStatistics(service.pool)
})
afterAll(() => service.stop())

interface Weight {
  /** Bytes of script as they came over the wire, with heads. */
  script: number
  /** Requests to the API. */
  requests: number
  /** How much moved after it was shown. */
  shift: number
}

/** Loads a page as somebody who was never here, down to its last chart. */
async function weigh({ page }: Visit, address: string): Promise<Weight> {
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('Network.enable')
  const addresses = new Map<string, string>()
  const weight = { script: 0, requests: 0 }
  protocol.on('Network.responseReceived', ({ requestId, response }) => addresses.set(requestId, response.url))
  protocol.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { pathname } = new URL(addresses.get(requestId) ?? service.url)
    if (pathname.endsWith('.js')) weight.script += encodedDataLength
    if (pathname === '/graphql') weight.requests++
  })
  await page.addInitScript(`
    globalThis.shift = 0
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) shift += entry.value })
      .observe({ type: 'layout-shift', buffered: true })`)
  await page.goto(service.url + address, { waitUntil: 'networkidle' })
  await page.locator('.placeholder, [aria-busy=true], .chart:empty').first().waitFor({ state: 'detached' })
  return { ...weight, shift: await page.evaluate<number>('shift') }
}

describeInChromium((visit) => {
  test.each(PAGES.flatMap((address) => [390, 1280].map((width) => [address, width] as const)))(
    '%s, %i wide, has less than 300 kB of script, asks at most twice, and does not move',
    async (address, width) => {
      await visit.page.setViewportSize({ width, height: 900 })
      const { script, requests, shift } = await weigh(visit, address)
      expect(script).toBeGreaterThan(10_000)
      expect(script).toBeLessThan(MOST_SCRIPT)
      expect(requests).toBeGreaterThan(0)
      expect(requests).toBeLessThanOrEqual(MOST_REQUESTS)
      expect(shift).toBeLessThan(MOST_SHIFT)
    },
  )
})
