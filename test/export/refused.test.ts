import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { exportList } from './read-export.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

interface Refused {
  errors: { message: string; extensions: { code: string; argument?: string } }[]
}

describe('what cannot be exported is refused as JSON, with a code', () => {
  it.each<[what: string, code: string, query: string, variables?: object]>([
    ['half a document', 'GRAPHQL_PARSE_FAILED', '{ tradeFlows'],
    ['an unknown field', 'GRAPHQL_VALIDATION_FAILED', '{ tradeFlows { nodes { colour } } }'],
    ['a mutation', 'GRAPHQL_VALIDATION_FAILED', 'mutation { drop }'],
    ['two operations', 'OPERATION_RESOLUTION_FAILURE', 'query A { __typename } query B { __typename }'],
    ['two lists', 'BAD_USER_INPUT', '{ sources { nodes { slug } } events { nodes { slug } } }'],
    ['a field beside the list', 'BAD_USER_INPUT', '{ country(code: "IRN") { name figures { nodes { slug } } } }'],
    ['no list', 'BAD_USER_INPUT', '{ country(code: "IRN") { name } }'],
    ['a page without its items', 'BAD_USER_INPUT', '{ sources { totalCount } }'],
    ['the schema', 'BAD_USER_INPUT', '{ __schema { types { name } } }'],
    ['a list inside each row of a table', 'BAD_USER_INPUT', '{ figures { nodes { citations { locator } } } }'],
    ['a page inside each row of a table', 'BAD_USER_INPUT', '{ countries { nodes { figures { nodes { slug } } } } }'],
    [
      'a dataset that only the rows show to be unknown',
      'BAD_USER_INPUT',
      '{ figures { nodes { ... on TradeVolume { comparison(dataset: "gone") { verdict } } } } }',
    ],
    [
      'too many aliases',
      'QUERY_TOO_EXPENSIVE',
      `{ sources { nodes { ${Array.from({ length: 101 }, (_, i) => `a${i}: slug`).join(' ')} } } }`,
    ],
    [
      'a unit that not every row can have',
      'BAD_USER_INPUT',
      '{ figures { nodes { ... on GasImport { quantity(unit: SCF) { value } } } } }',
    ],
  ])('%s: %s', async (_, code, query, variables) => {
    const { status, headers, text } = await exportList(service, 'csv', query, variables)
    expect(headers.get('content-type')).toContain('application/json')
    const { errors } = JSON.parse(text) as Refused
    expect([status, errors[0]?.extensions.code]).toEqual([400, code])
  })

  it('an argument that the database finds to be bad, of records by their ids', async () => {
    const id = Buffer.from('Country:IRQ').toString('base64url')
    const query = `{ nodes(ids: ["${id}"]) { ... on Country { metrics(year: 2018, dataset: "gone") { gasDependency { status } } } } }`
    const { status, text } = await exportList(service, 'ndjson', query)
    const { errors } = JSON.parse(text) as Refused
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT'])
  })

  it.each([
    `countries { nodes { code tradeFlows(first: 220) { nodes { partner { tradeFlows(first: 220) { nodes { year } } } } } } }`,
    `tradeFlows(first: 1) { nodes { reporter { tradeFlows(first: 250) { nodes { partner { tradeFlows(first: 250) { nodes { year } } } } } } } }`,
    `sources { nodes { citations(first: 100) { nodes { record { ... on TradeVolume { reporter { tradeFlows(first: 250) { nodes { year } } } } } } } } }`,
  ])('lists inside each row that may be too long to hold: %s', async (query) => {
    const { status, text } = await exportList(service, 'ndjson', `{ ${query} }`)
    const { errors } = JSON.parse(text) as Refused
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'QUERY_TOO_EXPENSIVE'])
    expect(errors[0]!.message).toContain('Each row of the export')
  })

  it.each<[argument: string, query: string, variables?: object]>([
    ['sources.first', '{ sources(first: 0) { nodes { slug } } }'],
    ['sources.after', '{ sources(after: "x") { nodes { slug } } }'],
    ['sources.last', '{ sources(first: 1, last: 1) { nodes { slug } } }'],
    ['all.where.country.eq', '{ all: officials(where: { country: { eq: "XQX" } }) { nodes { slug } } }'],
    ['all.where.country.eq', '{ all: officials(where: { country: { eq: "?" } }) { nodes { slug } } }'],
    [
      'iran.figures.where.country.eq',
      '{ iran: country(code: "IRN") { figures(where: { country: { eq: "XQX" } }) { nodes { slug } } } }',
    ],
    [
      'countries.nodes.figures.where.country.eq',
      '{ countries { nodes { figures(where: { country: { eq: "XQX" } }) { nodes { slug } } } } }',
    ],
    ['$code', 'query ($code: CountryCode!) { country(code: $code) { figures { nodes { slug } } } }', { code: '?' }],
    ['bilateral.partner', '{ bilateral(country: "IRN", partner: "IR") { figures { nodes { slug } } } }'],
    [
      'bilateral.tradeSeries.dataset',
      '{ bilateral(country: "IRN", partner: "IRQ") { tradeSeries(from: 2018, to: 2019, dataset: "gone") { year } } }',
    ],
  ])('a bad value, by its path: %s', async (argument, query, variables) => {
    const { status, text } = await exportList(service, 'ndjson', query, variables)
    const { errors } = JSON.parse(text) as Refused
    expect([status, errors.map(({ extensions }) => extensions)]).toEqual([400, [{ code: 'BAD_USER_INPUT', argument }]])
  })

  it('a request that is none: another type of body, another format, no operation', async () => {
    const asked = [
      fetch(`${service.url}/export`, { method: 'POST', body: '{ sources { nodes { slug } } }' }),
      fetch(`${service.url}/export?format=xlsx&query=${encodeURIComponent('{ sources { nodes { slug } } }')}`),
      fetch(`${service.url}/export`),
      fetch(`${service.url}/export?query=x&variables=y`),
    ]
    for (const response of await Promise.all(asked)) {
      const { errors } = (await response.json()) as Refused
      expect([response.status, errors[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST'])
    }
  })

  it('and leaves no connection in use', () => {
    expect(service.readerPool.totalCount - service.readerPool.idleCount).toBe(0)
  })
})

describe('the format', () => {
  const url = (more = ''): string =>
    `${service.url}/export?query=${encodeURIComponent('{ sources(first: 1) { nodes { slug } } }')}${more}`

  it.each([
    ['text/csv', '', 'text/csv; charset=utf-8; header=present'],
    ['application/x-ndjson', '', 'application/x-ndjson; charset=utf-8'],
    ['text/html, */*', '', 'text/csv; charset=utf-8; header=present'],
    ['text/csv', '&format=ndjson', 'application/x-ndjson; charset=utf-8'],
  ])('follows Accept (%s) unless it is named (%s)', async (accept, more, type) => {
    const response = await fetch(url(more), { headers: { accept } })
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type])
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="sources-\d{4}-\d\d-\d\d\.(?:csv|ndjson)"$/,
    )
    await response.text()
  })
})
