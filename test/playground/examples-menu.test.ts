import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { describeInChromium } from './chromium.js'
import { measureContrasts } from './contrast.js'
import { type ExampleGroup, loadExamples } from './load-examples.js'

let service: TestService
let groups: ExampleGroup[]
beforeAll(async () => {
  service = await startService()
  groups = await loadExamples(service.url)
})
afterAll(() => service.stop())

const menu = (page: Page) => page.getByRole('region', { name: 'Examples' })
const tabs = (page: Page) => page.locator('.graphiql-tab').allInnerTexts()
/** GraphiQL stores what was changed half a second later. */
const stored = (page: Page, key: string) => page.evaluate<string | null>(`localStorage.getItem('graphiql:${key}')`)
const textIn = (page: Page, part: string) =>
  page
    .locator(`${part} .CodeMirror`)
    .first()
    .evaluate((editor) => (editor as unknown as { CodeMirror: { getValue(): string } }).CodeMirror.getValue())
const answerWith = (page: Page, text: string) => page.locator('.result-window').getByText(text).first().waitFor()

describeInChromium((visit) => {
  test('the menu lists all examples under their audiences, to be read in the light theme and in the dark', async () => {
    const { page } = visit
    await page.goto(`${service.url}/graphql`)
    await menu(page).getByRole('link').first().waitFor()
    expect(await menu(page).getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(
      groups.map(({ audience }) => audience),
    )
    expect(await menu(page).locator('a span').allInnerTexts()).toEqual(
      groups.flatMap(({ examples }) => examples.map(({ title }) => title)),
    )
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const contrasts = await measureContrasts(page, '.examples')
      expect(contrasts.length).toBeGreaterThan(10)
      expect(contrasts.filter(({ contrast }) => contrast < 4.5)).toEqual([])
    }
  })

  test('an example chosen by mouse opens in a tab of its own and is answered; what was typed stays', async () => {
    const { page, origins, faults } = visit
    await page.goto(`${service.url}/graphql`)
    await page.click('.graphiql-query-editor .CodeMirror')
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText('{ catalog { dataVersion } }')
    await menu(page).getByRole('link', { name: 'US waiver' }).click()
    await page.click('.graphiql-execute-button')
    await answerWith(page, '"DISPUTED"')
    expect(new URL(page.url()).search).toBe('?example=waiver-on-a-day')

    await menu(page).getByRole('link', { name: 'by page' }).click()
    await menu(page).getByRole('link', { name: 'US waiver' }).click()
    expect((await tabs(page)).slice(1)).toEqual(['WaiverOnADay', 'TimelinePage'])
    await page.locator('.graphiql-tab button').first().click()
    await expect.poll(() => textIn(page, '.graphiql-query-editor')).toBe('{ catalog { dataVersion } }')
    expect([...origins]).toEqual([service.url])
    expect(faults).toEqual([])
  })

  test('an example is chosen and run by keyboard alone', async () => {
    const { page, faults } = visit
    await page.goto(`${service.url}/graphql`)
    const link = menu(page).getByRole('link', { name: '$20 billion' })
    await link.waitFor()
    for (let i = 0; i < 30 && !(await page.locator('a:focus').filter({ hasText: '$20 billion' }).count()); i++) {
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await expect.poll(() => tabs(page)).toEqual(['TradeClaims', 'TradeTarget'])
    expect(await link.getAttribute('aria-current')).toBe('page')
    await page.keyboard.press('Enter')
    await answerWith(page, '"requiredGrowth"')
    expect(faults).toEqual([])
  })

  test('the address of an example opens it with its own variables, also beside what was open before', async () => {
    const { page } = visit
    await page.goto(`${service.url}/graphql?example=figures-by-fragment`)
    await page.click('.graphiql-execute-button')
    await answerWith(page, '"GasImport"')
    await menu(page).getByRole('link', { name: 'by page' }).click()
    await expect.poll(() => stored(page, 'variables')).toContain('"partner"')
    await expect.poll(() => stored(page, 'tabState')).toContain('"TimelinePage"')

    await page.goto(`${service.url}/graphql?example=waiver-on-a-day`)
    await expect.poll(() => textIn(page, '.graphiql-query-editor')).toContain('query WaiverOnADay')
    expect(await textIn(page, '.graphiql-editor-tool')).toBe('')
    const opened = ['FiguresByFragment', 'TimelinePage', 'WaiverOnADay']
    expect(await tabs(page)).toEqual(opened)
    await expect.poll(() => stored(page, 'tabState')).toContain('"WaiverOnADay"')

    await page.goto(`${service.url}/graphql?example=figures-by-fragment`)
    await expect.poll(() => textIn(page, '.graphiql-query-editor')).toContain('query FiguresByFragment')
    expect(await tabs(page)).toEqual(opened)
  })

  test('an address with an unknown example is told so, above the list of examples', async () => {
    const { page, faults } = visit
    await page.goto(`${service.url}/graphql?example=trade`)
    expect(await page.getByRole('alert').innerText()).toContain('There is no example “trade”')
    expect(await menu(page).getByRole('link').count()).toBe(groups.flatMap(({ examples }) => examples).length)
    await menu(page).getByRole('link', { name: 'in one unit' }).click()
    await expect.poll(() => page.getByRole('alert').count()).toBe(0)
    expect(faults).toEqual([])
  })

  test('a menu that was closed stays closed', async () => {
    const { page } = visit
    await page.goto(`${service.url}/graphql`)
    await page.getByRole('button', { name: 'Hide Examples' }).click()
    await page.reload()
    await page.getByRole('button', { name: 'Show Examples' }).waitFor()
    expect(await menu(page).count()).toBe(0)
    await page.getByRole('button', { name: 'Show Examples' }).click()
    await menu(page).getByRole('link').first().waitFor()
  })
})
