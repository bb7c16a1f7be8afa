import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import type { Download, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInChromium } from '../playground/chromium.js'
import { startService, type TestService } from '../support/service.js'
import { insertSmallStatistics } from './small-statistics.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
  await insertSmallStatistics(service.pool)
})
afterAll(() => service.stop())

const tools = (page: Page, name: string | RegExp) => page.getByRole('group', { name })

async function save(page: Page, panel: string | RegExp, button: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    tools(page, panel).getByText(button, { exact: true }).click(),
  ])
  return download
}

describeInChromium((visit) => {
  test.each([
    ['trade:2008:own', ['$32 m', '32,000,000 US dollars', 'as Iraq records it', 'trade-small']],
    ['trade:2008:partner', ['$29.6 m', '29,600,000 US dollars', 'as Iran records it', "The partner's own record."]],
    ['claims:trade', ['Yearly trade, as claimed', '$13 bn', 'claimant']],
  ])('the address opens the receipt %s', async (receipt, said) => {
    const { page } = visit
    await page.goto(`${service.url}/IRQ/IRN?receipt=${receipt}`)
    const dialog = page.getByRole('dialog')
    await dialog.locator('.receipt-value').waitFor()
    const shown = (await dialog.innerText()).replaceAll('\u00a0', ' ')
    for (const part of said) expect(shown).toContain(part)
    expect(visit.faults).toEqual([])
  })

  test('the address says what the timeline shows', async () => {
    const { page } = visit
    await page.goto(`${service.url}/IRQ/IRN?show=waivers`)
    await page.locator('.timeline > li').first().waitFor()
    const kinds = () =>
      page
        .locator('.timeline > li')
        .evaluateAll((all) => all.map((each) => (each as never as { dataset: { kind: string } }).dataset.kind))
    expect([...new Set(await kinds())]).toEqual(['SanctionsWaiver'])
    await page.getByLabel('Events', { exact: true }).check({ force: true })
    await page.locator('.timeline > li[data-kind="Event"]').first().waitFor()
    expect(new URL(page.url()).searchParams.get('show')).toBe('events,waivers')
  })

  test('a chart is saved as a drawing that needs no page, and as a picture', async () => {
    const { page } = visit
    await page.goto(`${service.url}/IRQ/IRN`)
    await page.locator('.chart svg').first().waitFor()
    const drawing = await text(await (await save(page, /Trade over the years/, 'SVG')).createReadStream())
    expect(drawing).toMatch(/^<svg/)
    expect(drawing).toContain('Iraq and Iran: Trade over the years')
    expect(drawing).toMatch(/stroke: rgb\(11, 92, 173\)/)
    expect(drawing.includes('var(--')).toBe(false)
    expect(drawing).toContain(`href="${service.url}/IRQ/IRN?receipt=`)
    const file = await (await save(page, /Trade over the years/, 'PNG')).path()
    const picture = readFileSync(file)
    expect(picture.subarray(1, 4).toString()).toBe('PNG')
    // A picture of one colour takes far less.
    expect(picture.length).toBeGreaterThan(20_000)
    expect(picture.readUInt32BE(16)).toBeGreaterThan(1500)
    expect(visit.faults).toEqual([])
  })

  test('the claims of gas are saved as a file', async () => {
    const { page } = visit
    await page.goto(`${service.url}/IRQ/IRN`)
    const [head, ...rows] = (await text(await (await save(page, /Gas that Iraq/, 'CSV')).createReadStream()))
      .trim()
      .split('\n')
    expect(head).toMatch(/^slug,standing,rank,/)
    expect(rows.length).toBeGreaterThan(5)
  })

  test('on paper there is nothing to click, and what is said is there', async () => {
    const { page } = visit
    await page.goto(`${service.url}/IRQ/IRN`)
    await page.locator('.timeline > li').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button').count()).toBe(0)
    expect(await page.locator('.panel-tools').first().isVisible()).toBe(false)
    expect(await page.locator('.timeline > li').first().isVisible()).toBe(true)
  })

  test('numbers and dates are written as the reader writes them', async () => {
    const context = await visit.page.context().browser()!.newContext({ locale: 'de-DE' })
    try {
      const page = await context.newPage()
      await page.goto(`${service.url}/IRQ/IRN?receipt=trade:2008:partner`)
      const dialog = page.getByRole('dialog')
      await dialog.locator('.receipt-value').waitFor()
      const shown = (await dialog.innerText()).replaceAll('\u00a0', ' ')
      expect(shown).toContain('29,6 $ m')
      expect(shown).toContain('29.600.000 US dollars')
      await page.goto(`${service.url}/IRQ/IRN?asOf=2019-04-06`)
      await page.getByRole('heading', { name: 'Known on 06.04.2019' }).waitFor()
    } finally {
      await context.close()
    }
  })
})
