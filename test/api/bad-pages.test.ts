import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { expectRefused } from './refused.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

/** Arguments that choose no page, and the one that is to blame. */
const NO_PAGES = [
  ['first: 0', 'first'],
  ['first: -1', 'first'],
  ['first: 101', 'first'],
  ['first: 10000', 'first'],
  ['last: 0', 'last'],
  ['last: 101', 'last'],
  ['first: 1, last: 1', 'last'],
  ['last: 1, after: "x"', 'after'],
  ['first: 1, before: "x"', 'before'],
  ['before: "x"', 'before'],
  ['after: "x", before: "y"', 'before'],
  ['after: "x"', 'after'],
  ['after: ""', 'after'],
  ['last: 1, before: "Wy"', 'before'],
] as const

test.for(NO_PAGES)('at the root: (%s)', async ([args, argument]) => {
  for (const inside of [
    'nodes { slug }',
    'edges { cursor }',
    'pageInfo { hasNextPage }',
    'totalCount',
    'totalCount nodes { slug }',
  ]) {
    expectRefused(await service.ask(`{ list: figures(${args}) { ${inside} } }`), {
      status: 200,
      code: 'BAD_USER_INPUT',
      argument: `list.${argument}`,
      path: ['list'],
    })
  }
})

test.for(NO_PAGES)('below: (%s) is reported at its field, and the rest is answered', async ([args, argument]) => {
  const answer = await service.ask(
    `{ iraq: country(code: "IRQ") { name officials { nodes { slug } } bad: statements(${args}) { nodes { slug } } } iran: country(code: "IRN") { name figures(first: 1) { nodes { slug } } } }`,
  )
  expectRefused(answer, {
    status: 200,
    code: 'BAD_USER_INPUT',
    argument: `iraq.bad.${argument}`,
    path: ['iraq', 'bad'],
  })
  expect(answer.body.data).toMatchObject({
    iraq: null,
    iran: { name: 'Iran', figures: { nodes: [expect.anything()] } },
  })
})

test('far below and in lists, the path leads to the field and the nearest nullable above it is null', async () => {
  const answer = await service.ask(
    `{ statement(slug: "2019-04-06-khamenei-us-opposes-democratic-setting") { slug event { title countries { code figures(first: 0) { totalCount } } } citations { phrase } } }`,
  )
  expectRefused(answer, { status: 200, code: 'BAD_USER_INPUT', argument: 'statement.event.countries.figures.first' })
  expect(answer.body.errors![0]!.path!.filter((part) => typeof part === 'string')).toEqual([
    'statement',
    'event',
    'countries',
    'figures',
  ])
  expect(answer.body.data).toMatchObject({
    statement: {
      slug: expect.any(String) as string,
      event: null,
      citations: [{ phrase: 'current democratic setting' }],
    },
  })
})

test('by variables, given and by default', async () => {
  expectRefused(await service.ask('query($n: Int) { figures(first: $n) { totalCount } }', { n: 0 }), {
    status: 200,
    code: 'BAD_USER_INPUT',
    argument: 'figures.first',
  })
  expectRefused(await service.ask('query($n: Int = 101) { figures(last: $n) { totalCount } }'), {
    status: 200,
    code: 'BAD_USER_INPUT',
    argument: 'figures.last',
  })
  // The same document with good values.
  expect(await service.data('query($n: Int) { figures(first: $n) { nodes { kind } } }', { n: 1 })).toEqual({
    figures: { nodes: [{ kind: expect.any(String) as string }] },
  })
})

test('more than 100 ids', async () => {
  expectRefused(await service.ask('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(101).fill('x') }), {
    status: 200,
    code: 'BAD_USER_INPUT',
    argument: 'nodes.ids',
  })
  expect(await service.data('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(100).fill('x') })).toEqual({
    nodes: Array(100).fill(null),
  })
  expect(await service.data('{ nodes(ids: []) { id } }')).toEqual({ nodes: [] })
})

describe('the cursor of another list', () => {
  async function cursorOf(list: string, around = 'LIST'): Promise<string> {
    let found: unknown = await service.data<unknown>(
      `{ ${around.replace('LIST', `list: ${list} { pageInfo { startCursor } }`)} }`,
    )
    while (!('list' in (found as object))) found = Object.values(found as object)[0]
    return (found as { list: { pageInfo: { startCursor: string } } }).list.pageInfo.startCursor
  }
  const refused = async (list: string, around = 'LIST'): Promise<void> => {
    const answer = await service.ask(`{ ${around.replace('LIST', `${list} { nodes { __typename } }`)} }`)
    expectRefused(answer, { status: 200, code: 'BAD_USER_INPUT' })
    expect(answer.body.errors![0]!.extensions.argument).toMatch(/(?:^|\.)after$/)
    expect(answer.body.errors![0]!.message).toMatch(/another list/)
  }

  test('of another field', async () => {
    await refused(`statements(after: "${await cursorOf('figures')}")`)
    await refused(
      `mentionedIn(after: "${await cursorOf('statements', 'country(code: "IRN") { LIST }')}")`,
      'country(code: "IRN") { LIST }',
    )
    await refused(`figures(after: "${await cursorOf('sanctionsWaivers')}", where: { kind: { eq: SANCTIONS_WAIVER } })`)
  })

  test('with another filter', async () => {
    const cursor = await cursorOf('figures(where: { kind: { eq: GAS_IMPORT } })')
    await refused(`figures(after: "${cursor}")`)
    await refused(`figures(after: "${cursor}", where: { kind: { eq: PAYMENT } })`)
    await refused(`figures(after: "${cursor}", where: { not: { kind: { eq: GAS_IMPORT } } })`)
    await refused(`figures(after: "${cursor}", where: { kind: { in: [GAS_IMPORT] } })`)
  })

  test('in another order', async () => {
    const cursor = await cursorOf('figures(orderBy: [{ field: SLUG }])')
    await refused(`figures(after: "${cursor}")`)
    await refused(`figures(after: "${cursor}", orderBy: [{ field: SLUG, direction: DESC }])`)
    await refused(`figures(after: "${cursor}", orderBy: [{ field: KIND }, { field: SLUG }])`)
  })

  test('as of another day', async () => {
    const cursor = await cursorOf('statements(asOf: "2019-12-31")')
    await refused(`statements(after: "${cursor}")`)
    await refused(`statements(after: "${cursor}", asOf: "2019-12-30")`)
    await refused(`statements(after: "${await cursorOf('statements')}", asOf: "2019-12-31")`)
  })

  test('as of another day, where the day is inherited', async () => {
    const event = (day: string): string => `event(slug: "2019-04-06-rouhani-meets-abdul-mahdi"${day}) { LIST }`
    const cursor = await cursorOf('statements', event(', asOf: "2019-12-31"'))
    await refused(`statements(after: "${cursor}")`, event(''))
    await refused(`statements(after: "${cursor}")`, event(', asOf: "2019-12-30"'))
    await service.data(
      `{ ${event(', asOf: "2019-12-31"').replace('LIST', `statements(after: "${cursor}") { nodes { slug } }`)} }`,
    )
  })

  test('is the same list with the same conditions written otherwise', async () => {
    const cursor = await cursorOf(
      'figures(where: { country: { eq: "IRQ" } }, orderBy: [{ field: SLUG, direction: ASC }])',
    )
    const data = await service.data<{ figures: { nodes: unknown[] } }>(
      'query($where: FigureFilter, $after: String) { figures(first: 3, where: $where, after: $after, orderBy: { field: SLUG }) { nodes { slug } } }',
      {
        where: { country: { eq: 'iq' } },
        after: cursor,
      },
    )
    expect(data.figures.nodes).toHaveLength(3)
  })
})

describe('the cursor of the same list of another record', () => {
  const after = async (list: string, around: string): Promise<string> => {
    const { one } = await service.data<{ one: Record<string, { pageInfo: { endCursor: string } }> }>(
      `{ one: ${around.replace('LIST', `list: ${list}(first: 2) { pageInfo { endCursor } }`)} }`,
    )
    return one.list!.pageInfo.endCursor
  }

  test.for([
    ['statements', 'country(code: "IRN") { LIST }', 'country(code: "USA") { LIST }'],
    ['figures', 'official(slug: "hassan-rouhani") { LIST }', 'official(slug: "donald-trump") { LIST }'],
    ['citations', 'source(slug: "rfe-rl-2019-04-06") { LIST }', 'source(slug: "kootneeti-2019-04-06") { LIST }'],
    [
      'timeline',
      'bilateral(country: "IRN", partner: "IRQ") { LIST }',
      'bilateral(country: "USA", partner: "IRQ") { LIST }',
    ],
  ] as const)('%s', async ([list, own, other]) => {
    const cursor = await after(list, own)
    for (const selected of ['nodes { __typename }', 'totalCount', 'pageInfo { hasNextPage }']) {
      const asked = (around: string): string =>
        `{ one: ${around.replace('LIST', `list: ${list}(after: "${cursor}") { ${selected} }`)} }`
      expect((await service.ask(asked(own))).body.errors, selected).toBeUndefined()
      const { body } = await service.ask(asked(other))
      expect(body.errors?.[0], selected).toMatchObject({
        path: ['one', 'list'],
        extensions: { code: 'BAD_USER_INPUT', argument: 'one.list.after' },
      })
    }
  })

  test('is refused where a record of another type has the same key', async () => {
    await service.pool.query(
      `INSERT INTO event (slug, event_kind, title, known_from) VALUES ('hassan-rouhani', 'OTHER', 'A namesake', '2000-01-01')`,
    )
    const cursor = await after('statements', 'official(slug: "hassan-rouhani") { LIST }')
    const { body } = await service.ask(
      `{ event(slug: "hassan-rouhani") { statements(after: "${cursor}") { nodes { slug } } } }`,
    )
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'event.statements.after' })
    await service.pool.query("DELETE FROM event WHERE slug = 'hassan-rouhani'")
  })

  test('below a list is refused at the records that it is not of, and read at its own', async () => {
    const country = (code: string): string => `${code}: country(code: "${code}")`
    const { IRN } = await service.data<{ IRN: { statements: { pageInfo: { endCursor: string } } } }>(
      `{ ${country('IRN')} { statements(first: 2) { pageInfo { endCursor } } } }`,
    )
    const { body } = await service.ask(
      `{ countries(where: { code: { in: ["IRN", "IRQ"] } }) { nodes { code statements(after: "${IRN.statements.pageInfo.endCursor}", first: 1) { nodes { slug } } } } }`,
    )
    expect(body.errors).toHaveLength(1)
    expect(body.errors![0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
    expect(body.errors![0]!.path?.slice(0, 3)).toEqual(['countries', 'nodes', 1])
  })
})

describe('a cursor that was changed is refused or harmless', () => {
  const LISTS = [
    ['figures', 'orderBy: [{ field: KIND }]', 'KIND'],
    ['figures', '', 'PERIOD'],
    ['statements', '', 'MADE_ON'],
    ['datasets', 'orderBy: [{ field: IMPORTED_AT }]', 'IMPORTED_AT'],
    ['countries', '', 'NAME'],
  ] as const
  const VALUES = [
    null,
    5,
    true,
    {},
    [],
    '',
    'x',
    '2019-99-99',
    '99999999999999999999',
    "'; DROP TABLE figure; --",
    '\u0000',
    '\ud800',
    'x'.repeat(5000),
    'NaN',
    'infinity',
  ]

  test.for(LISTS)('%s (%s)', async ([list, order]) => {
    await service.pool.query(
      "INSERT INTO dataset (slug, series, publisher, title, edition) VALUES ('a', 'a', 'a', 'a', 'a') ON CONFLICT DO NOTHING",
    )
    const args = (after: string): string => `(first: 2, ${order} ${after})`
    const { found } = await service.data<{ found: { pageInfo: { endCursor: string } } }>(
      `{ found: ${list}${args('')} { pageInfo { endCursor } } }`,
    )
    const parts = JSON.parse(Buffer.from(found.pageInfo.endCursor, 'base64url').toString()) as unknown[]
    const ask = async (changed: unknown): Promise<void> => {
      const after = typeof changed === 'string' ? changed : Buffer.from(JSON.stringify(changed)).toString('base64url')
      const answer = await service.ask(
        `query($after: String) { found: ${list}${args('after: $after')} { totalCount nodes { __typename } pageInfo { hasPreviousPage } } }`,
        { after },
      )
      if (answer.body.errors) expectRefused(answer, { status: 200, code: 'BAD_USER_INPUT', path: ['found'] })
      else expect(answer.body.data!.found).toMatchObject({ totalCount: expect.any(Number) as number })
    }
    for (let i = 0; i < parts.length; i++) for (const value of VALUES) await ask(parts.with(i, value))
    for (const shape of [[], parts.slice(0, -1), [...parts, 'x'], { ...parts }, parts[0], null]) await ask(shape)
    for (const text of [
      '',
      '!',
      found.pageInfo.endCursor.slice(0, -3),
      `${found.pageInfo.endCursor}AAAA`,
      found.pageInfo.endCursor.toLowerCase(),
    ])
      await ask(text)
  })
})
