import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildSchema, getNamedType, isInterfaceType, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPackageRoot } from '../../src/platform/database/package-root.js'
import { startService, type TestService } from '../support/service.js'

/** Relay's own compiler, more than 100 MB with all its platforms: asked too where it is at hand. */
const COMPILER = process.env.COMITY_RELAY_COMPILER

const root = findPackageRoot()
const sdl = readFileSync(path.join(root, 'schema.graphql'), 'utf8')
const schema = buildSchema(sdl)

describe('what Relay takes for granted', () => {
  test('Node has an id, and node(id:) finds any of its types', () => {
    const node = schema.getType('Node')
    expect(
      isInterfaceType(node) && Object.values(node.getFields()).map(({ name, type }) => `${name}: ${String(type)}`),
    ).toEqual(['id: ID!'])
    const field = schema.getQueryType()!.getFields().node!
    expect([String(field.type), field.args.map(({ name, type }) => `${name}: ${String(type)}`)]).toEqual([
      'Node',
      ['id: ID!'],
    ])
  })

  test('nothing but a Node has an id of type ID, so that its store never takes one object for another', () => {
    const types = Object.values(schema.getTypeMap()).filter(isObjectType)
    const withId = types.filter((type) => String(type.getFields().id?.type).startsWith('ID'))
    expect(withId.length).toBeGreaterThan(10)
    expect(withId.filter((type) => !type.getInterfaces().some(({ name }) => name === 'Node')).map(String)).toEqual([])
  })

  test('what a connection lists is an object, and a cursor is a text', () => {
    const connections = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => name.endsWith('Connection'))
    expect(connections.length).toBeGreaterThan(8)
    for (const connection of connections) {
      const edge = getNamedType(connection.getFields().edges!.type)
      expect(isObjectType(edge) && [String(edge.getFields().cursor?.type), 'node' in edge.getFields()]).toEqual([
        'String!',
        true,
      ])
      expect(String(connection.getFields().pageInfo?.type)).toBe('PageInfo!')
    }
  })
})

const SOURCE = `
graphql\`
  fragment relation_line on Figure {
    id
    period { label }
    ... on TradeVolume { amount { value currency } }
    ... on GasImport { quantity(unit: BCM_PER_YEAR) { value unit } }
  }
\`
graphql\`
  fragment relation_timeline on BilateralRelation
  @argumentDefinitions(first: { type: "Int", defaultValue: 4 }, after: { type: "String" })
  @refetchable(queryName: "relationTimelineQuery") {
    asOf
    timeline(first: $first, after: $after) @connection(key: "relation_timeline") {
      totalCount
      edges { date node { ... on Statement { summary } ...relation_line @alias } }
    }
  }
\`
graphql\`
  fragment relation_figures on Query
  @argumentDefinitions(first: { type: "Int", defaultValue: 4 }, after: { type: "String" }, asOf: { type: "Date" })
  @refetchable(queryName: "relationFiguresQuery") {
    figures(first: $first, after: $after, asOf: $asOf) @connection(key: "relation_figures", filters: ["asOf"]) {
      edges { node { ...relation_line } }
    }
  }
\`
graphql\`
  query relationQuery($asOf: Date) {
    bilateral(country: "IRN", partner: "IRQ", asOf: $asOf) { country { name } ...relation_timeline }
    ...relation_figures @arguments(asOf: $asOf)
  }
\`
`

describe.skipIf(!COMPILER)("the operations that Relay's compiler makes", () => {
  let folder: string
  let service: TestService
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'comity-relay-'))
    service = await startService()
    for (const name of ['src', 'made']) mkdirSync(path.join(folder, name))
    writeFileSync(path.join(folder, 'schema.graphql'), sdl)
    writeFileSync(path.join(folder, 'src/relation.ts'), SOURCE)
    const scalars: unknown = JSON.parse(readFileSync(path.join(root, 'examples/scalars.json'), 'utf8'))
    const config = { src: 'src', schema: 'schema.graphql', language: 'typescript', artifactDirectory: 'made' }
    writeFileSync(path.join(folder, 'relay.json'), JSON.stringify({ ...config, customScalarTypes: scalars }))
    const { status, stdout, stderr } = spawnSync(COMPILER!, ['relay.json'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, FORCE_NO_WATCHMAN: '1' },
    })
    expect(status, `${stdout}${stderr}`).toBe(0)
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await service?.stop()
  })

  function readText(query: string): string {
    const made = readFileSync(path.join(folder, 'made', `${query}.graphql.ts`), 'utf8')
    return JSON.parse(/"text": (".*")/.exec(made)![1]!) as string
  }

  interface Timeline {
    timeline: { totalCount: number; edges: { cursor: string; node: { id: string } }[]; pageInfo: { endCursor: string } }
    asOf: string | null
  }

  test('are one for each query and refetch', () => {
    const queries = readdirSync(path.join(folder, 'made')).filter((name) => /Query\.graphql\.ts$/.test(name))
    expect(queries).toHaveLength(3)
  })

  test('are answered, and a page is refetched by the id of its owner, as of the same day', async () => {
    const asOf = '2019-04-06'
    const { bilateral } = await service.data<{ bilateral: Timeline & { id: string } }>(readText('relationQuery'), {
      asOf,
    })
    const { node } = await service.data<{ node: Timeline & { id: string } }>(readText('relationTimelineQuery'), {
      id: bilateral.id,
      first: 100,
      after: bilateral.timeline.pageInfo.endCursor,
    })
    expect(node).toMatchObject({ id: bilateral.id, asOf })
    const ids = [...bilateral.timeline.edges, ...node.timeline.edges].map((edge) => edge.node.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(bilateral.timeline.totalCount)
  })
})
