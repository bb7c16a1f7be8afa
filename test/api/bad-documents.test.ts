import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { expectPoliteErrors, expectRefused } from './refused.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

describe('null in a filter is refused, since leaving the condition out would ask for everything', () => {
  const paths = [
    'kind',
    'kind.eq',
    'slug.in',
    'and',
    'or',
    'not',
    'period.gte',
    'country.eq',
    'not.slug',
    'attributedTo.contains',
  ]
  test.for(paths)('where.%s', async (path) => {
    const names = path.split('.')
    const literal = names.reduceRight((inner, name) => `{ ${name}: ${inner} }`, 'null')
    const value = names.reduceRight<unknown>((inner, name) => ({ [name]: inner }), null)
    const refusal = { status: 200, code: 'BAD_USER_INPUT', argument: `figures.where.${path}`, path: ['figures'] }
    expectRefused(await service.ask(`{ figures(where: ${literal}) { totalCount } }`), refusal)
    expectRefused(
      await service.ask('query($where: FigureFilter) { figures(where: $where) { totalCount } }', { where: value }),
      refusal,
    )
  })

  test('by a variable inside of the filter', async () => {
    expectRefused(
      await service.ask('query($slug: String) { figures(where: { slug: { eq: $slug } }) { totalCount } }', {
        slug: null,
      }),
      { status: 200, code: 'BAD_USER_INPUT', argument: 'figures.where.slug.eq' },
    )
    // A variable that is not given leaves the condition out, as the specification has it.
    expect(
      await service.data('query($slug: String) { figures(where: { slug: { eq: $slug } }) { totalCount } }'),
    ).toEqual(await service.data('{ figures { totalCount } }'))
  })

  test('but a whole argument may be null, which is to leave it out', async () => {
    const data = await service.data<Record<string, unknown>>(
      '{ a: figures(where: null, orderBy: null, first: null, after: null, asOf: null) { totalCount nodes { slug } } b: figures { totalCount nodes { slug } } }',
    )
    expect(data.a).toEqual(data.b)
  })
})

describe('characters that PostgreSQL or Unicode do not have', () => {
  const NUL = '\u0000'
  test.for([
    ['query($text: String!) { official(slug: $text) { name } }', 'official.slug'],
    ['query($text: String) { figures(where: { slug: { eq: $text } }) { totalCount } }', 'figures.where.slug.eq'],
    [
      'query($text: String) { figures(where: { attributedTo: { contains: $text } }) { totalCount } }',
      'figures.where.attributedTo.contains',
    ],
    [
      'query($text: String!) { sources(where: { slug: { in: ["a", $text] } }) { nodes { slug } } }',
      'sources.where.slug.in',
    ],
    [
      'query($text: String!) { statements(where: { topics: { in: [$text] } }) { nodes { slug } } }',
      'statements.where.topics.in',
    ],
    ['query($text: String) { figures(after: $text) { nodes { slug } } }', 'figures.after'],
  ] as const)('NUL: %s', async ([query, argument]) => {
    for (const text of [NUL, `a${NUL}b`])
      expectRefused(await service.ask(query, { text }), { status: 200, code: 'BAD_USER_INPUT', argument })
  })

  test('a lone surrogate matches nothing', async () => {
    for (const text of ['\ud800', 'a\udc00b']) {
      expect(
        await service.data(
          'query($text: String!) { official(slug: $text) { name } figures(where: { or: [{ slug: { eq: $text } }, { attributedTo: { contains: $text } }] }) { totalCount } }',
          { text },
        ),
      ).toEqual({
        official: null,
        figures: { totalCount: 0 },
      })
    }
  })
})

describe('what the schema does not have', () => {
  test.for([
    '{ planets { name } }',
    '{ country(code: "IRQ") { planet } }',
    '{ country(kode: "IRQ") { name } }',
    '{ country { name } }',
    '{ country(code: "IRQ") }',
    '{ catalog { dataVersion { x } } }',
    '{ figures { nodes { quantity { value } } } }',
    '{ figures { nodes { ... on Country { name } } } }',
    '{ __proto__ }',
    '{ constructor toString }',
    '{ figures(__proto__: 1) { totalCount } }',
    '{ catalog @unknown { dataVersion } }',
    'query($x: Unknown) { catalog { dataVersion } }',
    'query($x: FigureFilter) { figures(where: { and: [$x] }) { totalCount } }',
    '{ ...Missing }',
  ])('%s', async (query) => {
    expectRefused(await service.ask(query), { status: 400, code: 'GRAPHQL_VALIDATION_FAILED' })
  })

  test('a field of a filter that it does not have is a bad value', async () => {
    expectRefused(await service.ask('{ figures(where: { planet: { eq: "x" } }) { totalCount } }'), {
      status: 400,
      code: 'BAD_USER_INPUT',
      argument: 'figures.where.planet',
    })
    const query = 'query($where: FigureFilter) { figures(where: $where) { totalCount } }'
    for (const where of [{ planet: {} }, { constructor: { eq: 'x' } }, { slug: { toString: 'x' } }])
      expectRefused(await service.ask(query, { where }), { status: 400, code: 'BAD_USER_INPUT' })
  })

  test.for(['{', '{ figures', 'query {{}}', 'fragment', '"', '{ a(b: "\\uD800") }', '# nothing', 'type X { a: Int }'])(
    'a document that is none: %s',
    async (query) => {
      const answer = await service.ask(query)
      expectPoliteErrors(answer)
      expect(answer.status).toBe(400)
    },
  )
})
