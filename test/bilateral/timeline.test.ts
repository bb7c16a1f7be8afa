import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

interface Entry {
  date: string | null
  sortDate: string | null
  node: { __typename: string; slug: string; day?: string | null }
}

async function timeline(given = 'first: 100', asOf?: string): Promise<Entry[]> {
  const { bilateral } = await service.data<{ bilateral: { timeline: { edges: Entry[] } } }>(
    `query($asOf: Date) { bilateral(country: "IRN", partner: "IRQ", asOf: $asOf) { timeline(${given}) { edges { date sortDate node { __typename
      ... on Statement { slug day: madeOn } ... on Event { slug day: startedOn } ... on SanctionsWaiver { day: grantedOn } ... on Figure { slug } } } } } }`,
    { asOf },
  )
  return bilateral.timeline.edges
}

const slugs = (entries: readonly Entry[]): string[] => entries.map(({ node }) => node.slug)

test('it holds every statement, event and figure between the two, once', async () => {
  const { bilateral } = await service.data<{
    bilateral: Record<'statements' | 'events' | 'figures', { nodes: { slug: string }[] }>
  }>(`{ bilateral(country: "IRN", partner: "IRQ") { statements(first: 100) { nodes { slug } } events(first: 100) { nodes { slug } }
      figures(first: 100) { nodes { slug } } } }`)
  const all = [bilateral.statements, bilateral.events, bilateral.figures].flatMap(({ nodes }) =>
    nodes.map(({ slug }) => slug),
  )
  const first = await timeline()
  const last = await timeline('last: 100')
  expect(new Set(slugs([...first, ...last]))).toEqual(new Set(all))
})

test('it runs in the order of time: the war, the first waiver, the target, the visit of March, the grant, 6 April, the end', async () => {
  const order = [
    '1980-iran-iraq-war',
    'us-waiver-iraq-2018-11',
    '2018-11-17-rouhani-trade-from-12-to-20-billion',
    'us-waiver-iraq-2018-12',
    '2019-03-rouhani-visits-baghdad',
    'us-waiver-iraq-2019-03',
    'iraq-gas-from-iran-2019-04',
    '2019-04-06-khamenei-meets-abdul-mahdi',
    'us-waiver-iraq-2019-06',
    'us-waiver-iraq-2024-11',
    '2025-03-08-us-waiver-for-iraq-not-renewed',
  ]
  const walked = new Set(slugs([...(await timeline()), ...(await timeline('last: 100'))]))
  expect([...walked].filter((slug) => order.includes(slug))).toEqual(order)
  const days = (await timeline()).map(({ sortDate }) => sortDate)
  expect(days).toEqual([...days].sort((a, b) => a!.localeCompare(b!)))
})

test('a waiver stands at its grant, a figure at its period, a target without one at its statement', async () => {
  const entries = await timeline()
  const dateOf = (slug: string): string | null => entries.find(({ node }) => node.slug === slug)!.sortDate
  expect(dateOf('us-waiver-iraq-2019-06')).toBe('2019-06-14')
  expect(dateOf('iraq-gas-from-iran-2017-06-to-2017-11')).toBe('2017-06-01')
  expect(dateOf('iran-exports-iraq-1397-customs')).toBe('2018-03-21')
  expect(dateOf('iran-iraq-trade-target-2018-11')).toBe('2018-11-17')
})

test('its dates are shown as reported, never padded, and not at all where there is none', async () => {
  const entries = [...(await timeline()), ...(await timeline('last: 100'))]
  const dateOf = (slug: string): string | null => entries.find(({ node }) => node.slug === slug)!.date
  expect(dateOf('1980-iran-iraq-war')).toBe('1980-09-22')
  expect(dateOf('2019-03-rouhani-visits-baghdad')).toBe('2019-03')
  expect(dateOf('us-waiver-iraq-2020-03')).toBe('2020-03')
  expect(dateOf('iran-iraq-trade-2017')).toBe('2017')
  expect(dateOf('iraq-gas-from-iran-2019-04')).toBe('2019-04')
  // Six months, an Iranian year, a target without a period.
  expect(dateOf('iraq-gas-from-iran-2017-06-to-2017-11')).toBeNull()
  expect(dateOf('iran-exports-iraq-1397-customs')).toBeNull()
  expect(dateOf('iran-iraq-trade-target-2018-11')).toBeNull()
})

test('from and to take what cannot have been before or after', async () => {
  const entries = await timeline('from: "2019-03", to: "2019-04-06", first: 100')
  expect(slugs(entries)).toContain('2019-03-rouhani-visits-baghdad')
  expect(slugs(entries)).toContain('us-waiver-iraq-2019-03')
  expect(slugs(entries)).toContain('2019-04-06-rouhani-trade-to-20-billion')
  // "April 2019" can mean the 30th.
  expect(slugs(entries)).not.toContain('iraq-gas-from-iran-2019-04')
  expect(slugs(entries)).not.toContain('us-waiver-iraq-2018-12')
  const april = await timeline('from: "2019-04", to: "2019-04", first: 100')
  expect(slugs(april)).toContain('iraq-gas-from-iran-2019-04')
  expect(slugs(april)).not.toContain('2019-03-rouhani-visits-baghdad')
})

describe('kinds', () => {
  test.for([
    ['[STATEMENT]', ['Statement']],
    ['[EVENT]', ['Event']],
    ['[SANCTIONS_WAIVER]', ['SanctionsWaiver']],
    ['[GAS_IMPORT, PAYMENT]', ['GasImport', 'Payment']],
    ['[STATEMENT, SANCTIONS_WAIVER]', ['SanctionsWaiver', 'Statement']],
    ['[FIGURE]', ['ElectricityImport', 'ForceStrength', 'GasImport', 'Payment', 'SanctionsWaiver', 'TradeVolume']],
    ['[]', []],
  ] as const)('%s shows %s', async ([kinds, types]) => {
    const entries = await timeline(`kinds: ${kinds}, first: 100`)
    expect([...new Set(entries.map(({ node }) => node.__typename))].sort()).toEqual(types)
  })
})

test('as of a day it shows what was known, the end of nothing ahead', async () => {
  const known = slugs(await timeline('first: 100', '2019-04-05'))
  expect(known).toContain('iran-iraq-trade-target-2018-11')
  expect(known).toContain('1980-iran-iraq-war')
  expect(known.filter((slug) => slug.includes('2019-04'))).toEqual([])
  expect(known.length).toBeLessThan(25)
})

test('its edges tell the day; a cursor of another list, filter or day is refused', async () => {
  const ask = (given: string, asOf = ''): string =>
    `{ bilateral(country: "IRN", partner: "IRQ" ${asOf}) { timeline(${given}) { pageInfo { endCursor } } } }`
  const { bilateral } = await service.data<{ bilateral: { timeline: { pageInfo: { endCursor: string } } } }>(
    ask('first: 3'),
  )
  const after = `after: "${bilateral.timeline.pageInfo.endCursor}"`
  expect((await service.ask(ask(after))).body.errors).toBeUndefined()
  for (const other of [
    ask(`${after}, kinds: [EVENT]`),
    ask(`${after}, from: "2018"`),
    ask(after, 'asOf: "2019-04-05"'),
  ]) {
    const { body } = await service.ask(other)
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'bilateral.timeline.after',
    })
  }
})
