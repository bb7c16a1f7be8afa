import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(async () => {
  await service.stop()
})

const slugs = (connection: { nodes: { slug: string }[] }): string[] => connection.nodes.map(({ slug }) => slug).sort()

test('from an official to the figures that are attributed to him', async () => {
  const { official } = await service.data<{ official: { figures: { nodes: { slug: string }[] } } }>(
    '{ official(slug: "hassan-rouhani") { figures(first: 50) { nodes { slug attributedTo { official { slug } } } } } }',
  )
  expect(slugs(official.figures)).toContain('iran-iraq-trade-2018-11')
  expect(official.figures.nodes).toEqual(
    official.figures.nodes.map(({ slug }) => ({ slug, attributedTo: { official: { slug: 'hassan-rouhani' } } })),
  )
})

test('from a target to the later figure that says it again, and not before that appeared', async () => {
  const query = (asOf: string): string =>
    `{ figure(slug: "iran-iraq-trade-target-2018-11"${asOf}) { restatedBy { slug restates { slug } } } }`
  expect(await service.data(query(''))).toMatchObject({
    figure: {
      restatedBy: expect.arrayContaining([
        { slug: 'iran-iraq-trade-target-2019-04', restates: { slug: 'iran-iraq-trade-target-2018-11' } },
      ]) as unknown,
    },
  })
  expect(await service.data(query(', asOf: "2019-04-05"'))).toEqual({ figure: { restatedBy: [] } })
})

test('from a source to the statements that it carries, as the filter by source finds them', async () => {
  const { source, statements } = await service.data<
    Record<'source' | 'statements', { nodes: { slug: string }[] } & { statements: { nodes: { slug: string }[] } }>
  >(`{
    source(slug: "rfe-rl-2019-04-06") { statements(first: 100) { nodes { slug renditions { source { slug } } } } }
    statements(first: 100, where: { source: { eq: "rfe-rl-2019-04-06" } }) { nodes { slug } }
  }`)
  expect(slugs(source.statements)).toContain('2019-04-06-khamenei-us-opposes-democratic-setting')
  expect(slugs(source.statements)).toEqual(slugs(statements))
})

test('from an agency to the passages that others took from it', async () => {
  const { source } = await service.data<{
    source: { reusedIn: { totalCount: number; nodes: { originSource: { slug: string } }[] } }
  }>(
    '{ source(slug: "reuters-2019-04-06") { reusedIn { totalCount nodes { source { publisher } originSource { slug } } } } }',
  )
  expect(source.reusedIn.totalCount).toBeGreaterThan(0)
  for (const citation of source.reusedIn.nodes) expect(citation.originSource.slug).toBe('reuters-2019-04-06')
})

test('from an armed group to the statements and figures about it, and from a country to its organisations', async () => {
  const data = await service.data<{
    organisation: {
      mentionedIn: { totalCount: number }
      figures: { nodes: { slug: string; force?: { slug: string } }[] }
    }
    country: { organisations: { nodes: { slug: string; country: { code: string } }[] } }
  }>(`{
    organisation(slug: "shiite-paramilitary-groups-in-iraq") {
      mentionedIn { totalCount }
      figures { nodes { slug ... on ForceStrength { force { slug } persons } } }
    }
    country(code: "IRN") { organisations { nodes { slug country { code } } } }
  }`)
  expect(data.organisation.mentionedIn.totalCount).toBe(1)
  expect(data.organisation.figures.nodes).toEqual([
    expect.objectContaining({ force: { slug: 'shiite-paramilitary-groups-in-iraq' }, persons: 150_000 }) as unknown,
  ])
  expect(slugs(data.country.organisations)).toContain('irica')
  expect(new Set(data.country.organisations.nodes.map(({ country }) => country.code))).toEqual(new Set(['IRN']))
})

test('another spelling finds an official and a country', async () => {
  expect(
    await service.data(`{
      officials(where: { anyName: { contains: "rohani" } }) { nodes { name } }
      countries(where: { anyName: { eq: "Turkey" } }) { nodes { code } }
      unknown: officials(where: { anyName: { contains: "nobody of that name" } }) { totalCount }
    }`),
  ).toEqual({
    officials: { nodes: [{ name: 'Hassan Rouhani' }] },
    countries: { nodes: [{ code: 'TUR' }] },
    unknown: { totalCount: 0 },
  })
})

test('what became known on a day is one question', async () => {
  const { figures } = await service.data<{ figures: { nodes: { slug: string; knownFrom: string }[] } }>(
    '{ figures(first: 100, where: { knownFrom: { eq: "2019-04-06" }, kind: { eq: TRADE_VOLUME } }) { nodes { slug knownFrom } } }',
  )
  expect(slugs(figures)).toEqual([
    'iran-iraq-trade-2019-04',
    'iran-iraq-trade-target-2019-04',
    'iran-iraq-trade-target-2019-04-misprint',
  ])
})
