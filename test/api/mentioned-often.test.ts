import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { explainScans } from '../support/explain.js'
import { startService, type TestService } from '../support/service.js'

/** One a day. The United States are mentioned in every second, Germany only in the later half, Chad in every 400th. */
const STATEMENTS = 12_000
const MENTIONS = [
  ['USA', 'n % 2 = 0'],
  ['DEU', `n > ${STATEMENTS / 2}`],
  ['TCD', 'n % 400 = 0'],
] as const

let service: TestService
const sent = vi.spyOn(pg.Client.prototype, 'query')
beforeAll(async () => {
  service = await startService()
  await service.pool.query(`
    INSERT INTO statement (slug, speaker_country_code, made_on, made_on_lower, made_on_upper, summary, topics)
    SELECT 'said-' || n, 'FRA', day::text, day, day, 'Said ' || n, '{}'
    FROM (SELECT n, date '1950-01-01' + n AS day FROM generate_series(1, ${STATEMENTS}) AS n) AS numbered;
    INSERT INTO official (slug, name, aliases) VALUES ('x-of-usa', 'X', '{}');
    INSERT INTO tenure (id, official_slug, office, role, country_code) VALUES ('x', 'x-of-usa', 'Consul', 'OTHER', 'USA');
    INSERT INTO mention (id, statement_slug, ordinal, role, official_slug)
    SELECT 'x-' || n, 'said-' || n, 9, 'SUBJECT', 'x-of-usa' FROM generate_series(1, ${STATEMENTS}) AS n WHERE n % 3 = 0`)
  for (const [i, [code, when]] of MENTIONS.entries())
    await service.pool.query(
      `INSERT INTO mention (id, statement_slug, ordinal, role, country_code)
      SELECT '${code}-' || n, 'said-' || n, ${i}, 'SUBJECT', '${code}' FROM generate_series(1, ${STATEMENTS}) AS n WHERE ${when}`,
    )
  await service.pool.query('VACUUM ANALYZE')
}, 60_000)
afterAll(() => service.stop())

const NEWEST = 'orderBy: [{ field: MADE_ON, direction: DESC }]'
const list = (code: string, args: string): string =>
  `{ country(code: "${code}") { mentionedIn(${args}) { nodes { slug } pageInfo { hasNextPage endCursor } } } }`

/** The slugs of the statements that mention a country, those without a day last. */
async function all(code: string, direction: 'ASC' | 'DESC'): Promise<string[]> {
  const { rows } = await service.pool.query<{ slug: string }>(
    `SELECT slug FROM statement AS s WHERE EXISTS (SELECT FROM mention AS m WHERE m.statement_slug = s.slug AND (m.country_code = $1
      OR m.official_slug IN (SELECT official_slug FROM tenure WHERE country_code = $1))) ORDER BY made_on_lower ${direction} NULLS LAST, made_on_upper DESC NULLS LAST, slug ${direction}`,
    [code],
  )
  return rows.map(({ slug }) => slug)
}

async function walk(code: string, args: string): Promise<string[]> {
  const found: string[] = []
  for (let after = ''; ;) {
    const { country } = await service.data<{
      country: { mentionedIn: { nodes: { slug: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }
    }>(list(code, `${args} ${after}`))
    const { nodes, pageInfo } = country.mentionedIn
    found.push(...nodes.map(({ slug }) => slug))
    if (!pageInfo.hasNextPage || found.length >= 4_000) return found
    after = `after: "${pageInfo.endCursor}"`
  }
}

describe('of a country that is mentioned in many statements', () => {
  test.for([
    ['the first', 'first: 20'],
    ['the last', 'last: 20'],
    ['the newest', `first: 20, ${NEWEST}`],
    ['the oldest, from the end', `last: 20, ${NEWEST}`],
    ['those with a word', 'first: 20, where: { summary: { contains: "1" } }'],
  ] as const)('a page is found without reading all of them: %s', async ([, args]) => {
    const scans = await explainScans(service, sent, list('USA', args))
    const read = scans.filter(({ table }) => table === 'statement').reduce((sum, { rows }) => sum + rows, 0)
    expect(read, JSON.stringify(scans)).toBeLessThan(300)
    expect(Math.max(...scans.map(({ rows }) => rows))).toBeLessThan(5_000)
  })
})

test.each([
  ['USA', 'often'],
  ['DEU', 'often, but none of the first'],
  ['TCD', 'seldom'],
])(
  'the pages of %s, which is mentioned %s, have each statement once, in order',
  async (code) => {
    for (const [direction, args] of [
      ['ASC', 'first: 100'],
      ['DESC', `first: 97, ${NEWEST}`],
    ] as const) {
      const whole = await all(code, direction)
      const walked = await walk(code, args)
      expect(walked.length).toBeGreaterThanOrEqual(Math.min(whole.length, 4_000))
      expect(walked).toEqual(whole.slice(0, walked.length))
    }
  },
  60_000,
)
