import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInChromium } from '../playground/chromium.js'
import type { PageName } from '../../src/explorer/pages.js'
import { startService, type TestService } from '../support/service.js'
import { insertSmallStatistics } from './small-statistics.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** An address of each kind of page, by the names that the service routes by: a new kind without one does not compile. */
const PAGES: Readonly<Record<PageName, string>> = {
  front: '/',
  relation: '/IRQ/IRN?asOf=2019-04-06',
  countries: '/countries',
  country: '/countries/IRQ',
  officials: '/officials',
  official: '/officials/hassan-rouhani',
  statements: '/statements',
  statement: '/statements/2018-11-17-rouhani-trade-from-12-to-20-billion',
  sources: '/sources',
  source: '/sources/rfe-rl-2019-04-06',
  datasets: '/datasets',
  dataset: '/datasets/trade-small',
  organisations: '/organisations',
  organisation: '/organisations/associated-press',
  events: '/events?order=newest&q=visits',
  event: '/events/1980-iran-iraq-war',
}
/** What opens over a page, and what is at no address. */
const OTHERS = ['/IRQ/IRN?receipt=metric:balance', '/USA/CAN', '/no/such/page']
/** How they are looked at, one after the other on one visit: each colour and each width. */
const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
] as const
/** The narrowest telephone that is in use. */
const NARROWEST = 360

/** Nothing is on its way, and charts have taken the width that there is. */
const SETTLED = `(width) => innerWidth === width && !document.querySelector(".placeholder, [aria-busy=true]") &&
  [...document.querySelectorAll('.chart')].every((chart) => chart.scrollWidth <= chart.clientWidth + 1)`

interface Violation {
  id: string
  nodes: { html: string }[]
}

let service: TestService
beforeAll(async () => {
  service = await startService()
  await insertSmallStatistics(service.pool)
})
afterAll(() => service.stop())

describeInChromium((visit) => {
  test.each([...Object.values(PAGES), ...OTHERS])(
    'axe finds nothing wrong with %s, wide and light, narrow and dark, and it is no wider than the window',
    async (address) => {
      const { page } = visit
      await page.emulateMedia({ colorScheme: LOOKS[0].colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width: LOOKS[0].width, height: 800 })
      await page.goto(service.url + address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.evaluate(axe) // the content policy lets in no script that is not the service's
      for (const { colorScheme, width } of LOOKS) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 800 })
        await page.waitForFunction(SETTLED, width)
        const { violations } = await page.evaluate<{ violations: Violation[] }>('axe.run()')
        expect([width, violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])]).toEqual([width, []])
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      }
      await page.setViewportSize({ width: NARROWEST, height: 800 })
      await page.waitForFunction(SETTLED, NARROWEST)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(NARROWEST)
      // The console is also told what the content policy did not let through.
      expect(visit.faults.filter((fault) => !fault.includes('404'))).toEqual([])
    },
  )
})
