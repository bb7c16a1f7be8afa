import net from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertFlows } from '../statistics/insert-flows.js'
import { startService, type TestService } from '../support/service.js'

interface Cited {
  permalink: string
  asOf: string
  dataVersion: string
  reference: string
  bibtex: string
  sources: { kind: string; slug: string; publisher: string; edition: string | null; date: string | null }[]
  warnings: { code: string; message: string }[]
}

let service: TestService
beforeAll(async () => {
  service = await startService()
  await insertFlows(service.pool)
})
afterAll(() => service.stop())

const post = (body: object, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${service.url}/cite`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
const cite = async (query: string, more: object = {}): Promise<Cited> => {
  const response = await post({ query, ...more })
  const body = (await response.json()) as Cited
  expect([response.status, body]).toEqual([200, body])
  return body
}

/** What the playground would ask at the link. */
async function follow({ permalink }: Cited): Promise<unknown> {
  const link = new URL(permalink).searchParams
  const variables = link.get('variables')
  return service.data(
    link.get('query')!,
    variables === null ? undefined : (JSON.parse(variables) as Record<string, unknown>),
  )
}

const today = (): string => new Date().toISOString().slice(0, 10)
const FLOWS = 'tradeFlows(where: { year: { eq: 2019 } }, first: 2) { totalCount nodes { valueUsd } }'

describe('the permalink', () => {
  it('opens the playground at the service, with the day in every root field that can have one', async () => {
    const cited = await cite(`query Flows { all: ${FLOWS} gas: gasFlows { totalCount } }`)
    expect(cited.permalink).toMatch(new RegExp(`^${service.url}/graphql\\?query=`))
    const query = new URL(cited.permalink).searchParams.get('query')!
    expect(query.match(new RegExp(`asOf: "${today()}"`, 'g'))).toHaveLength(2)
    expect(new URL(cited.permalink).searchParams.get('operationName')).toBe('Flows')
    expect(cited.asOf).toBe(today())
    const page = await fetch(cited.permalink, { headers: { accept: 'text/html' } })
    expect(await page.text()).toContain('playground')
  })

  it('shows the same when data was added that was released later', async () => {
    const cited = await cite(`{ ${FLOWS} }`, { asOf: '2020-06-01' })
    const before = await follow(cited)
    await service.pool.query(`
      INSERT INTO dataset (slug, series, publisher, title, edition, released_on, released_on_lower, released_on_upper) VALUES ('trade-2021', 'trade', 'Office', 'Trade, 2021', '2021', '2021-03-15', '2021-03-15', '2021-03-15');
      CREATE TABLE trade_flow_2021 PARTITION OF trade_flow FOR VALUES IN ('trade-2021');
      INSERT INTO trade_flow SELECT reporter_code, partner_code, flow, period_start, frequency, classification, commodity_code, 'trade-2021', year, 1 FROM trade_flow WHERE dataset_slug = 'trade-2020' AND value_usd IS NOT NULL AND raw_value IS NULL`)
    try {
      expect(await follow(cited)).toEqual(before)
      expect(await service.data(`{ ${FLOWS} }`)).not.toEqual(before)
    } finally {
      await service.pool.query("DROP TABLE trade_flow_2021; DELETE FROM dataset WHERE slug = 'trade-2021'")
    }
  })

  it('keeps a day that was asked for, in the document or in a variable, and names it', async () => {
    const written = await cite('{ figures(asOf: "2019-04-05") { totalCount nodes { slug } } }')
    const given = await cite('query ($day: Date) { figures(asOf: $day) { nodes { slug } } }', {
      variables: { day: '2019-04-05' },
    })
    expect([written.asOf, given.asOf]).toEqual(['2019-04-05', '2019-04-05'])
    expect([written.warnings, given.warnings]).toEqual([[], []])
    expect(await follow(given)).toMatchObject({ figures: { nodes: expect.any(Array) as unknown } })
  })

  it('can be asked where a variable for the day was not given, and has the variables that it uses', async () => {
    const cited = await cite(
      'query ($day: Date, $year: Int!) { gasFlows(asOf: $day, where: { year: { eq: $year } }) { nodes { year } } }',
      {
        variables: { year: 2018 },
      },
    )
    expect(cited.permalink).not.toContain('day')
    expect(await follow(cited)).toMatchObject({
      gasFlows: { nodes: expect.arrayContaining([{ year: 2018 }]) as unknown },
    })
  })

  it('names the operation alone, of a document with several', async () => {
    const cited = await cite('query A { sources { nodes { slug } } } query B { events { nodes { slug } } }', {
      operationName: 'B',
    })
    expect(await follow(cited)).toHaveProperty('events')
    expect(cited.permalink).not.toContain('sources')
  })
})

describe('the sources', () => {
  it('are the datasets and the articles that the answer comes from, and no others', async () => {
    const cited = await cite(
      '{ gasFlows(where: { year: { eq: 2018 } }) { nodes { volumeBcm } } figure(slug: "iran-iraq-trade-2017") { reportedText } }',
    )
    expect(cited.sources.map(({ kind, slug }) => `${kind} ${slug}`)).toEqual([
      'Dataset gas-2022',
      'Source economiciraq-2017-12-31',
    ])
    expect(cited.sources[0]).toMatchObject({ publisher: 'Review', edition: '2022', date: '2022-06-28' })
  })

  it('are found below fragments, interfaces and lists inside rows', async () => {
    const cited = await cite(`{ country(code: "IRQ") { indicators { value } figures(first: 3) { nodes { ...F } } } }
      fragment F on Figure { slug ... on SanctionsWaiver { renews { slug } } }`)
    expect(cited.sources.map(({ kind }) => kind)).toContain('Dataset')
    expect(cited.sources.map(({ kind }) => kind)).toContain('Source')
  })
})

describe('the datasets behind a claim', () => {
  const CLAIMS = 'figures(where: { country: { eq: "IRN" } }, first: 50)'
  const datasetsOf = async (selection: string): Promise<string[]> => {
    const { sources } = await cite(`{ ${CLAIMS} { nodes { ${selection} } } }`)
    return sources.filter(({ kind }) => kind === 'Dataset').map(({ slug }) => slug)
  }

  it('are cited where it is compared with them, even if only their number is asked for', async () => {
    expect(await datasetsOf('slug')).toEqual([])
    expect(await datasetsOf('comparison { observed { value } }')).toEqual(['gas-2022'])
  })

  it('are cited where it is warned of', async () => {
    expect(await datasetsOf('warnings { code }')).toEqual(['gas-2022'])
  })

  it('are cited where a metric rests on them, even if only its value is asked for', async () => {
    const { sources } = await cite(
      '{ bilateral(country: "IRQ", partner: "IRN") { metrics(year: 2019) { gasDependency { value } } } }',
    )
    expect(sources.map(({ slug }) => slug)).toEqual(['gas-2022'])
  })
})

describe('the reference', () => {
  it('says what, from where, as of when, by whom and where to find it', async () => {
    const cited = await cite(
      'query GasOfIraq { gasFlows(where: { importer: { eq: "IRQ" } }) { nodes { year volumeBcm } } }',
      { asOf: '2023-01-01' },
    )
    expect(cited.reference).toBe(
      `“GasOfIraq”, as known on 2023-01-01. Data: Review, “Gas, 2022”, 2022-06-28. Compiled by Comity, data version ${cited.dataVersion}, retrieved ${today()}. ${cited.permalink}`,
    )
    expect(cited.bibtex).toMatch(/^@misc\{comity-2023-01-01-[0-9a-f]{8},\n {2}title = \{\{GasOfIraq\}\},\n/)
    expect(cited.bibtex).toContain(`urldate = {${today()}}`)
    const depth = [...cited.bibtex].reduce((open, sign) => open + (sign === '{' ? 1 : sign === '}' ? -1 : 0), 0)
    expect(depth).toBe(0)
  })

  it('has the version of the data', async () => {
    const { catalog } = await service.data<{ catalog: { dataVersion: string } }>('{ catalog { dataVersion } }')
    expect((await cite(`{ ${FLOWS} }`)).dataVersion).toBe(catalog.dataVersion)
  })
})

describe('a warning tells', () => {
  it('that the link does not show what the operation answers now, and what is missing', async () => {
    const { warnings } = await cite('{ tradeFlows { nodes { year id } } }')
    expect(warnings.map(({ code }) => code)).toEqual(['FROZEN_DIFFERS'])
    expect(warnings[0]!.message).toContain('trade-undated')
    expect(
      (
        await cite(
          `{ tradeFlows(where: { series: { eq: "trade" } }) { nodes { year id } edges { cursor } pageInfo { endCursor } } }`,
        )
      ).warnings,
    ).toEqual([])
  })

  it('that a root field cannot be frozen', async () => {
    const { warnings } = await cite('{ country(code: "IRQ") { indicators { value } } }')
    expect(warnings.map(({ code }) => code)).toEqual(['NOT_FROZEN'])
  })

  it('that nothing differs, where only the words for the day do', async () => {
    const { warnings } = await cite(`{ bilateral(country: "IRN", partner: "AFG") { asOf
      waiverStatus(on: "2019-01-01") { state reason }
      metrics(year: 1950) { balance { status reason } }
      tradeSeries(from: 1950, to: 1950) { year exports { reason } } } }`)
    expect(warnings.map(({ code }) => code)).not.toContain('FROZEN_DIFFERS')
  })

  it('of root fields that are asked, not of those left out by a directive', async () => {
    const { warnings, asOf } = await cite(
      `query ($no: Boolean = false) { ${FLOWS} countries @include(if: $no) { totalCount } figures(asOf: "2019-04-05") @skip(if: true) { totalCount } }`,
    )
    expect([warnings, asOf]).toEqual([[], today()])
  })

  it('that a node cannot be frozen, unless its id has a day', async () => {
    const idOf = async (args: string): Promise<string> =>
      (await service.data<{ figures: { nodes: { id: string }[] } }>(`{ figures(${args}) { nodes { id } } }`)).figures
        .nodes[0]!.id
    const node = async (args: string): Promise<Cited> =>
      cite(`{ node(id: "${await idOf(args)}") { ... on Figure { slug } } }`)
    expect((await node('first: 1')).warnings.map(({ code }) => code)).toEqual(['NOT_FROZEN'])
    expect(await node('first: 1, asOf: "2019-04-05"')).toMatchObject({ warnings: [], asOf: '2019-04-05' })
  })

  it('that the answer names no source, and that there are several days', async () => {
    expect((await cite('{ countries { totalCount } }')).warnings.map(({ code }) => code)).toEqual([
      'NOT_FROZEN',
      'NO_SOURCES',
    ])
    const days =
      '{ a: figures(asOf: "2019-04-05") { nodes { slug } } b: figures(asOf: "2019-04-06") { nodes { slug } } }'
    expect(await cite(days)).toMatchObject({ asOf: '2019-04-06', warnings: [{ code: 'SEVERAL_DAYS' }] })
  })
})

describe('a request', () => {
  it('may be a GET', async () => {
    const response = await fetch(
      `${service.url}/cite?asOf=2019-04-05&query=${encodeURIComponent('{ figures { nodes { slug } } }')}`,
    )
    expect(await response.json()).toMatchObject({ asOf: '2019-04-05' })
  })

  it.each([
    [{ query: '{ figures { nodes { colour } } }' }, 'GRAPHQL_VALIDATION_FAILED'],
    [{ query: '{ officials(where: { country: { eq: "XQX" } }) { totalCount } }' }, 'BAD_USER_INPUT'],
    [{ query: '{ figures { totalCount } }', asOf: '2019' }, 'BAD_USER_INPUT'],
    [{ query: '{ figures { totalCount } }', asOf: '2999-01-01' }, 'BAD_USER_INPUT'],
    [{ query: '{ figures(asOf: "2999-01-01") { totalCount } }' }, 'BAD_USER_INPUT'],
    [{}, 'BAD_REQUEST'],
  ])('that is bad is refused: %j is %s', async (body, code) => {
    const response = await post(body)
    expect([
      response.status,
      ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code,
    ]).toEqual([400, code])
  })

  it('with a cursor is refused, and told to leave it out, unless it was given out under the day', async () => {
    const page = (args: string): string => `figures(${args}) { pageInfo { endCursor } nodes { slug } }`
    const cursorOf = async (args: string): Promise<string> =>
      (await service.data<{ figures: { pageInfo: { endCursor: string } } }>(`{ ${page(args)} }`)).figures.pageInfo
        .endCursor
    const response = await post({ query: `{ all: ${page(`first: 2, after: "${await cursorOf('first: 2')}"`)} }` })
    const body = (await response.json()) as { errors: { message: string; extensions: object }[] }
    expect([response.status, body.errors[0]!.extensions]).toEqual([
      400,
      { code: 'BAD_USER_INPUT', argument: 'all.after' },
    ])
    expect(body.errors[0]!.message).toContain('leave it out')
    const inner = await post({ query: '{ officials { nodes { statements(last: 1, before: "x") { totalCount } } } }' })
    expect(await inner.json()).toMatchObject({
      errors: [{ extensions: { argument: 'officials.nodes.statements.before' } }],
    })
    const day = 'asOf: "2019-04-05", first: 2'
    const cited = await cite(`{ ${page(`${day}, after: "${await cursorOf(day)}"`)} }`)
    expect(cited.warnings).toEqual([])
  })

  it('by another method is refused with those that there are', async () => {
    for (const path of ['cite', 'export']) {
      const response = await fetch(`${service.url}/${path}`, { method: 'PUT' })
      expect([path, response.status, response.headers.get('allow')]).toEqual([path, 405, 'GET, HEAD, POST'])
    }
  })

  it.each(['', '"><script>', 'a b', 'user@evil.example', 'a/b'])(
    'with a Host that is none gets links to the address of the service: %j',
    async (host) => {
      const { hostname, port } = new URL(service.url)
      const socket = net.connect(Number(port), hostname)
      const query = encodeURIComponent('{ sources { nodes { slug } } }')
      socket.write(`GET /cite?query=${query} HTTP/1.0\r\n${host && `Host: ${host}\r\n`}\r\n`)
      let text = ''
      for await (const chunk of socket as AsyncIterable<Buffer>) text += chunk.toString()
      expect(text).toContain(`"permalink":"${service.url}/graphql?`)
    },
  )

  it('is not believed where it says which host it came to through others', async () => {
    const response = await post({ query: `{ ${FLOWS} }` }, { 'x-forwarded-host': 'elsewhere.example' })
    expect(((await response.json()) as Cited).permalink).not.toContain('elsewhere')
  })

  it('gets links to PUBLIC_URL where that is set', async () => {
    const other = await startService({ environment: { PUBLIC_URL: 'https://data.example.org/comity/' } })
    try {
      const response = await fetch(`${other.url}/cite?query=${encodeURIComponent('{ sources { nodes { slug } } }')}`)
      expect(((await response.json()) as Cited).permalink).toMatch(
        /^https:\/\/data\.example\.org\/comity\/graphql\?query=/,
      )
    } finally {
      await other.stop()
    }
  })
})
