import { text } from 'node:stream/consumers'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInChromium } from '../playground/chromium.js'
import { startService, type TestService } from '../support/service.js'
import { insertSmallStatistics } from './small-statistics.js'

const SIZES = [
  ['a desktop', { width: 1280, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const
/** First reported on 6 April 2019: rfe-rl-2019-04-06 is its one source. */
const SAID_ON_THE_6TH = 'The US is against the democratic order that Iraq has now.'
/** Reported in November 2018, when the target was first named. */
const SAID_IN_2018 = '2018-11-17-rouhani-trade-from-12-to-20-billion'

let service: TestService
beforeAll(async () => {
  service = await startService()
  await insertSmallStatistics(service.pool)
})
afterAll(() => service.stop())

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor()
const panelOf = (page: Page, name: string | RegExp) =>
  page.getByRole('region').filter({ has: page.getByRole('heading', { name, level: 2 }) })
const saidOf = (page: Page, name: string) => new URL(page.url()).searchParams.get(name)

/** What the dialog says that opens; it is closed again, and its opener has the focus. */
async function readReceipt(page: Page, opener: Locator, name: string | RegExp = 'Receipt'): Promise<string> {
  await opener.click()
  const dialog = page.getByRole('dialog', { name })
  await dialog.locator('dl, ul').first().waitFor()
  const said = await dialog.innerText()
  expect(saidOf(page, 'receipt')).not.toBeNull()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  return said
}

describeInChromium((visit) => {
  test.each(SIZES)('the story of Iraq and Iran can be followed on %s', async (_, size) => {
    const { page } = visit
    await page.setViewportSize(size)

    // From the search to the relation, by keyboard.
    await page.goto(service.url)
    const search = page.getByRole('combobox', { name: /^Search/ })
    await search.focus()
    await page.keyboard.type('Iraq')
    await page.getByRole('option', { name: 'Iraq IRQ' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await title(page, 'Iraq')
    const relation = page.getByRole('link', { name: 'Iraq and Iran' }).first()
    await relation.focus()
    await page.keyboard.press('Enter')
    await title(page, 'Iraq and Iran')
    expect(new URL(page.url()).pathname).toBe('/IRQ/IRN')

    // A metric, and what it is made of.
    const balance = await readReceipt(page, page.getByRole('link', { name: /^Balance of trade: / }), 'Balance of trade')
    expect(balance).toContain('Exports of Iraq to Iran in 2009, as Iraq records them')
    expect(balance).toContain('Imports of Iraq from Iran in 2009, as Iraq records them')
    expect(balance).toContain('-18000000')
    expect(balance).toContain('trade-small')

    // A waiver and a flow of gas.
    const waivers = panelOf(page, 'Sanctions waivers')
    await waivers.getByText('All 24 waivers').click()
    const waiver = await readReceipt(page, waivers.getByRole('table').getByRole('link').first())
    expect(waiver).toMatch(/rival lengths|Length/i)
    expect(waiver).toMatch(/sources?\n/i)
    const gas = panelOf(page, /^Gas that Iraq imports/)
    await gas.getByText(/^Editions by year/).click()
    const flow = await readReceipt(page, gas.getByRole('row', { name: /^2018/ }).getByRole('link').first())
    expect(flow).toContain('4.059')
    expect(flow).toContain('gas-small')

    // What first appeared on 6 April 2019 is not there as of the 5th, by date and by slider.
    const later = page.getByRole('link', { name: SAID_ON_THE_6TH })
    expect(await readReceipt(page, later)).toContain('Known from Apr 6, 2019')
    expect(await page.locator(':focus').textContent()).toContain(SAID_ON_THE_6TH)
    await page.getByLabel('As of', { exact: true }).fill('2019-04-05')
    await page.getByRole('heading', { name: 'Known on Apr 5, 2019' }).waitFor()
    await later.waitFor({ state: 'detached' })
    expect(saidOf(page, 'asOf')).toBe('2019-04-05')
    const slider = page.getByRole('slider', { name: 'Day on which something became known' })
    await slider.press('ArrowRight')
    await later.waitFor()
    expect(saidOf(page, 'asOf')).toBe('2019-04-06')
    await slider.press('ArrowLeft')
    await later.waitFor({ state: 'detached' })
    expect(saidOf(page, 'asOf')! < '2019-04-06').toBe(true)
    // Reported in November 2018 too.
    await page.getByRole('link', { name: 'Target $20 bn' }).first().waitFor()

    // From the official to a statement, to its source, and back.
    await page.getByRole('link', { name: 'Hassan Rouhani' }).first().click()
    await title(page, 'Hassan Rouhani')
    await page.locator(`a[href^="/statements/${SAID_IN_2018}"]`).first().click()
    await title(page, 'Statement')
    await page
      .locator('.citations')
      .getByRole('link', { name: /Iraq Business News/ })
      .first()
      .click()
    await page.getByRole('heading', { name: 'What it reports' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/sources/iraq-business-news-2018-11-20')
    await page.locator(`a[href^="/statements/${SAID_IN_2018}"]`).first().click()
    await title(page, 'Statement')
    expect(saidOf(page, 'asOf')! < '2019-04-06').toBe(true)
    await page.goBack()
    await page.getByRole('heading', { name: 'What it reports' }).waitFor()

    expect([...visit.origins]).toEqual([service.url])
    expect(visit.faults).toEqual([])
  })

  test.each(SIZES)(
    'the query of a panel runs in the playground, and its list is saved as a file, on %s',
    async (_, size) => {
      const { page } = visit
      await page.setViewportSize(size)
      await page.goto(`${service.url}/IRQ/IRN?asOf=2019-04-06`)
      const tools = page.getByRole('group', { name: 'Take away: Sanctions waivers' })
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        tools.getByRole('link', { name: 'CSV' }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(/\.csv$/)
      const [head, ...rows] = (await text(await download.createReadStream())).trim().split('\n')
      expect(head).toMatch(/^slug,grantedOn,/)
      expect(rows.some((row) => row.startsWith('us-waiver-iraq-2018-11,2018-11-'))).toBe(true)
      expect(rows.every((row) => /^[^,]*,(20(0\d|1[0-8])|2019-0[1-4])/.test(row))).toBe(true)

      await tools.getByRole('link', { name: 'Query' }).click()
      await page.click('.graphiql-execute-button')
      await page.locator('.result-window').getByText('"us-waiver-iraq-2018-11"').waitFor()
      expect(new URL(page.url()).pathname).toBe('/graphql')
      expect([...visit.origins]).toEqual([service.url])
      expect(visit.faults).toEqual([])
    },
  )

  test('a relation costs two requests, and its address shows the same again', async () => {
    const { page } = visit
    const asked: string[] = []
    page.on('request', (request) => request.url().endsWith('/graphql') && asked.push(request.postData() ?? ''))
    await page.goto(`${service.url}/irq/irn?asOf=2019-04-06&on=2019-10-01&unit=BILLION_SCF_PER_DAY&year=2008`)
    await page.locator('.chart svg').nth(2).waitFor()
    expect(await page.getByLabel('Year', { exact: true }).inputValue()).toBe('2008')
    await page.locator('.metric').first().waitFor()
    expect(new URL(page.url()).pathname).toBe('/IRQ/IRN')
    expect(asked.map((body) => (JSON.parse(body) as { operationName: string }).operationName).sort()).toEqual([
      'RelationMetrics',
      'RelationPage',
    ])
    await page.getByRole('radio', { name: 'bn scf a day', checked: true }).waitFor({ state: 'attached' })
    expect(visit.faults).toEqual([])
  })

  test('a page whose files are gone says what to do', async () => {
    const { page } = visit
    await page.route(/\/assets\/relation-page-/, (route) => route.abort())
    await page.goto(`${service.url}/IRQ/IRN`)
    await page.getByRole('alert').getByText('Load the page anew').waitFor()
  })

  test('what is not there says so', async () => {
    const { page } = visit
    await page.goto(`${service.url}/officials/nobody-at-all`)
    await page.getByRole('heading', { name: 'There is no such official' }).waitFor()
    await page.goto(`${service.url}/QQQ/IRN`)
    await page.getByRole('alert').waitFor()
    expect([...visit.origins]).toEqual([service.url])
  })
})
