import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { buildApiSchema } from '../../src/schema.js'
import { insertFlows } from '../statistics/insert-flows.js'
import { startService, type TestService } from '../support/service.js'
import { insertDatasets } from './datasets.js'
import { listFields } from './list-fields.js'

let service: TestService
const sent = vi.spyOn(pg.Client.prototype, 'query')
beforeAll(async () => {
  service = await startService({ environment: { MAX_ALIASES: '5000', MAX_TOKENS: '50000' } })
  await insertDatasets(service.pool)
  await insertFlows(service.pool)
})
beforeEach(() => {
  sent.mockClear()
})
afterAll(() => service.stop())

/** What PostgreSQL was sent, without the commands that open and close a transaction. */
function statementsSent(): string[] {
  const texts = sent.mock.calls.map(([query]) =>
    typeof query === 'string' ? query : ((query as unknown as { text?: string }).text ?? ''),
  )
  return texts.filter((text) => !/^(?:BEGIN|ROLLBACK|SAVEPOINT)/.test(text))
}

describe('one SQL statement answers a list with all that is selected below it, whatever the size of the page', () => {
  const fields = listFields(buildApiSchema())

  test('every list field of the schema is among those asked', () => {
    const names = fields.map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining([
        'Query.figures',
        'Country.mentionedIn',
        'Statement.renditions',
        'WaiverTerm.citations',
        'Tenure.citations',
        'Catalog.datasets',
        'GasImport.countries',
        'Source.citations',
      ]),
    )
    expect(names.length).toBeGreaterThan(45)
  })

  test.for(fields)('$name', async ({ query }) => {
    const sizes: number[] = []
    for (const first of [2, 50]) {
      sent.mockClear()
      const answer = await service.data(query, { first })
      expect(statementsSent()).toHaveLength(1)
      expect(service.statements()).toBe(1)
      sizes.push(JSON.stringify(answer).length)
    }
    expect(sizes[1]).toBeGreaterThanOrEqual(sizes[0]!)
  })
})

test('several root fields take a statement each, on one snapshot', async () => {
  await service.data(`{
    country(code: "IRQ") { name statements(first: 5) { nodes { slug citations { source { publisher } } } } }
    again: country(code: "IRN") { officials { nodes { tenures { office } } } }
    figures(first: 50) { nodes { slug countries { code } citations { phrase } } }
    catalog { counts { figures } datasets { slug } }
    node(id: "Q291bnRyeTpJUlE") { id }
  }`)
  expect(statementsSent()).toHaveLength(5)
  expect(service.statements()).toBe(5)
  expect(sent.mock.calls.filter(([query]) => String(query).startsWith('BEGIN'))).toHaveLength(1)
})

test('the same root field twice under one response key takes one statement', async () => {
  await service.data('{ figures(first: 2) { nodes { slug } } figures(first: 2) { totalCount nodes { kind } } }')
  expect(statementsSent()).toHaveLength(1)
})

test('100 ids of several types and days take one statement', async () => {
  const { figures, early } = await service.data<Record<string, { nodes: { id: string }[] }>>(
    '{ figures(first: 70) { nodes { id } } early: events(first: 10, asOf: "2019-04-05") { nodes { id } } }',
  )
  sent.mockClear()
  const ids = [...figures!.nodes, ...early!.nodes].map(({ id }) => id)
  const { nodes } = await service.data<{ nodes: { id: string }[] }>(
    'query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Figure { citations { source { slug } } } } }',
    { ids },
  )
  expect(nodes.map(({ id }) => id)).toEqual(ids)
  expect(statementsSent()).toHaveLength(1)
})

test('a filter and an order by variables take the same single statement, compiled once', async () => {
  const query =
    'query($where: FigureFilter, $first: Int) { figures(where: $where, first: $first, orderBy: [{ field: PERIOD, direction: DESC }]) { nodes { slug countries { name } } } }'
  await service.data(query, { where: { source: { eq: 'kootneeti-2019-04-06' } }, first: 3 })
  await service.data(query, { where: { source: { eq: 'mees-2019-10-18' } }, first: 3 })
  const [one, two] = statementsSent()
  expect(statementsSent()).toHaveLength(2)
  expect(one).toBe(two)
})
