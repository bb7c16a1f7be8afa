import { text } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rollUp } from '../../src/importers/rollups.js'
import { insertDataset, insertPairYears } from '../bilateral/insert-statistics.js'
import { describeInChromium } from '../playground/chromium.js'
import { startService, type TestService } from '../support/service.js'
import { insertSmallStatistics } from './small-statistics.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
  await insertSmallStatistics(service.pool)
  // Another with trade, of later years, so that there is a choice.
  await insertDataset(service.pool, 'trade-other', {
    series: 'trade-other',
    released: '2013-01-01',
    years: [2010, 2010],
    isPairYears: true,
  })
  await insertPairYears(service.pool, 'trade-other', [
    ['IRQ', 'IRN', 'IMPORT', 2010, 7_000_000],
    ['IRN', 'IRQ', 'IMPORT', 2010, 5_000_000],
  ])
  await service.pool.query(`UPDATE dataset SET format = 'cow-trade' WHERE is_pair_years; DELETE FROM trade_world_year`)
  const client = await service.pool.connect()
  for (const dataset of ['trade-small', 'trade-other']) {
    const flows = `flows of ${dataset}`
    await rollUp(client, { dataset, flows, isPairYears: true, complete: undefined, all: true })
  }
  client.release()
  await service.pool.query(
    `INSERT INTO country_indicator (country_code, indicator, year, dataset_slug, value, unit)
     VALUES ('IRQ', 'GDP', 2009, 'trade-small', 111660855042, 'USD')`,
  )
})
afterAll(() => service.stop())

const listed = (page: Page) => page.locator('.record-list > li')
const counted = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor()
const saidOf = (page: Page, name: string) => new URL(page.url()).searchParams.get(name)

describeInChromium((visit) => {
  test('a list is filtered by what is typed, and ordered, and the address says how', async () => {
    const { page } = visit
    await page.goto(`${service.url}/countries`)
    await counted(page, '100 of 2')
    await page.getByRole('searchbox', { name: 'Name or code' }).fill('ira')
    await counted(page, '3 countries with “ira”')
    expect(await listed(page).allInnerTexts()).toEqual(['Iran IRN', 'Iraq IRQ', 'United Arab Emirates ARE'])
    expect(saidOf(page, 'q')).toBe('ira')
    // A code, and what is no code.
    await page.getByRole('searchbox').fill('irq')
    await counted(page, '1 country with “irq”')
    await page.getByRole('searchbox').fill('qqq')
    await counted(page, '0 countries')
    await page.getByText('Nothing in this list has these letters.').waitFor()

    // The address alone shows the same, ordered as it says.
    await page.goto(`${service.url}/events?q=visits&order=newest`)
    await counted(page, '3 events with “visits”')
    expect(await listed(page).allInnerTexts()).toEqual([
      expect.stringContaining('Adil Abdul-Mahdi visits Tehran'),
      expect.stringContaining('Hassan Rouhani visits Baghdad'),
      expect.stringContaining('Barham Salih visits Tehran'),
    ])
    await page.getByRole('combobox', { name: 'Order' }).selectOption('Earliest first')
    await listed(page).first().getByText('Barham Salih visits Tehran').waitFor()
    expect([saidOf(page, 'order'), saidOf(page, 'q')]).toEqual([null, 'visits'])
    expect(visit.faults).toEqual([])
  })

  test('the file of a list has what the filter lets through, on all pages', async () => {
    const { page } = visit
    await page.goto(`${service.url}/statements?q=gas&asOf=2019-04-06`)
    await counted(page, 'with “gas”')
    const shown = await listed(page).count()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV' }).click(),
    ])
    const [head, ...rows] = (await text(await download.createReadStream())).trim().split('\n')
    expect(head).toMatch(/^slug,madeOn,/)
    expect(shown).toBeGreaterThan(1)
    expect(rows).toHaveLength(shown)

    // A long list grows by its next page, and begins anew with another order.
    await page.goto(`${service.url}/countries`)
    await counted(page, '100 of 2')
    await page.getByRole('button', { name: 'Show more' }).click()
    await counted(page, '200 of 2')
    await page.getByRole('combobox', { name: 'Order' }).selectOption('Code')
    await counted(page, '100 of 2')
    expect(await listed(page).first().innerText()).toContain('ABW')
    expect(visit.faults).toEqual([])
  })

  test('the navigation leads to every list, and says where one is', async () => {
    const { page } = visit
    await page.goto(service.url)
    const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link')
    const names = (await links.allInnerTexts()).filter((name) => name !== 'Playground')
    expect(names).toHaveLength(7)
    for (const name of names) {
      await links.filter({ hasText: name }).click()
      await page.getByRole('heading', { level: 1, name }).waitFor()
      expect(await page.locator('nav [aria-current="page"]').innerText()).toBe(name)
      await page.getByRole('status').filter({ hasText: /\d/ }).waitFor()
    }
    expect(visit.faults).toEqual([])
  })

  test('two names in the search lead to what is between them', async () => {
    const { page } = visit
    await page.goto(service.url)
    const search = page.getByRole('combobox', { name: /^Search/ })
    for (const typed of ['Iraq Iran', 'irq, the islamic republic of iran']) {
      await search.fill(typed)
      await page.getByRole('option', { name: 'Iraq and Iran' }).waitFor()
    }
    await search.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Iraq and Iran' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/IRQ/IRN')
    expect(visit.faults).toEqual([])
  })

  test('who trades with whom is of the dataset that is chosen, and the address names it', async () => {
    const { page } = visit
    await page.goto(service.url)
    const title = (name: string) => page.getByRole('heading', { level: 2, name }).waitFor()
    await title('Who trades with whom, 2010')
    const cell = page.getByRole('link', { name: /^Iraq from Iran: / })
    await cell.waitFor()
    await page.getByRole('combobox', { name: 'Dataset' }).selectOption('trade-small')
    await title('Who trades with whom, 2009')
    expect(saidOf(page, 'dataset')).toBe('trade-small')
    await cell.click()
    await page.getByRole('heading', { level: 1, name: 'Iraq and Iran' }).waitFor()
    expect(visit.faults).toEqual([])
  })

  test('the indicators of a country are saved as a file', async () => {
    const { page } = visit
    await page.goto(`${service.url}/countries/IRQ`)
    const tools = page.getByRole('group', { name: 'Take away: Indicators' })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      tools.getByRole('link', { name: 'CSV' }).click(),
    ])
    const [head, ...rows] = (await text(await download.createReadStream())).trim().split('\n')
    expect(head).toMatch(/^indicator,year,value,unit,status/)
    expect(rows).toEqual([expect.stringMatching(/^GDP,2009,111660855042,USD,/)])
  })
})
