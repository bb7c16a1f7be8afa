import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { expectRefused } from './refused.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

/** Type, place of the argument in an operation, its path, and values that cannot be used; enums are written bare. */
const MALFORMED: readonly (readonly [
  type: string,
  place: (value: string) => string,
  argument: string,
  values: readonly unknown[],
])[] = [
  [
    'CountryCode!',
    (value) => `country(code: ${value}) { name }`,
    'country.code',
    ['I', 'IRAN', '', 'I1', '12', '1234', 'İR', ' IR', 5, true, ['IRQ'], { code: 'IRQ' }],
  ],
  [
    'CountryCode',
    (value) => `figures(where: { country: { eq: ${value} } }) { totalCount }`,
    'figures.where.country.eq',
    ['Q', 1.5],
  ],
  [
    'Date',
    (value) => `statements(asOf: ${value}) { totalCount }`,
    'statements.asOf',
    [
      '2019',
      '2019-04',
      '2019-02-30',
      '2019-13-01',
      '0000-01-01',
      '2019-4-6',
      '2019-04-06T00:00:00Z',
      '+2019-04-06',
      '20190406',
      '',
      20190406,
    ],
  ],
  [
    'PartialDate',
    (value) => `statements(where: { madeOn: { gte: ${value} } }) { totalCount }`,
    'statements.where.madeOn.gte',
    ['19', '2019-13', '2019-00', '2019-02-29', '2019-04-', '0000', 'April 2019', 2019],
  ],
  [
    'FigureKind',
    (value) => `figures(where: { kind: { eq: ${value} } }) { totalCount }`,
    'figures.where.kind.eq',
    ['GAS', 'gas_import', '', 3],
  ],
  [
    'Int',
    (value) => `figures(first: ${value}) { totalCount }`,
    'figures.first',
    [1.5, '2', true, 2147483648, -2147483649, [1, 2]],
  ],
  ['String!', (value) => `official(slug: ${value}) { name }`, 'official.slug', [5, false, ['a'], {}]],
  ['String', (value) => `figures(after: ${value}) { nodes { slug } }`, 'figures.after', [5]],
  [
    '[String!]',
    (value) => `sources(where: { slug: { in: ${value} } }) { totalCount }`,
    'sources.where.slug.in',
    [['a', 5], [null], 7],
  ],
  ['FigureFilter', (value) => `figures(where: ${value}) { totalCount }`, 'figures.where', ['x', 5, []]],
  ['ID!', (value) => `node(id: ${value}) { id }`, 'node.id', [1.5, true, {}]],
]

/** A value as it is written in a document: names of enums without quotes. */
function written(value: unknown, type: string): string {
  if (type === 'FigureKind' && typeof value === 'string' && value !== '') return value
  return JSON.stringify(value).replaceAll(/"(\w+)":/g, '$1:')
}

const CASES = MALFORMED.flatMap(([type, place, argument, values]) =>
  values.map((value) => ({ type, place, argument, value, shown: `${type} ${JSON.stringify(value)}` })),
)

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

  test('of more than 50 bad values in the variables the first 50 are told', async () => {
    const query = 'query($where: FigureFilter) { figures(where: $where) { totalCount } }'
    const answer = await service.ask(query, { where: { and: Array(200).fill(5) } })
    expectRefused(answer, { status: 400, code: 'BAD_USER_INPUT', argument: '$where.and[0]' })
    expect(answer.body.errors).toHaveLength(51)
  })

  test('a message does not repeat all of a long value', async () => {
    const texts = Array.from({ length: 200 }, (_, n) => `"${'x'.repeat(100)}${n}"`)
    const { status, body } = await service.ask(`{ figures(first: [${texts.join()}]) { totalCount } }`)
    expect({ status, code: body.errors![0]!.extensions.code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' })
    expect(body.errors![0]!.message).toMatch(/^Int cannot represent [^]{400,480} \.\.\.$/)
  })

  test('in the default of a variable', async () => {
    expectRefused(await service.ask('query($code: CountryCode! = "I") { country(code: $code) { name } }'), {
      status: 400,
      code: 'BAD_USER_INPUT',
      argument: '$code',
    })
  })

  test('deep in a variable, which is named with its place there', async () => {
    const answer = await service.ask('query($where: FigureFilter) { figures(where: $where) { totalCount } }', {
      where: { and: [{}, { not: { country: { in: ['IRQ', '?'] } } }] },
    })
    expectRefused(answer, { status: 400, code: 'BAD_USER_INPUT', argument: '$where.and[1].not.country.in[1]' })
  })
})

describe('a code that no area has', () => {
  test('is null for country(code:), in every form', async () => {
    expect(
      await service.data(
        '{ a: country(code: "QQQ") { name } b: country(code: "qq") { name } c: country(code: "999") { name } }',
      ),
    ).toEqual({ a: null, b: null, c: null })
  })

  test.for([
    ['{ countries(where: { code: { eq: "QQQ" } }) { totalCount } }', 'countries.where.code.eq'],
    ['{ countries(where: { code: { in: ["IRQ", "QQQ"] } }) { nodes { code } } }', 'countries.where.code.in'],
    [
      '{ x: officials(where: { not: { or: [{ country: { eq: "QQQ" } }] } }) { nodes { slug } } }',
      'x.where.not.or.0.country.eq',
    ],
    [
      'query($code: CountryCode = "QQQ") { figures(where: { country: { eq: $code } }) { totalCount } }',
      'figures.where.country.eq',
    ],
  ] as const)('is refused in a filter: %s', async ([query, argument]) => {
    expectRefused(await service.ask(query), {
      status: 200,
      code: 'BAD_USER_INPUT',
      argument,
      path: [argument.split('.')[0]!],
    })
  })

  test('is refused in a nested filter at its field, and the rest is answered', async () => {
    const answer = await service.ask(
      '{ iraq: country(code: "IRQ") { name officials(where: { country: { eq: "QQQ" } }) { nodes { slug } } } country(code: "IRN") { name } }',
    )
    expectRefused(answer, {
      status: 200,
      code: 'BAD_USER_INPUT',
      argument: 'iraq.officials.where.country.eq',
      path: ['iraq', 'officials'],
    })
    // A list is never null, so its country is.
    expect(answer.body.data).toEqual({ iraq: null, country: { name: 'Iran' } })
  })

  test('is known as soon as the area is added', async () => {
    await service.pool.query(
      `INSERT INTO country (code, name, kind, aliases) VALUES ('XQQ', 'New Area', 'HISTORIC', '{}')`,
    )
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect(await service.data('{ countries(where: { code: { eq: "xqq" } }) { nodes { name } } }')).toEqual({
      countries: { nodes: [{ name: 'New Area' }] },
    })
  })
})

describe('a unit that a quantity cannot be given in', () => {
  test('is a bad argument of that field, and other roots are answered', async () => {
    const answer = await service.ask(
      '{ gas: figure(slug: "iraq-gas-from-iran-2019-04") { slug ... on GasImport { energy: quantity(unit: PJ) { value } } } country(code: "IRQ") { name } }',
    )
    expectRefused(answer, { status: 200, code: 'BAD_USER_INPUT', argument: 'gas.energy.unit', path: ['gas', 'energy'] })
    expect(answer.body.data).toEqual({ gas: null, country: { name: 'Iraq' } })
  })

  test('of electricity too', async () => {
    const answer = await service.ask(
      '{ figures(where: { kind: { eq: ELECTRICITY_IMPORT } }) { nodes { ... on ElectricityImport { a: quantity(unit: TWH) { value } b: quantity(unit: GW) { value } } } } }',
    )
    expectRefused(answer, { status: 200, code: 'BAD_USER_INPUT' })
    expect(answer.body.errors![0]!.extensions.argument).toMatch(/^figures\.nodes\.[ab]\.unit$/)
  })
})
