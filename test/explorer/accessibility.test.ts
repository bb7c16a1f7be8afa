import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInChromium } from '../playground/chromium.js'
import { startService, type TestService } from '../support/service.js'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const PAGES = [
  '/',
  '/IRQ/IRN?asOf=2019-04-06',
  '/countries/IRQ',
  '/officials/hassan-rouhani',
  '/statements/2018-11-17-rouhani-trade-from-12-to-20-billion',
  '/events/1980-iran-iraq-war',
  '/sources',
  '/datasets',
]
const SIZES = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 360 },
] as const

interface Violation {
  id: string
  nodes: { html: string }[]
}

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

describeInChromium((visit) => {
  test.each(PAGES.flatMap((address) => SIZES.map((size) => ({ address, ...size }))))(
    'axe finds nothing wrong with $address, $width wide and $colorScheme, and it is no wider than the window',
    async ({ address, colorScheme, width }) => {
      const { page } = visit
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 800 })
      await page.goto(service.url + address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForFunction('!document.querySelector(".placeholder, [aria-busy=true]")')
      await page.addScriptTag({ path: axe })
      const { violations } = await page.evaluate<{ violations: Violation[] }>('axe.run()')
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    },
  )
})
