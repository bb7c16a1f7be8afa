import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

test('the article that names neither publisher nor date has both inferred, and copies nothing', async () => {
  expect(
    await service.data(
      '{ source(slug: "rfe-rl-2019-04-06") { publisherCertainty publishedOn publishedOnCertainty inferredFrom originSource { slug } originCertainty } }',
    ),
  ).toEqual({
    source: {
      publisherCertainty: 'INFERRED',
      publishedOn: '2019-04-06',
      publishedOnCertainty: 'INFERRED',
      inferredFrom: expect.stringMatching(/\w/) as string,
      originSource: null,
      originCertainty: null,
    },
  })
})

test('the article that mixes an agency with its own text has origins for passages, concluded from runs of equal words', async () => {
  const { source } = await service.data<{
    source: {
      originSource: null
      citations: {
        nodes: { originSource: { slug: string } | null; originCertainty: string | null; originBasis: string | null }[]
      }
    }
  }>(
    '{ source(slug: "breitbart-2019-04-06") { originSource { slug } citations(first: 100) { nodes { originSource { slug } originCertainty originBasis } } } }',
  )
  expect(source.originSource).toBeNull()
  const taken = source.citations.nodes.filter(({ originSource }) => originSource !== null)
  expect(taken.length).toBeGreaterThan(0)
  expect(taken.length).toBeLessThan(source.citations.nodes.length)
  expect(new Set(taken.map(({ originCertainty }) => originCertainty))).toEqual(new Set(['INFERRED']))
  const fromReuters = taken.filter(({ originSource }) => originSource?.slug === 'reuters-2019-04-06')
  expect(fromReuters.filter(({ originBasis }) => !/runs? of 33\b/.test(originBasis ?? ''))).toEqual([])
})

test('whatever was concluded is marked INFERRED and says from what', async () => {
  interface Marked {
    slug: string
    certainty: string
    inferredFrom: string | null
    terms?: Omit<Marked, 'slug' | 'terms'>[]
  }
  const MARKS = 'nodes { slug certainty inferredFrom'
  const data = await service.data<Record<string, { nodes: Marked[] }>>(`{
    statements(first: 100) { ${MARKS} } } figures(first: 100) { ${MARKS} ... on SanctionsWaiver { terms { certainty inferredFrom } } } }
    events(first: 100) { ${MARKS} } }
  }`)
  const records = Object.values(data).flatMap(({ nodes }) => nodes)
  const marked = records.flatMap(({ terms, ...record }) => [
    record,
    ...(terms ?? []).map((term) => ({ slug: record.slug, ...term })),
  ])
  const inferred = marked.filter(({ certainty }) => certainty === 'INFERRED')
  expect(inferred.length).toBeGreaterThan(3)
  expect(inferred.filter(({ inferredFrom }) => !inferredFrom)).toEqual([])
  expect(marked.filter(({ certainty, inferredFrom }) => certainty !== 'INFERRED' && inferredFrom !== null)).toEqual([])
})
