import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, startService, type TestService } from '../support/service.js'
import { ALL_BY_POOL, Faults } from './faults.js'
import { send } from './random/compare.js'
import { expectRefused } from './refused.js'

let service: TestService
beforeAll(async () => {
  service = await startService({ environment: ALL_BY_POOL })
})
afterAll(() => service.stop())

function ask(query: string, operationName?: string | null, variables: Record<string, unknown> = {}): Promise<Answer> {
  return send(service, {
    query,
    variables,
    ...(operationName !== undefined && { operationName: operationName as string }),
  })
}

async function data(query: string, operationName?: string, variables?: Record<string, unknown>): Promise<unknown> {
  const { status, body } = await ask(query, operationName, variables)
  expect(body.errors).toBeUndefined()
  expect(status).toBe(200)
  return body.data
}

describe('a document of several operations', () => {
  const DOCUMENT = `
    query Rouhani($few: Int = 1) { one: official(slug: "hassan-rouhani") { ...Person } }
    query Khamenei($few: Int = 2, $named: Boolean! = true) { one: official(slug: "ali-khamenei") { ...Person name @include(if: $named) } }
    query Iraq { one: country(code: "IRQ") { code } ...Roots }
    fragment Person on Official { slug statements(first: $few) { nodes { slug } } }
    fragment Roots on Query { two: country(code: "IRN") { code } }`
  const statements = async (slug: string, first: number): Promise<unknown> =>
    (
      await service.data<{ official: { statements: unknown } }>(
        `{ official(slug: "${slug}") { statements(first: ${first}) { nodes { slug } } } }`,
      )
    ).official.statements

  test('each is answered by its name, with its own variables and defaults in the fragments they share', async () => {
    const rouhani = { slug: 'hassan-rouhani', statements: await statements('hassan-rouhani', 1) }
    const khamenei = { slug: 'ali-khamenei', statements: await statements('ali-khamenei', 2) }
    expect(await data(DOCUMENT, 'Rouhani')).toEqual({ one: rouhani })
    expect(await data(DOCUMENT, 'Khamenei')).toEqual({ one: { ...khamenei, name: 'Ali Khamenei' } })
    expect(await data(DOCUMENT, 'Khamenei', { named: false })).toEqual({ one: khamenei })
    expect(await data(DOCUMENT, 'Rouhani', { few: 3 })).toEqual({
      one: { slug: 'hassan-rouhani', statements: await statements('hassan-rouhani', 3) },
    })
    expect(await data(DOCUMENT, 'Iraq')).toEqual({ one: { code: 'IRQ' }, two: { code: 'IRN' } })
  })

  test('asked in turn and at once, none is given the answer of another', async () => {
    const names = ['Rouhani', 'Khamenei', 'Iraq']
    const expected = new Map<string, unknown>()
    for (const name of names) expected.set(name, await data(DOCUMENT, name))
    const asked = Array.from({ length: 60 }, (_, i) => names[(i * 7) % 3]!)
    const answers = await Promise.all(asked.map((name) => data(DOCUMENT, name)))
    for (const [i, name] of asked.entries()) expect(answers[i]).toEqual(expected.get(name))
  })

  test.for(['Other', 'rouhani', 'Rouhani ', 'Person', 'Query'])('none is run under the name "%s"', async (name) => {
    expectRefused(await ask(DOCUMENT, name), { status: 400, code: 'OPERATION_RESOLUTION_FAILURE' })
  })

  test.for([undefined, null, ''])('none is run without a name (%s)', async (name) => {
    const answer = await ask(DOCUMENT, name)
    expectRefused(answer, { status: 400, code: 'OPERATION_RESOLUTION_FAILURE' })
  })

  test('a bad variable of one does not matter to the others', async () => {
    const two =
      'query A($code: CountryCode!) { country(code: $code) { name } } query B { country(code: "IRN") { code } }'
    expect(await data(two, 'B', { code: 17 })).toEqual({ country: { code: 'IRN' } })
    expectRefused(await ask(two, 'A', { code: 17 }), { status: 400, code: 'BAD_USER_INPUT', argument: '$code' })
    expectRefused(await ask(two, 'A'), { status: 400, code: 'BAD_USER_INPUT', argument: '$code' })
  })

  test.for([
    [
      'a variable of a shared fragment that one does not define',
      'query A($n: Int) { officials { ...F } } query B { officials { ...F } } fragment F on OfficialConnection { nodes { statements(first: $n) { totalCount } } }',
    ],
    ['two of one name', 'query A { __typename } query A { __typename }'],
    ['one without a name beside another', '{ __typename } query A { __typename }'],
    ['a mistake in one', 'query A { __typename } query B { nothing }'],
  ])('is refused as a whole: %s', async ([, document]) => {
    expectRefused(await ask(document!, 'A'), { status: 400, code: 'GRAPHQL_VALIDATION_FAILED' })
  })
})

test('a mutation beside a query is not run, and does not stand in its way', async () => {
  const document = 'query A { country(code: "IRQ") { code } } mutation M { __typename }'
  expect(await data(document, 'A')).toEqual({ country: { code: 'IRQ' } })
  expectRefused(await ask(document, 'M'), { status: 400, code: 'GRAPHQL_VALIDATION_FAILED' })
})

test('an operation alone in its document needs no name, and is not run under another', async () => {
  const named = 'query A { country(code: "IRQ") { code } }'
  for (const name of [undefined, null, 'A'])
    expect((await ask(named, name)).body).toMatchObject({ data: { country: { code: 'IRQ' } } })
  expectRefused(await ask(named, 'B'), { status: 400, code: 'OPERATION_RESOLUTION_FAILURE' })
  expectRefused(await ask('{ __typename }', 'A'), { status: 400, code: 'OPERATION_RESOLUTION_FAILURE' })
})

describe('the roots of an operation', () => {
  test('answer in the order of the document, whatever they are', async () => {
    const found =
      (await data(`{ z: __typename b: country(code: "IRN") { code } __schema { queryType { name } } a: country(code: "IRQ") { code }
      ... on Query { c: official(slug: "nobody") { name } } b: country(code: "IRN") { name } __type(name: "Country") { name } }`)) as object
    expect(Object.keys(found)).toEqual(['z', 'b', '__schema', 'a', 'c', '__type'])
    expect(found).toEqual({
      z: 'Query',
      b: { code: 'IRN', name: 'Iran' },
      __schema: { queryType: { name: 'Query' } },
      a: { code: 'IRQ' },
      c: null,
      __type: { name: 'Country' },
    })
  })

  test('take a statement each; what is left out, and what the schema says of itself, takes none', async () => {
    const query = `query($no: Boolean!) { a: country(code: "IRQ") @skip(if: $no) { code } ...F @skip(if: $no) ... @include(if: false) { c: country(code: "USA") { code } }
      __typename __type(name: "Country") { name } } fragment F on Query { b: country(code: "IRN") { code } }`
    expect(await data(query, undefined, { no: false })).toMatchObject({ a: { code: 'IRQ' }, b: { code: 'IRN' } })
    expect(service.statements()).toBe(2)
    expect(await data(query, undefined, { no: true })).toEqual({ __typename: 'Query', __type: { name: 'Country' } })
    expect(service.statements()).toBe(0)
  })

  test('that are all left out leave an empty answer', async () => {
    expect(await data('{ country(code: "IRQ") @skip(if: true) { code } }')).toEqual({})
    expect(await data('{ country(code: "IRQ") { code @include(if: false) } }')).toEqual({ country: {} })
  })

  test('are skipped if either condition says so', async () => {
    const query =
      'query($skip: Boolean!, $include: Boolean!) { __typename country(code: "IRQ") @skip(if: $skip) @include(if: $include) { code } }'
    for (const skip of [true, false])
      for (const include of [true, false]) {
        const shown = !skip && include
        expect(await data(query, undefined, { skip, include })).toEqual({
          __typename: 'Query',
          ...(shown && { country: { code: 'IRQ' } }),
        })
      }
  })

  test('fail on their own', async () => {
    const { status, body } = await ask(`query($day: Date) { good: official(slug: "hassan-rouhani") { name }
      bad: figures(where: { country: { eq: "QQQ" } }) @include(if: false) { totalCount } empty: official(slug: "nul\\u0000") { name }
      event(slug: "1980-iran-iraq-war", asOf: $day) { title } }`)
    expect(status).toBe(200)
    expect(body.data).toMatchObject({
      good: { name: 'Hassan Rouhani' },
      empty: null,
      event: { title: expect.any(String) as string },
    })
    expect(body.errors!.map(({ path, extensions }) => [path, extensions.code])).toEqual([[['empty'], 'BAD_USER_INPUT']])
  })
})

test('what a condition leaves out is not read from the database', async () => {
  const faults = new Faults(service.readerPool)
  const query = `query($yes: Boolean!, $no: Boolean!) { official(slug: "ali-khamenei") { slug
    a: tenures @include(if: $yes) { office } ... @skip(if: $no) { b: tenures { office } } ...C @include(if: $yes) @skip(if: $no) } }
    fragment C on Official { c: tenures { office } }`
  const read = async (yes: boolean, no: boolean): Promise<number> => {
    faults.clear()
    await data(query, undefined, { yes, no })
    return faults.seen.join(' ').split('"tenure"').length - 1
  }
  expect(await read(true, false)).toBe(3)
  expect(await read(false, false)).toBe(1)
  expect(await read(true, true)).toBe(1)
  expect(await read(false, true)).toBe(0)
})

test('a default stands in for a variable that is absent, and not for null', async () => {
  const query = `query($size: Int = 2, $day: Date = "1970-01-01", $where: FigureFilter = { slug: { in: [] } }) {
    page: figures(first: $size) { nodes { slug } } then: figures(asOf: $day) { totalCount } those: figures(where: $where) { totalCount } }`
  const { figures } = await service.data<{ figures: { totalCount: number } }>('{ figures { totalCount } }')
  const all = figures.totalCount
  const counts = async (variables: Record<string, unknown>): Promise<number[]> => {
    const { page, then, those } = (await data(query, undefined, variables)) as Record<
      string,
      { nodes: unknown[]; totalCount: number }
    >
    return [page!.nodes.length, then!.totalCount, those!.totalCount]
  }
  expect(all).toBeGreaterThan(20)
  expect(await counts({})).toEqual([2, 0, 0])
  expect(await counts({ size: 3 })).toEqual([3, 0, 0])
  expect(await counts({ size: null, day: null, where: null })).toEqual([20, all, all])
  expect(await counts({ where: {} })).toEqual([2, 0, all])
})

describe('null in a variable is refused where a default let it stand for a value that must be', () => {
  test.for([
    ['slug', 'query($slug: String = "hassan-rouhani") { official(slug: $slug) { name } }'],
    [
      'day',
      'query($day: Date = "2019-04-06") { official(slug: "hassan-rouhani") { officeOn(date: $day) { office } } }',
    ],
    [
      'kind',
      'query($kind: FigureKind = PAYMENT) { bilateral(country: "IRQ", partner: "IRN") { claims(kind: $kind) { count } } }',
    ],
    [
      'way',
      'query($way: OrderDirection = ASC) { officials(orderBy: [{ field: NAME, direction: $way }]) { totalCount } }',
    ],
    ['text', 'query($text: String = "a") { officials(where: { slug: { in: ["b", $text] } }) { totalCount } }'],
    ['yes', 'query($yes: Boolean = true) { official(slug: "hassan-rouhani") { name slug @include(if: $yes) } }'],
  ])('$%s', async ([name, query]) => {
    expect((await ask(query!)).body.errors).toBeUndefined()
    const { body } = await ask(query!, undefined, { [name!]: null })
    expect(body.errors!.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([
      ['BAD_USER_INPUT', `$${name}`],
    ])
  })

  test('also as the default of a variable that is not given', async () => {
    const { body } = await ask(
      'query($way: OrderDirection = null) { officials(orderBy: [{ field: NAME, direction: $way }]) { totalCount } }',
    )
    expect(body.errors!.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([
      ['BAD_USER_INPUT', '$way'],
    ])
  })

  test('but not for a fragment that only another operation uses', async () => {
    const document = `query A($day: Date) { official(slug: "hassan-rouhani", asOf: $day) { slug } }
      query B($day: Date!) { official(slug: "hassan-rouhani") { ...Office } }
      fragment Office on Official { officeOn(date: $day) { office } }`
    expect(await data(document, 'A', { day: null })).toEqual({ official: { slug: 'hassan-rouhani' } })
  })

  test('without leaving a rejection that nobody handles, which would end the service', async () => {
    const unhandled: unknown[] = []
    const note = (reason: unknown): void => void unhandled.push(reason)
    process.on('unhandledRejection', note)
    // Of the items some are answered later, as quantities are computed, and some at once.
    const { body } = await ask(
      `query($way: OrderDirection = ASC) { figures(first: 50, where: { kind: { in: [GAS_IMPORT, PAYMENT] } }, orderBy: { field: KIND }) {
        nodes { ... on GasImport { quantity { value } } countries { officials(orderBy: [{ field: NAME, direction: $way }]) { totalCount } } } } }`,
      undefined,
      { way: null },
    )
    await setTimeout(20)
    process.off('unhandledRejection', note)
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
    expect(unhandled).toEqual([])
  })
})

test('of two types with bad arguments under one name each is reported at its own place', async () => {
  const { body } = await ask(`{ search(text: "iraq", first: 40) { nodes {
    ... on Country { statements(after: "bad") { totalCount } }
    ... on Event { statements(first: 0) { totalCount } } } } }`)
  const places = body.errors!.map(({ path, extensions }) => [path?.slice(0, 2).join('.'), extensions.argument])
  expect(places.length).toBeGreaterThan(0)
  for (const [place, argument] of places) {
    expect(place).toBe('search.nodes')
    expect(argument).toMatch(/^search\.nodes\.statements\.(?:after|first)$/)
  }
})
