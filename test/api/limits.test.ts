import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { expectPoliteErrors, expectRefused } from './refused.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(async () => {
  await service.stop()
})

const nested = (open: string, inside: string, close: string, times: number): string =>
  open.repeat(times) + inside + close.repeat(times)
const aliases = (count: number): string => Array.from({ length: count }, (_, i) => `a${i}: __typename`).join(' ')

describe('an operation that is too much is refused before anything runs', () => {
  test.for([
    ['deeper than 20 levels', `{ country(code: "IRQ") ${nested('{ successors ', '{ code }', ' }', 25)} }`],
    ['very deep', `{ country(code: "IRQ") ${nested('{ successors ', '{ code }', ' }', 1000)} }`],
    [
      'deep through fragments',
      `{ country(code: "IRQ") { ...F0 } } ${Array.from({ length: 25 }, (_, i) => `fragment F${i} on Country { successors { ${i < 24 ? `...F${i + 1}` : 'code'} } }`).join(' ')}`,
    ],
    ['more than 100 aliases', `{ country(code: "IRQ") { ${aliases(101)} } }`],
    ['more than 50 root fields', `{ ${'__typename '.repeat(51)} }`],
    [
      'more than 50 root fields through fragments',
      `{ ...A ...B } fragment A on Query { ${aliases(30)} } fragment B on Query { ${'__typename '.repeat(30)} }`,
    ],
    ['more than 50 directives', `{ country(code: "IRQ") { name ${'@skip(if: false) '.repeat(51)} } }`],
    [
      'more than 100,000 points',
      '{ statements(first: 100) { nodes { mentions { country { statements(first: 100) { nodes { event { slug } figures { slug } citations { id } } } } } } } }',
    ],
    ['many aliases in a fragment that is spread often', `{ ...F ...F } fragment F on Query { ${aliases(60)} }`],
    ['deep introspection', `{ __schema { types ${nested('{ fields { type ', '{ name }', ' } }', 15)} } }`],
  ] as const)('%s', async ([, query]) => {
    expectRefused(await service.ask(query), { status: 400, code: 'QUERY_TOO_EXPENSIVE' })
    expect(service.statements()).toBe(0)
  })

  test.for([
    ['too many tokens', `{ ${'__typename '.repeat(6000)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['too many directives', `{ __typename ${'@skip(if: false) '.repeat(1000)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['brackets without end', '{'.repeat(4900), 'GRAPHQL_PARSE_FAILED'],
    ['lists without end', `{ nodes(ids: ${'['.repeat(4000)}`, undefined],
    ['one field very often', `{ ${'__typename '.repeat(4000)} }`, 'QUERY_TOO_EXPENSIVE'],
    [
      'one field very often below another',
      `{ country(code: "IRQ") { ${'name '.repeat(4000)} } }`,
      'QUERY_TOO_EXPENSIVE',
    ],
    ['a fragment in itself', '{ ...A } fragment A on Query { ...A }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'fragments in a circle',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { ...A }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a circle through fields',
      '{ country(code: "IRQ") { ...A } } fragment A on Country { successors { ...A } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'unused fragments',
      `{ __typename } ${Array.from({ length: 200 }, (_, i) => `fragment F${i} on Query { __typename }`).join(' ')}`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['wide introspection', `{ __schema { types ${nested('{ fields { type ', '{ name }', ' } }', 5)} } }`, undefined],
    [
      'many bad arguments',
      `{ country(${Array.from({ length: 1000 }, (_, i) => `x${i}: 1`).join(' ')}) { name } }`,
      undefined,
    ],
  ] as const)('%s', async ([, query, code]) => {
    const answer = await service.ask(query)
    expectPoliteErrors(answer)
    expect(answer.status).toBe(400)
    if (code) expect(answer.body.errors![0]!.extensions.code).toBe(code)
    expect(JSON.stringify(answer.body).length).toBeLessThan(50_000)
  })

  test('10,000 aliases', async () => {
    expectRefused(await service.ask(`{ ${aliases(10_000)} }`), { status: 413, code: 'PAYLOAD_TOO_LARGE' })
    expectPoliteErrors(await service.ask(`{ ${Array.from({ length: 10_000 }, (_, i) => `a${i}:a`).join(' ')} }`))
  })

  test('up to the limits it is answered', async () => {
    const { country } = await service.data<{ country: object }>(`{ country(code: "IRQ") { ${aliases(100)} } }`)
    expect(Object.keys(country)).toHaveLength(100)
    await service.data(`{ source(slug: "menafn-2024-12") ${nested('{ originSource ', '{ slug }', ' }', 17)} }`)
  })

  test('the introspection that tools send is answered', async () => {
    const { getIntrospectionQuery, buildClientSchema } = await import('graphql')
    const data = await service.data(
      getIntrospectionQuery({ descriptions: true, specifiedByUrl: true, inputValueDeprecation: true }),
    )
    expect(buildClientSchema(data as never).getQueryType()!.name).toBe('Query')
  })
})

describe('large variables', () => {
  const query = 'query($where: FigureFilter) { figures(where: $where) { totalCount } }'
  const deep = (levels: number): string =>
    `{"query":${JSON.stringify(query)},"variables":{"where":${nested('{"not":', '{"slug":{"eq":"x"}}', '}', levels)}}}`
  const send = async (body: string) => {
    const response = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    return {
      status: response.status,
      body: (await response.json()) as { errors?: { message: string; extensions: Record<string, unknown> }[] },
    }
  }

  const slugs = (count: number): string[] => Array.from({ length: count }, (_, i) => `none-${i}`)
  const none = { figures: { totalCount: 0 } }

  test('lists and wide filters of 250 items are answered', async () => {
    expect(await service.data(query, { where: { slug: { in: slugs(250) } } })).toEqual(none)
    expect(await service.data(query, { where: { or: slugs(250).map((eq) => ({ slug: { eq } })) } })).toEqual(none)
  })

  test.for([
    ['in variables', query, { where: { not: { slug: { in: slugs(251) } } } }, '$where.not.slug.in'],
    [
      'as orders',
      'query($o: [FigureOrder!]) { figures(orderBy: $o) { totalCount } }',
      { o: Array(251).fill({ field: 'SLUG' }) },
      '$o',
    ],
    [
      'in the document',
      `{ figures(where: { slug: { in: ${JSON.stringify(slugs(251))} } }) { totalCount } }`,
      {},
      'figures.where.slug.in',
    ],
    [
      'of 70,000 items that a body of 100,000 bytes cannot hold',
      query,
      { where: { slug: { in: slugs(70_000) } } },
      undefined,
    ],
  ] as const)('lists of more are refused: %s', async ([, text, variables, argument]) => {
    const answer = await service.ask(text, variables)
    if (argument) expectRefused(answer, { status: 400, code: 'BAD_USER_INPUT', argument })
    else expectRefused(answer, { status: 413, code: 'PAYLOAD_TOO_LARGE' })
    expect(service.statements()).toBe(0)
  })

  test('a filter of 40 levels is answered', async () => {
    expect(await send(deep(40))).toMatchObject({ status: 200, body: { data: { figures: { totalCount: 0 } } } })
  })

  test.for([3000, 11_000])('a filter of %i levels is no fault of the service', async (levels) => {
    const answer = await send(deep(levels))
    if (answer.body.errors) expectPoliteErrors(answer)
  })

  test('many orders', async () => {
    const data = await service.data<{ figures: { nodes: unknown[] } }>(
      'query($orderBy: [FigureOrder!]) { figures(first: 1, orderBy: $orderBy) { nodes { slug } } }',
      { orderBy: Array(100).fill({ field: 'SLUG' }) },
    )
    expect(data.figures.nodes).toHaveLength(1)
  })
})

test('after all of this it still answers', async () => {
  expect(await service.data('{ country(code: "IRQ") { name } }')).toEqual({ country: { name: 'Iraq' } })
})
