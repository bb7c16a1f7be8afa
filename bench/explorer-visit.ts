import type { Browser, CDPSession } from 'playwright-core'

export interface Device {
  name: string
  width: number
  /** How many times slower than this machine its processor is. */
  slowdown: number
  network: { downloadThroughput: number; uploadThroughput: number; latency: number } | undefined
}

const KILOBITS = 1024 / 8

/** The phone is the one that Lighthouse pretends to: four times slower, on slow 4G. */
export const DEVICES: readonly Device[] = [
  { name: 'desktop', width: 1280, slowdown: 1, network: undefined },
  {
    name: 'phone',
    width: 390,
    slowdown: 4,
    network: { downloadThroughput: 1638 * KILOBITS, uploadThroughput: 750 * KILOBITS, latency: 150 },
  },
]

/** Sizes in bytes over the wire, times in milliseconds since the address was opened. */
export interface PageCost {
  script: number
  style: number
  data: number
  requests: number
  /** First contentful paint. */
  painted: number
  /** The answer is on the page. */
  shown: number
  /** The last chart is drawn. */
  drawn: number
  /** The last long task is over: what is clicked answers at once. */
  usable: number
  /** Cumulative layout shift. */
  shift: number
}

const OBSERVE = `
  globalThis.shift = 0
  globalThis.busyUntil = 0
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) shift += entry.value })
    .observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) busyUntil = entry.startTime + entry.duration })
    .observe({ type: 'longtask', buffered: true })`
/** After which nothing is expected to happen any more. */
const REST_MS = 600

export async function visitPage(browser: Browser, address: string, device: Device): Promise<PageCost> {
  const context = await browser.newContext({ viewport: { width: device.width, height: 900 } })
  try {
    const page = await context.newPage()
    const protocol = await context.newCDPSession(page)
    const sizes = await countBytes(protocol)
    if (device.network) await protocol.send('Network.emulateNetworkConditions', { offline: false, ...device.network })
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: device.slowdown })
    await page.addInitScript(OBSERVE)
    await page.goto(address)
    const now = () => page.evaluate<number>('performance.now()')
    await page.locator('.panel').first().waitFor()
    // Not by a text that the page evaluates, which its content policy forbids.
    const isGone = (selector: string) => page.locator(selector).first().waitFor({ state: 'detached' })
    await isGone('.placeholder, [aria-busy=true]')
    const shown = await now()
    await isGone('.chart:empty')
    const drawn = await now()
    await page.waitForTimeout(REST_MS)
    const seen = await page.evaluate<{ painted: number; busyUntil: number; shift: number }>(
      `({ painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0, busyUntil, shift })`,
    )
    return { ...sizes, shown, drawn, painted: seen.painted, shift: seen.shift, usable: Math.max(drawn, seen.busyUntil) }
  } finally {
    await context.close()
  }
}

async function countBytes(protocol: CDPSession): Promise<Pick<PageCost, 'script' | 'style' | 'data' | 'requests'>> {
  const sizes = { script: 0, style: 0, data: 0, requests: 0 }
  const paths = new Map<string, string>()
  await protocol.send('Network.enable')
  protocol.on('Network.responseReceived', ({ requestId, response }) =>
    paths.set(requestId, new URL(response.url).pathname),
  )
  protocol.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const path = paths.get(requestId) ?? ''
    if (path.endsWith('.js')) sizes.script += encodedDataLength
    if (path.endsWith('.css')) sizes.style += encodedDataLength
    if (path !== '/graphql') return
    sizes.data += encodedDataLength
    sizes.requests++
  })
  return sizes
}
