import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { expectRefused } from './refused.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(async () => {
  await service.stop()
})

test('a link from an interface to itself is compiled once a level, not once for each type a level', async () => {
  const levels = 15
  const query = `{ figure(slug: "iran-iraq-trade-target-2019-04") { ${'restates { '.repeat(levels)}slug${' }'.repeat(levels)} } }`
  expect(await service.data(query)).toMatchObject({ figure: { restates: { restates: null } } })
})

test('fields of single types beside those of the interface are answered all the same', async () => {
  const data = await service.data<{ figure: Record<string, unknown> }>(`{
    figure(slug: "iran-iraq-trade-target-2019-04") {
      __typename
      kind
      restates { slug ... on TradeVolume { kind amount { value } restates { slug } } ... on GasImport { slug } }
      ... on TradeVolume { slug horizonText reporter { code } }
      ... on Payment { purpose }
    }
  }`)
  expect(data.figure).toEqual({
    __typename: 'TradeVolume',
    kind: 'TRADE_VOLUME',
    restates: {
      slug: 'iran-iraq-trade-target-2018-11',
      kind: 'TRADE_VOLUME',
      amount: { value: '20000000000' },
      restates: null,
    },
    slug: 'iran-iraq-trade-target-2019-04',
    horizonText: 'within the next few months or years',
    reporter: { code: 'IRN' },
  })
})

describe('an operation that unfolds without end is refused before it reaches the database', () => {
  const doubling = Array.from({ length: 14 }, (_, i) => {
    const below = i < 13 ? `...F${i + 1}` : 'slug'
    return `fragment F${i} on Event { partOf { ${below} } parts { ${below} } }`
  })
  const pages = 'citations { source { citations(first: 100) { nodes { record { ... on Statement { '
  test.for([
    ['into fields', `{ event(slug: "x") { ...F0 } } ${doubling.join(' ')}`, {}],
    ['into rows', `{ statements(first: 100) { nodes { ${pages.repeat(2)} slug ${' } } } } } }'.repeat(2)} } } }`, {}],
    [
      'into values',
      `query ($w: StatementFilter) { country(code: "IRN") { ${Array.from({ length: 17 }, (_, i) => `a${i}: statements(where: $w) { totalCount }`).join(' ')} } }`,
      { w: { or: Array.from({ length: 240 }, () => ({ slug: { eq: 'a' } })) } },
    ],
  ] as const)('%s', async ([, query, variables]) => {
    const answer = await service.ask(query, variables)
    expect(answer.body.errors?.map(({ extensions }) => extensions.code)).toEqual(['QUERY_TOO_EXPENSIVE'])
    expect(service.statements()).toBe(0)
  })
})

describe('a variable that was not given', () => {
  test('leaves its place to the default of the input field', async () => {
    const query =
      'query ($d: OrderDirection) { countries(first: 1, orderBy: [{ field: NAME, direction: $d }]) { nodes { code } } }'
    expect(await service.data(query, {})).toEqual({ countries: { nodes: [{ code: 'AFG' }] } })
  })

  test('is not found among the members of every object', async () => {
    const count = { statements: { totalCount: expect.any(Number) as number } }
    const all = await service.data('{ statements { totalCount } }')
    expect(all).toEqual(count)
    const query = 'query ($valueOf: String) { statements(where: { slug: { eq: $valueOf } }) { totalCount } }'
    expect(await service.data(query, {})).toEqual(all)
    expectRefused(await service.ask('{ country(code: "IRN") { constructor: statements(first: 0) { totalCount } } }'), {
      status: 200,
      code: 'BAD_USER_INPUT',
      argument: 'country.constructor.first',
    })
  })

  test.for([
    ['query ($c: CountryCode = "IRN") { country(code: $c) { name } }', { c: null }],
    ['query ($b: Boolean = true) { country(code: "IRN") { name @include(if: $b) } }', { b: null }],
    ['query ($s: String = "a") { statements(where: { slug: { in: [$s] } }) { totalCount } }', { s: null }],
  ] as const)('and null in its place are two things: %s', async ([query, variables]) => {
    const { body } = await service.ask(query, variables)
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
  })
})
