import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPackageRoot } from '../../src/platform/database/package-root.js'
import { startService, type TestService } from '../support/service.js'
import { type Example, type ExampleGroup, loadExamples } from './load-examples.js'

let service: TestService
let groups: ExampleGroup[]
let examples: Example[]
beforeAll(async () => {
  service = await startService()
  groups = await loadExamples(service.url)
  examples = groups.flatMap((group) => group.examples)
})
afterAll(() => service.stop())

const some = (item: object): unknown => expect.arrayContaining([expect.objectContaining(item)])
const text = (part: string): unknown => expect.stringContaining(part)
const about = (value: number): unknown => expect.closeTo(value, 9)

/** What the answer of each example must tell. */
const answers: Record<string, object> = {
  'trade-claims': {
    bilateral: {
      claims: {
        count: 3,
        claimants: 3,
        min: '12000000000',
        max: '13000000000',
        groups: some({ standings: ['TARGET'], items: some({ reportedText: '$20 million', rank: 'DEPRECATED' }) }),
      },
    },
  },
  'waiver-on-a-day': {
    bilateral: {
      beforeTheFirst: { state: 'NOT_YET_GRANTED' },
      inForce: { state: 'ACTIVE', active: true, daysLeft: 72 },
      inDispute: { state: 'DISPUTED', active: null, waiver: { terms: [{ durationDays: 120 }, { durationDays: 90 }] } },
      afterTheLast: { state: 'ENDED', active: false },
    },
  },
  'known-then-and-now': {
    then: { asOf: '2019-04-05', claims: { count: 2 }, targets: [{ figure: { knownFrom: '2018-11-20' } }] },
    now: { asOf: null, claims: { count: 3 }, targets: [{}, { figure: { knownFrom: '2019-04-06' } }] },
  },
  'metrics-and-receipts': {
    bilateral: {
      metrics: {
        normalisedBalance: {
          value: null,
          unit: 'index',
          status: 'MISSING_INPUT',
          reason: text('No dataset known here has trade between Iran and Iraq.'),
          definition: { formula: '(X - M) / (X + M)', reference: text('Handbook') },
          inputs: [{ label: text('Exports of Iran to Iraq in 2018'), value: null, dataset: null }, { unit: 'USD' }],
          warnings: [],
        },
        exportShare: {
          inputs: [{}, { label: 'Exports of Iran in all in 2018', reason: text('No dataset known here') }],
        },
        tradeToGdp: { reason: text('No dataset known here has the gross domestic product of Iran.') },
      },
    },
    metricDefinitions: some({ on: 'CountryMetrics', field: 'partnerConcentration', reference: text('Hirschman') }),
  },
  'misspelt-name': {
    search: { edges: [{ node: { name: 'Hassan Rouhani', statements: { totalCount: 7 } } }, {}, {}] },
  },
  'timeline-pages': {
    bilateral: {
      timeline: { pageInfo: { hasNextPage: true }, edges: [{}, { node: { eventKind: 'VISIT' } }, {}, {}, {}] },
    },
  },
  'figures-by-fragment': {
    figures: { nodes: some({ __typename: 'ForceStrength', bound: 'UP_TO', persons: 150000 }) },
    one: { __typename: 'GasImport', slug: 'iraq-gas-from-iran-2019-04', quantity: { value: '1.5' } },
  },
  'gas-in-one-unit': {
    bilateral: {
      rates: { unit: 'BCM_PER_YEAR', count: 2, spread: 2 },
      statistics: { unit: 'BCM_PER_YEAR', count: 3 },
      figures: {
        nodes: some({
          reported: { value: '1.5', unit: 'BILLION_SCF_PER_DAY' },
          yearly: { value: '15.50347350912', factor: text('1 scf = 0.028316846592 m3'), annualised: false },
        }),
      },
    },
  },
  'trade-target': {
    bilateral: {
      targets: [
        { goal: { value: '20000000000' }, reachedShare: 0.6, inTwoYears: about(Math.sqrt(20 / 12) - 1) },
        { horizonText: 'within the next few months or years', restates: { slug: 'iran-iraq-trade-target-2018-11' } },
      ],
    },
  },
}

test('the service serves every example that there is a file of', () => {
  const files = readdirSync(path.join(findPackageRoot(), 'src/playground/examples'))
  const written = files.filter((file) => file.endsWith('.graphql')).map((file) => path.basename(file, '.graphql'))
  expect(examples.map(({ name }) => name).sort()).toEqual(written.sort())
  expect(Object.keys(answers).sort()).toEqual(written)
})

test.each(Object.keys(answers))('%s is answered', async (name) => {
  const { query, variables } = examples.find((example) => example.name === name)!
  const { status, body } = await service.ask(query, parseVariables(variables))
  expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined })
  expect(body.data).toMatchObject(answers[name]!)
})

test('every example begins with its question and with what to look at', () => {
  for (const { name, query } of examples) {
    const [comment = ''] = /^(?:#.*\n)*/.exec(query)!
    const [question, look] = comment
      .replaceAll(/^# ?/gm, '')
      .split('\n\n')
      .map((paragraph) => paragraph.trim())
    expect(question, name).toContain('?')
    expect(look, name).toMatch(/^Look at: .+\.$/s)
  }
})

test('the examples stand under three audiences', () => {
  expect(groups.map(({ audience }) => audience)).toEqual([
    'For analysts and journalists',
    'For app developers',
    'For analytical queries',
  ])
  expect(groups.filter((group) => group.examples.length < 2)).toEqual([])
})

test('the last page of the paged example is reached by its cursors, each entry once', async () => {
  const { query, variables } = examples.find(({ name }) => name === 'timeline-pages')!
  type Page = { totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean }; edges: { cursor: string }[] }
  const cursors: string[] = []
  let page: Page | undefined
  do {
    const after = page?.pageInfo.endCursor ?? null
    const given = { ...parseVariables(variables), after }
    page = (await service.data<{ bilateral: { timeline: Page } }>(query, given)).bilateral.timeline
    cursors.push(...page.edges.map(({ cursor }) => cursor))
  } while (page.pageInfo.hasNextPage && cursors.length < 100)
  expect(new Set(cursors).size).toBe(page.totalCount)
  expect(cursors).toHaveLength(page.totalCount)
})

function parseVariables(text: string): Record<string, unknown> {
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>)
}
