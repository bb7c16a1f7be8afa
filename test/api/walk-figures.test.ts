import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'

// What is expected here was worked out by hand from the documents and the reports, not copied from answers.

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

interface GasFigure {
  slug: string
  reportedText: string
  quantity: { value: string; unit: string }
}

test('gas imports have the 1.5 billion standard cubic feet a day as printed, with period, basis, who said so and sources', async () => {
  const { figures } = await service.data<{
    figures: { nodes: GasFigure[] }
  }>(`{ figures(where: { kind: { eq: GAS_IMPORT } }, first: 100) { nodes {
    slug kind standing rank reportedText period { label start end calendar } attributedTo { label organisation { name } }
    countries { code } citations { source { publisher } } statement { slug assertedBy { publisher } }
    ... on GasImport { importer { code } exporter { code } timeBasis approximate quantity { value unit factor annualised } } } } }`)
  const printed = figures.nodes.find(({ quantity }) => quantity.value === '1.5')
  expect(printed).toMatchObject({
    kind: 'GAS_IMPORT',
    rank: 'NORMAL',
    reportedText: '1.5 billion standard cubic feet per day',
    importer: { code: 'IRQ' },
    exporter: { code: 'IRN' },
    countries: [{ code: 'IRQ' }, { code: 'IRN' }],
    timeBasis: 'RATE',
    approximate: true,
    quantity: { value: '1.5', unit: 'BILLION_SCF_PER_DAY', factor: null, annualised: false },
    period: { label: 'April 2019', start: '2019-04-01', end: '2019-04-30', calendar: 'GREGORIAN' },
    attributedTo: { label: 'Reuters', organisation: { name: 'Reuters' } },
    citations: [{ source: { publisher: 'The Kootneeti' } }, { source: { publisher: 'Lincoln Daily News' } }],
    statement: { assertedBy: { publisher: 'The Kootneeti' } },
  })
  const values = figures.nodes.map(({ quantity }) => `${quantity.value} ${quantity.unit}`)
  expect(values).toEqual(
    expect.arrayContaining([
      '750 MILLION_SCF_PER_DAY',
      ...[
        '1.2',
        '1.309',
        '2.618',
        '4.059',
        '4.027',
        '8.525',
        '10.305',
        '11.482',
        '7.74',
        '7.312',
        '9.4',
        '9.5',
        '9.073',
        '8.771',
      ].map((value) => `${value} BCM`),
    ]),
  )
})

test('the 1.5 billion are 42.5 million cubic metres a day and 15.5 billion a year, geometrically', async () => {
  const data = await service.data(`{ figure(slug: "iraq-gas-from-iran-2019-04") { ... on GasImport {
    daily: quantity(unit: MILLION_M3_PER_DAY) { value unit annualised } yearly: quantity(unit: BCM_PER_YEAR) { value annualised } } } }`)
  // 1.5 * 28.316846592, and that times 365 / 1000
  expect(data).toEqual({
    figure: {
      daily: { value: '42.475269888', unit: 'MILLION_M3_PER_DAY', annualised: false },
      yearly: { value: '15.50347350912', annualised: false },
    },
  })
})

test('the waiver of June 2019 has both lengths, each with its sources, and neither is chosen', async () => {
  const { sanctionsWaiver } = await service.data<{
    sanctionsWaiver: { terms: { durationDays: number; citations: { source: { publisher: string } }[] }[] }
  }>(`{
    sanctionsWaiver(slug: "us-waiver-iraq-2019-06") { grantedOn effectiveOn durationDays expiresOn issuer { code } beneficiary { code } target { code }
      terms { durationDays expiresOn rank citations { source { publisher } } } } }`)
  expect(sanctionsWaiver).toMatchObject({
    grantedOn: '2019-06-14',
    effectiveOn: '2019-06-19',
    durationDays: null,
    expiresOn: null,
    issuer: { code: 'USA' },
    beneficiary: { code: 'IRQ' },
    target: { code: 'IRN' },
  })
  const terms = new Map(
    sanctionsWaiver.terms.map((term) => [term.durationDays, term.citations.map(({ source }) => source.publisher)]),
  )
  expect([...terms.keys()].sort((a, b) => a - b)).toEqual([90, 120])
  expect(terms.get(90)).toEqual(['Radio Farda'])
  expect(terms.get(120)).toEqual(['energytoday.ir', 'BasNews'])
})

/** Month of the grant, days, and whether a source states it or it was inferred, of all waivers in order. */
const CHAIN: readonly (readonly [string, number | null, 'STATED' | 'INFERRED'])[] = [
  ['2018-11', 45, 'STATED'], ['2018-12', 90, 'STATED'], ['2019-03', 90, 'STATED'], ['2019-06', null, 'STATED'],
  ['2019-10', 120, 'STATED'], ['2020-02', 45, 'STATED'], ['2020-03', 30, 'INFERRED'], ['2020-04', 30, 'STATED'],
  ['2020-05', 120, 'STATED'], ['2020-09', 60, 'STATED'], ['2020-11', 45, 'STATED'], ['2021-01', 90, 'STATED'],
  ['2021-03', 120, 'STATED'], ['2021-08', 120, 'STATED'], ['2021-11', 120, 'STATED'], ['2022-03', 120, 'STATED'],
  ['2022-07', 120, 'INFERRED'], ['2022-11', 120, 'INFERRED'], ['2023-03', 120, 'STATED'], ['2023-07', 120, 'STATED'],
  ['2023-11', 120, 'STATED'], ['2024-03', 120, 'STATED'], ['2024-07', 120, 'STATED'], ['2024-11', 120, 'STATED'],
] // prettier-ignore

interface ChainedWaiver {
  slug: string
  grantedOn: string | null
  signedOn: string | null
  effectiveOn: string | null
  durationDays: number | null
  certainty: string
  renews: { slug: string } | null
  renewedBy: { slug: string } | null
}

async function follow(from: string, link: 'renews' | 'renewedBy'): Promise<ChainedWaiver[]> {
  const chain: ChainedWaiver[] = []
  for (let slug: string | undefined = from; slug !== undefined && chain.length < 50; slug = chain.at(-1)![link]?.slug) {
    const { sanctionsWaiver } = await service.data<{ sanctionsWaiver: ChainedWaiver }>(
      'query($slug: String!) { sanctionsWaiver(slug: $slug) { slug grantedOn signedOn effectiveOn durationDays certainty renews { slug } renewedBy { slug } } }',
      { slug },
    )
    chain.push(sanctionsWaiver)
  }
  return chain
}

test('the 24 waivers are one chain, walked by renewedBy from the first and by renews from the last', async () => {
  const onward = await follow('us-waiver-iraq-2018-11', 'renewedBy')
  const back = await follow('us-waiver-iraq-2024-11', 'renews')
  expect(back.reverse()).toEqual(onward)
  expect(
    onward.map((waiver) => [
      (waiver.grantedOn ?? waiver.signedOn ?? waiver.effectiveOn)?.slice(0, 7),
      waiver.durationDays,
      waiver.certainty,
    ]),
  ).toEqual(CHAIN)
})

test('what prints 20 million for 20 billion is kept, deprecated, with the reason', async () => {
  const { figures } = await service.data<{
    figures: { nodes: unknown[] }
  }>(`{ figures(where: { rank: { eq: DEPRECATED } }) { nodes {
    slug standing rank rankReason ... on TradeVolume { amount { value currency } } citations { source { publisher } } } } }`)
  expect(figures.nodes).toEqual([
    {
      slug: 'iran-iraq-trade-target-2019-04-misprint',
      standing: 'TARGET',
      rank: 'DEPRECATED',
      rankReason: expect.stringMatching(/misprint/) as string,
      amount: { value: '20000000', currency: 'USD' },
      citations: [{ source: { publisher: 'Tehran Times' } }],
    },
  ])
})
