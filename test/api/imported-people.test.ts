import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { archigos } from '../../src/importers/archigos/archigos.format.js'
import type { Format } from '../../src/importers/format.js'
import { silent } from '../../src/importers/progress.js'
import { importFiles } from '../../src/importers/run-import.js'
import { unGeneralDebate } from '../../src/importers/un-general-debate/un-general-debate.format.js'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
  const load = (format: Format, file: string, releasedOn?: string) =>
    importFiles(
      service.pool,
      format,
      [path.resolve('src/importers', format.name, 'fixtures', file)],
      { ...(releasedOn && { releasedOn }) },
      silent,
    )
  await load(archigos, 'archigos-4.1.csv')
  await load(unGeneralDebate, 'speakers-by-session.csv', '2020-02')
})
afterAll(() => service.stop())

test('an imported official and office tell their dataset, one that was keyed in has none', async () => {
  expect(
    await service.data(`{
      official(slug: "archigos-usa-2009") { name dataset { slug } tenures { office role startedOn endedOn stillHeldOn dataset { slug } citations { locator source { slug sourceKind } } } }
      keyed: official(slug: "hassan-rouhani") { dataset { slug } tenures { stillHeldOn dataset { slug } } }
    }`),
  ).toEqual({
    official: {
      name: 'Obama',
      dataset: { slug: 'archigos-4-1' },
      tenures: [
        {
          office: 'Leader',
          role: 'LEADER',
          startedOn: '2009-01-20',
          endedOn: null,
          stillHeldOn: '2015-12-31',
          dataset: { slug: 'archigos-4-1' },
          citations: [{ locator: 'USA-2009', source: { slug: 'archigos-4-1', sourceKind: 'DATASET' } }],
        },
      ],
    },
    keyed: { dataset: null, tenures: [{ stillHeldOn: null, dataset: null }] },
  })
})

test('an office that lasts longer than the data is held to its last day, and nothing is said of later ones', async () => {
  expect(
    await service.data(`{ official(slug: "archigos-usa-2009") {
      in2015: officeOn(date: "2015-12-31") { office } in2016: officeOn(date: "2016-01-01") { office }
    } }`),
  ).toEqual({ official: { in2015: [{ office: 'Leader' }], in2016: [] } })
})

test('an imported statement names its speaker as reported, its session and its source', async () => {
  const { statement } = await service.data<{ statement: object }>(`{ statement(slug: "un-general-debate-68-usa") {
    speaker { slug } speakerCountry { code } speakerAsReported officeAsReported madeOn knownFrom speakerTenure { office }
    event { title eventKind dataset { slug } } dataset { slug releasedOn } citations { locator source { title publishedOn } }
  } }`)
  expect(statement).toEqual({
    speaker: { slug: 'archigos-usa-2009' },
    speakerCountry: { code: 'USA' },
    speakerAsReported: 'Barack Obama',
    officeAsReported: 'President',
    madeOn: '2013',
    knownFrom: '2020-02-29',
    speakerTenure: { office: 'Leader' },
    event: {
      title: 'General debate of the 68th session of the UN General Assembly',
      eventKind: 'MEETING',
      dataset: { slug: 'un-general-debate-2019' },
    },
    dataset: { slug: 'un-general-debate-2019', releasedOn: '2020-02' },
    citations: [
      {
        locator: '2013, USA',
        source: { title: 'UN General Debate Corpus, speakers by session, 2019', publishedOn: '2020-02' },
      },
    ],
  })
})

test('what a dataset tells is not visible before its release', async () => {
  const seen = async (asOf: string) =>
    service.data(`{
      statement(slug: "un-general-debate-68-usa", asOf: "${asOf}") { slug }
      event(slug: "un-general-debate-68", asOf: "${asOf}") { slug }
      official(slug: "archigos-usa-2009", asOf: "${asOf}") { dataset { slug } tenures { stillHeldOn dataset { slug } } statements { totalCount } }
    }`)
  expect(await seen('2015-06-01')).toEqual({
    statement: null,
    event: null,
    official: { dataset: null, tenures: [{ stillHeldOn: null, dataset: null }], statements: { totalCount: 0 } },
  })
  const archigosOnly = { slug: 'archigos-4-1' }
  expect(await seen('2020-02-28')).toEqual({
    statement: null,
    event: null,
    official: {
      dataset: archigosOnly,
      tenures: [{ stillHeldOn: '2015-12-31', dataset: archigosOnly }],
      statements: { totalCount: 0 },
    },
  })
  expect(await seen('2020-02-29')).toMatchObject({
    statement: { slug: 'un-general-debate-68-usa' },
    event: { slug: 'un-general-debate-68' },
    official: { statements: { totalCount: 1 } },
  })
})

test('imported people and statements are found by search', async () => {
  const { search } = await service.data<{ search: { nodes: { __typename: string; slug: string }[] } }>(
    `{ search(text: "Velayati", first: 10) { nodes { ... on Official { __typename slug } ... on Statement { __typename slug } } } }`,
  )
  const slugs = search.nodes.map(({ slug }) => slug)
  expect(slugs.slice(0, 2).sort()).toEqual([
    'un-general-debate-irn-ali-akbar-velayati',
    'un-general-debate-irn-velayati-1982',
  ])
  expect(slugs).toContain('un-general-debate-51-irn')
})
