import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { expectPoliteErrors, expectRefused } from './refused.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

/** Type, place of the argument in an operation, its path, and values that cannot be used; enums are written bare. */
const MALFORMED: readonly (readonly [type: string, place: (value: string) => string, argument: string, values: readonly unknown[]])[] = [
  ['CountryCode!', (value) => `country(code: ${value}) { name }`, 'country.code', ['I', 'IRAN', '', 'I1', '12', '1234', 'İR', ' IR', 5, true, ['IRQ'], { code: 'IRQ' }]],
  ['CountryCode', (value) => `figures(where: { country: { eq: ${value} } }) { totalCount }`, 'figures.where.country.eq', ['Q', 1.5]],
  ['Date', (value) => `statements(asOf: ${value}) { totalCount }`, 'statements.asOf', ['2019', '2019-04', '2019-02-30', '2019-13-01', '0000-01-01', '2019-4-6', '2019-04-06T00:00:00Z', '+2019-04-06', '20190406', '', 20190406]],
  ['PartialDate', (value) => `statements(where: { madeOn: { gte: ${value} } }) { totalCount }`, 'statements.where.madeOn.gte', ['19', '2019-13', '2019-00', '2019-02-29', '2019-04-', '0000', 'April 2019', 2019]],
  ['FigureKind', (value) => `figures(where: { kind: { eq: ${value} } }) { totalCount }`, 'figures.where.kind.eq', ['GAS', 'gas_import', '', 3]],
  ['Int', (value) => `figures(first: ${value}) { totalCount }`, 'figures.first', [1.5, '2', true, 2147483648, -2147483649, [1, 2]]],
  ['String!', (value) => `official(slug: ${value}) { name }`, 'official.slug', [5, false, ['a'], {}]],
  ['String', (value) => `figures(after: ${value}) { nodes { slug } }`, 'figures.after', [5]],
  ['[String!]', (value) => `sources(where: { slug: { in: ${value} } }) { totalCount }`, 'sources.where.slug.in', [['a', 5], [null], 7]],
  ['FigureFilter', (value) => `figures(where: ${value}) { totalCount }`, 'figures.where', ['x', 5, []]],
  ['ID!', (value) => `node(id: ${value}) { id }`, 'node.id', [1.5, true, {}]],
]

/** A value as it is written in a document: names of enums without quotes. */
function written(value: unknown, type: string): string {
  if (type === 'FigureKind' && typeof value === 'string' && value !== '') return value
  return JSON.stringify(value).replaceAll(/"(\w+)":/g, '$1:')
}

const CASES = MALFORMED.flatMap(([type, place, argument, values]) => values.map((value) => ({ type, place, argument, value, shown: `${type} ${JSON.stringify(value)}` })))

describe('a malformed value is refused alike in the document and in a variable', () => {
  test.for(CASES)('$shown', async ({ type, place, value }) => {
    expectRefused(await service.ask(`{ ${place(written(value, type))} }`), { status: 400, code: 'BAD_USER_INPUT' })
    const variable = await service.ask(`query($value: ${type}) { ${place('$value')} }`, { value })
    expectRefused(variable, { status: 400, code: 'BAD_USER_INPUT' })
    expect(variable.body.errors![0]!.extensions.argument).toMatch(/^\$value/)
  })

  test('in the document it is named with its place', async () => {
    for (const { type, place, argument, value } of CASES) {
      const { body } = await service.ask(`{ ${place(written(value, type))} }`)
      expect(body.errors![0]!.extensions.argument).toMatch(new RegExp(`^${argument}(?:$|\\.)`))
    }
  })

  test('in the default of a variable', async () => {
    expectRefused(await service.ask('query($code: CountryCode! = "I") { country(code: $code) { name } }'), { status: 400, code: 'BAD_USER_INPUT', argument: '$code' })
  })

  test('deep in a variable, which is named with its place there', async () => {
    const answer = await service.ask('query($where: FigureFilter) { figures(where: $where) { totalCount } }', { where: { and: [{}, { not: { country: { in: ['IRQ', '?'] } } }] } })
    expectRefused(answer, { status: 400, code: 'BAD_USER_INPUT', argument: '$where.and[1].not.country.in[1]' })
  })
})

describe('a code that no area has', () => {
  test('is null for country(code:), in every form', async () => {
    expect(await service.data('{ a: country(code: "QQQ") { name } b: country(code: "qq") { name } c: country(code: "999") { name } }')).toEqual({ a: null, b: null, c: null })
  })

  test.for([
    ['{ countries(where: { code: { eq: "QQQ" } }) { totalCount } }', 'countries.where.code.eq'],
    ['{ countries(where: { code: { in: ["IRQ", "QQQ"] } }) { nodes { code } } }', 'countries.where.code.in'],
    ['{ x: officials(where: { not: { or: [{ country: { eq: "QQQ" } }] } }) { nodes { slug } } }', 'x.where.not.or.0.country.eq'],
    ['query($code: CountryCode = "QQQ") { figures(where: { country: { eq: $code } }) { totalCount } }', 'figures.where.country.eq'],
  ] as const)('is refused in a filter: %s', async ([query, argument]) => {
    expectRefused(await service.ask(query), { status: 200, code: 'BAD_USER_INPUT', argument, path: [argument.split('.')[0]!] })
  })

  test('is refused in a nested filter at its field, and the rest is answered', async () => {
    const answer = await service.ask('{ iraq: country(code: "IRQ") { name officials(where: { country: { eq: "QQQ" } }) { nodes { slug } } } country(code: "IRN") { name } }')
    expectRefused(answer, { status: 200, code: 'BAD_USER_INPUT', argument: 'iraq.officials.where.country.eq', path: ['iraq', 'officials'] })
    // A list is never null, so its country is.
    expect(answer.body.data).toEqual({ iraq: null, country: { name: 'Iran' } })
  })

  test('is known as soon as the area is added', async () => {
    await service.pool.query(`INSERT INTO country (code, name, kind, aliases) VALUES ('XQQ', 'New Area', 'HISTORIC', '{}')`)
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect(await service.data('{ countries(where: { code: { eq: "xqq" } }) { nodes { name } } }')).toEqual({ countries: { nodes: [{ name: 'New Area' }] } })
  })
})

describe('null in a filter is refused, since leaving the condition out would ask for everything', () => {
  const paths = ['kind', 'kind.eq', 'slug.in', 'and', 'or', 'not', 'period.gte', 'country.eq', 'not.slug', 'attributedTo.contains']
  test.for(paths)('where.%s', async (path) => {
    const names = path.split('.')
    const literal = names.reduceRight((inner, name) => `{ ${name}: ${inner} }`, 'null')
    const value = names.reduceRight<unknown>((inner, name) => ({ [name]: inner }), null)
    const refusal = { status: 200, code: 'BAD_USER_INPUT', argument: `figures.where.${path}`, path: ['figures'] }
    expectRefused(await service.ask(`{ figures(where: ${literal}) { totalCount } }`), refusal)
    expectRefused(await service.ask('query($where: FigureFilter) { figures(where: $where) { totalCount } }', { where: value }), refusal)
  })

  test('by a variable inside of the filter', async () => {
    expectRefused(await service.ask('query($slug: String) { figures(where: { slug: { eq: $slug } }) { totalCount } }', { slug: null }), { status: 200, code: 'BAD_USER_INPUT', argument: 'figures.where.slug.eq' })
    // A variable that is not given leaves the condition out, as the specification has it.
    expect(await service.data('query($slug: String) { figures(where: { slug: { eq: $slug } }) { totalCount } }')).toEqual(await service.data('{ figures { totalCount } }'))
  })

  test('but a whole argument may be null, which is to leave it out', async () => {
    const data = await service.data<Record<string, unknown>>('{ a: figures(where: null, orderBy: null, first: null, after: null, asOf: null) { totalCount nodes { slug } } b: figures { totalCount nodes { slug } } }')
    expect(data.a).toEqual(data.b)
  })
})

describe('characters that PostgreSQL or Unicode do not have', () => {
  const NUL = '\u0000'
  test.for([
    ['query($text: String!) { official(slug: $text) { name } }', 'official.slug'],
    ['query($text: String) { figures(where: { slug: { eq: $text } }) { totalCount } }', 'figures.where.slug.eq'],
    ['query($text: String) { figures(where: { attributedTo: { contains: $text } }) { totalCount } }', 'figures.where.attributedTo.contains'],
    ['query($text: String!) { sources(where: { slug: { in: ["a", $text] } }) { nodes { slug } } }', 'sources.where.slug.in'],
    ['query($text: String!) { statements(where: { topics: { in: [$text] } }) { nodes { slug } } }', 'statements.where.topics.in'],
    ['query($text: String) { figures(after: $text) { nodes { slug } } }', 'figures.after'],
  ] as const)('NUL: %s', async ([query, argument]) => {
    for (const text of [NUL, `a${NUL}b`]) expectRefused(await service.ask(query, { text }), { status: 200, code: 'BAD_USER_INPUT', argument })
  })

  test('a lone surrogate matches nothing', async () => {
    for (const text of ['\ud800', 'a\udc00b']) {
      expect(await service.data('query($text: String!) { official(slug: $text) { name } figures(where: { or: [{ slug: { eq: $text } }, { attributedTo: { contains: $text } }] }) { totalCount } }', { text })).toEqual({
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
    expectRefused(await service.ask('{ figures(where: { planet: { eq: "x" } }) { totalCount } }'), { status: 400, code: 'BAD_USER_INPUT', argument: 'figures.where.planet' })
    const query = 'query($where: FigureFilter) { figures(where: $where) { totalCount } }'
    for (const where of [{ planet: {} }, { constructor: { eq: 'x' } }, { slug: { toString: 'x' } }]) expectRefused(await service.ask(query, { where }), { status: 400, code: 'BAD_USER_INPUT' })
  })

  test.for(['{', '{ figures', 'query {{}}', 'fragment', '"', '{ a(b: "\\uD800") }', '# nothing', 'type X { a: Int }'])('a document that is none: %s', async (query) => {
    const answer = await service.ask(query)
    expectPoliteErrors(answer)
    expect(answer.status).toBe(400)
  })
})

describe('a unit that a quantity cannot be given in', () => {
  test('is a bad argument of that field, and other roots are answered', async () => {
    const answer = await service.ask('{ gas: figure(slug: "iraq-gas-from-iran-2019-04") { slug ... on GasImport { energy: quantity(unit: PJ) { value } } } country(code: "IRQ") { name } }')
    expectRefused(answer, { status: 200, code: 'BAD_USER_INPUT', argument: 'gas.energy.unit', path: ['gas', 'energy'] })
    expect(answer.body.data).toEqual({ gas: null, country: { name: 'Iraq' } })
  })

  test('of electricity too', async () => {
    const answer = await service.ask('{ figures(where: { kind: { eq: ELECTRICITY_IMPORT } }) { nodes { ... on ElectricityImport { a: quantity(unit: TWH) { value } b: quantity(unit: GW) { value } } } } }')
    expectRefused(answer, { status: 200, code: 'BAD_USER_INPUT' })
    expect(answer.body.errors![0]!.extensions.argument).toMatch(/^figures\.nodes\.[ab]\.unit$/)
  })
})
