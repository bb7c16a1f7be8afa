import { getVariableValues, Kind, type OperationDefinitionNode } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findList } from '../../src/export/find-list.js'
import type { Operation } from '../../src/export/operation.js'
import { fragmentsOf } from '../../src/planner/fragments.js'
import { buildApiSchema } from '../../src/schema.js'
import { insertDatasets } from '../api/datasets.js'
import { readKnownValues } from '../api/random/known-values.js'
import { insertRareRecords } from '../api/random/rare-records.js'
import { type Ask, type Material, type RandomOperation, randomOperation } from '../api/random/random-operations.js'
import { Ways } from '../api/random/ways.js'
import { startService, type TestService } from '../support/service.js'
import { exportList, readCsv, readNdjson } from './read-export.js'

const FIRST_SEED = Number(process.env.RANDOM_SEED ?? 1)
const COUNT = Number(process.env.RANDOM_COUNT ?? (process.env.RANDOM_SEED ? 1 : 150))

const schema = buildApiSchema()
let service: TestService
let material: Material
beforeAll(async () => {
  service = await startService()
  await insertDatasets(service.pool)
  await insertRareRecords(service.pool)
  material = { schema, ways: new Ways(schema), known: await readKnownValues(service, schema) }
})
afterAll(() => service.stop())

type Row = Record<string, unknown>

/** The items of the list in an answer of the API; undefined where the operation does not lead to one list. */
function takeItems({ document }: RandomOperation, { variables: given }: Ask, data: unknown): Row[] | undefined {
  const operation = document.definitions.find(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given)
  const asked: Operation = {
    schema,
    document,
    operation,
    given,
    fragments: fragmentsOf(document),
    variables: coerced ?? {},
  }
  let list
  try {
    list = findList(asked)
  } catch {
    return undefined
  }
  const [page, item] = list.carrier.map(({ key }) => key)
  const keys = [...list.steps.map(({ key }) => key), ...(page === undefined ? [] : [page])]
  const items = keys.reduce<unknown>((at, key) => (at as Row | null)?.[key], data) as Row[] | null | undefined
  return item === undefined ? (items ?? []) : (items ?? []).map((edge) => edge[item] as Row)
}

it('every random operation is exported with the rows that the API answers, or refused for a reason', async () => {
  const counts = { compared: 0, rows: 0, tables: 0, refused: 0 }
  for (let seed = FIRST_SEED; seed < FIRST_SEED + COUNT; seed++) {
    const operation = randomOperation(material, seed)
    const [ask] = operation.asks
    if (!ask || operation.document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length > 1)
      continue
    const [api, lines] = await Promise.all([
      service.ask(ask.query, ask.variables),
      exportList(service, 'ndjson', ask.query, ask.variables),
    ])
    const about = `RANDOM_SEED=${seed} ${JSON.stringify(ask)}`
    if (lines.status !== 200) {
      const { errors } = JSON.parse(lines.text) as { errors: { message: string; extensions: { code: string } }[] }
      expect(['INTERNAL_SERVER_ERROR', 'UNAVAILABLE', 'TIMEOUT'], `${lines.text.slice(0, 400)} ${about}`).not.toContain(
        errors[0]!.extensions.code,
      )
      counts.refused++
      continue
    }
    const items = api.body.errors ? undefined : takeItems(operation, ask, api.body.data)
    if (!items) continue
    const rows = readNdjson<Row>(lines.text).map(({ provenance: _provenance, ...row }) => JSON.stringify(row))
    const left = [...rows]
    for (const item of items.filter((given) => given !== null)) {
      const at = left.indexOf(JSON.stringify(item))
      expect(at, `${about}\nis not exported: ${JSON.stringify(item)}`).not.toBe(-1)
      left.splice(at, 1)
    }
    counts.compared++
    counts.rows += items.length
    const table = await exportList(service, 'csv', ask.query, ask.variables)
    if (table.status !== 200) {
      expect(table.text, about).toContain('is a list inside each row')
      continue
    }
    expect(readCsv(table.text), about).toHaveLength(rows.length)
    counts.tables++
  }
  if (process.env.RANDOM_REPORT) process.stdout.write(`${JSON.stringify(counts)}\n`)
  if (COUNT < 150) return
  expect(counts.compared).toBeGreaterThan(15)
  expect(counts.tables).toBeGreaterThan(5)
}, 300_000)
