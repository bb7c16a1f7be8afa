import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInChromium } from '../playground/chromium.js'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

describeInChromium((visit) => {
  test('from the search to a relation, a receipt, an earlier day, and the sources', async () => {
    const { page } = visit
    await page.goto(service.url)
    const search = page.getByRole('combobox')
    await search.fill('Iraq')
    await page.getByRole('option', { name: 'Iraq IRQ' }).waitFor()
    await search.press('ArrowDown')
    await search.press('Enter')
    await page.getByRole('heading', { name: 'Iraq', level: 1 }).waitFor()
    await page.getByRole('link', { name: 'Iraq and Iran' }).click()
    await page.getByRole('heading', { name: 'Iraq and Iran', level: 1 }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/IRQ/IRN')

    // What first appeared on 6 April 2019.
    const later = page.getByText('The US is against the democratic order that Iraq has now.')
    await later.click()
    const receipt = page.getByRole('dialog', { name: 'Receipt' })
    await receipt.getByText('Known from Apr 6, 2019').waitFor()
    expect(new URL(page.url()).searchParams.get('receipt')).not.toBeNull()
    await page.keyboard.press('Escape')
    await receipt.waitFor({ state: 'detached' })
    expect(await page.locator(':focus').textContent()).toContain('against the democratic order')

    await page.getByLabel('As of', { exact: true }).fill('2019-04-05')
    await page.getByRole('heading', { name: 'Known on Apr 5, 2019' }).waitFor()
    await later.waitFor({ state: 'detached' })
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2019-04-05')
    // Reported in November 2018 too.
    await page.getByRole('link', { name: 'Target $20 bn' }).first().waitFor()

    await page.getByRole('link', { name: 'Hassan Rouhani' }).first().click()
    await page.getByRole('heading', { name: 'Hassan Rouhani', level: 1 }).waitFor()
    await page.getByRole('link', { name: 'Open', exact: true }).first().click()
    await page.getByRole('heading', { name: 'Statement', level: 1 }).waitFor()
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2019-04-05')

    expect([...visit.origins]).toEqual([service.url])
    expect(visit.faults).toEqual([])
  })

  test('a relation costs two requests, and its address shows the same again', async () => {
    const { page } = visit
    const asked: string[] = []
    page.on('request', (request) => request.url().endsWith('/graphql') && asked.push(request.postData() ?? ''))
    await page.goto(`${service.url}/irq/irn?asOf=2019-04-06&on=2019-10-01&unit=BILLION_SCF_PER_DAY&year=2018`)
    await page.locator('.chart svg').nth(2).waitFor()
    expect(await page.getByLabel('Year', { exact: true }).inputValue()).toBe('2018')
    await page.locator('.metric').first().waitFor()
    expect(new URL(page.url()).pathname).toBe('/IRQ/IRN')
    expect(asked.map((body) => (JSON.parse(body) as { operationName: string }).operationName).sort()).toEqual([
      'RelationMetrics',
      'RelationPage',
    ])
    await page.getByRole('radio', { name: 'bn scf a day', checked: true }).waitFor({ state: 'attached' })
    expect(visit.faults).toEqual([])
  })

  test('a panel opens its query in the playground, and its list as a file', async () => {
    const { page } = visit
    await page.goto(`${service.url}/IRQ/IRN`)
    const tools = page.getByRole('group', { name: 'Take away: Sanctions waivers' })
    const file = await fetch(service.url + (await tools.getByRole('link', { name: 'CSV' }).getAttribute('href')))
    const rows = (await file.text()).trim().split('\n')
    expect(rows[0]).toMatch(/^slug,grantedOn,/)
    expect(rows).toHaveLength(1 + 24)
    await tools.getByRole('link', { name: 'Query' }).click()
    await page.click('.graphiql-execute-button')
    await page.locator('.result-window').getByText('"us-waiver-iraq-2018-11"').waitFor()
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
