import type { Random } from '../api/random/random.js'
import { nastyLiteral, nastyText } from './nasty-values.js'

const SIZES = [1, 2, 5, 19, 20, 21, 50, 51, 100, 101, 400, 1000, 4000, 20_000]
const nested = (open: string, inside: string, close: string, times: number): string =>
  open.repeat(times) + inside + close.repeat(times)
const many = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ')

/** Documents whose form is the mischief: deep, wide, aliased, circular, full of what is not used. */
const FORMS: readonly ((random: Random, size: number) => string)[] = [
  (_, size) => `{ country(code: "IRQ") ${nested('{ successors ', '{ code }', ' }', Math.min(size, 2000))} }`,
  (_, size) =>
    `{ source(slug: "menafn-2024-12") ${nested('{ originSource ', '{ slug }', ' }', Math.min(size, 2000))} }`,
  (_, size) => `{ __schema { types ${nested('{ fields { type ', '{ name }', ' } }', Math.min(size, 200))} } }`,
  (_, size) => `{ __type(name: "Country") ${nested('{ ofType ', '{ name }', ' }', Math.min(size, 1000))} }`,
  (_, size) => `{ ${many(size, (n) => `a${n}: __typename`)} }`,
  (_, size) => `{ country(code: "IRQ") { ${many(size, (n) => `a${n}: name`)} } }`,
  (_, size) => `{ ${many(size, (n) => `a${n}: country(code: "IRQ") { name }`)} }`,
  (_, size) => `{ ${many(size, () => '__typename')} }`,
  (_, size) => `{ countries { nodes { ${many(size, () => 'name')} } } }`,
  (_, size) => `{ country(code: "IRQ") { name ${many(size, () => '@skip(if: false)')} } }`,
  (_, size) => `{ __typename ${many(size, (n) => `@a${n}`)} }`,
  (_, size) => `{ ...F0 } ${many(size, (n) => `fragment F${n} on Query { ...F${(n + 1) % size} }`)}`,
  (_, size) =>
    `{ ...F0 } ${many(size, (n) => `fragment F${n} on Query { __typename ${n < size - 1 ? `...F${n + 1} ...F${n + 1}` : ''} }`)}`,
  (_, size) => `{ __typename } ${many(size, (n) => `fragment F${n} on Query { __typename }`)}`,
  (_, size) => `{ country(code: "IRQ") { ${many(size, () => '... on Country { name }')} } }`,
  (_, size) => `{ country(code: "IRQ") ${nested('{ ... on Country ', '{ name }', ' }', Math.min(size, 2000))} }`,
  (_, size) => many(size, (n) => `query Q${n} { __typename }`),
  (_, size) => `query(${many(size, (n) => `$v${n}: Int`)}) { __typename }`,
  (_, size) => `query(${many(Math.min(size, 100), () => '$v: Int')}) { countries(first: $v) { totalCount } }`,
  (_, size) => `query($a: FigureFilter = ${nested('{not:', '{}', '}', size)}) { figures(where: $a) { totalCount } }`,
  (_, size) => `query($a: ${nested('[', 'Int', ']', size)}) { __typename }`,
  (_, size) => `{ figures(where: ${nested('{and:[', '{}', ']}', size)}) { totalCount } }`,
  (_, size) => `{ figures(where: { or: [${many(size, () => '{ slug: { eq: "x" } }')}] }) { totalCount } }`,
  (_, size) => `{ nodes(ids: [${many(size, () => '"Q291bnRyeTpJUlE"')}]) { id } }`,
  (_, size) => `{ country(${many(size, (n) => `x${n}: 1`)}) { name } }`,
  (_, size) => `{ search(text: ${JSON.stringify('iran '.repeat(size))}) { totalCount } }`,
  (random, size) =>
    `{ search(text: ${JSON.stringify(nastyText(random).repeat(Math.min(size, 100)))}, first: 5) { totalCount nodes { __typename } } }`,
  (random) =>
    `{ tradeStatistics(groupBy: [YEAR PARTNER REPORTER], first: ${nastyLiteral(random)}) { totalCount rows { sum } } }`,
  (random) =>
    `{ bilateral(country: "IRQ", partner: "IRN") { tradeSeries(from: ${nastyLiteral(random)}, to: ${nastyLiteral(random)}) { year } } }`,
  (random) =>
    `{ statements(asOf: ${nastyLiteral(random)}, first: ${nastyLiteral(random)}, after: ${nastyLiteral(random)}) { totalCount } }`,
  (_, size) =>
    `{ statements(first: 100) ${nested('{ nodes { mentions { country { statements(first: 100) ', '{ totalCount }', ' } } } }', Math.min(size, 8))} }`,
  (random) => `mutation { ${nastyText(random)} }`,
  () => 'subscription { countries { totalCount } }',
  (_, size) => `${'{'.repeat(size)}`,
  (_, size) => `{ a(b: ${'['.repeat(size)}`,
  (_, size) => `#${'x'.repeat(size)}\n{ __typename }`,
  (_, size) => `{ ${'a'.repeat(size)} }`,
  (_, size) => `extend type Query { a: Int } query { ${'a '.repeat(size)} }`,
]

export function hostileDocument(random: Random): string {
  return random.pick(FORMS)(random, random.pick(SIZES))
}
