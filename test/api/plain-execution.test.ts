import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApiSchema } from '../../src/schema.js'
import { createDatabase } from '../support/database.js'
import { type Answer, startService, type TestService } from '../support/service.js'
import { insertDatasets } from './datasets.js'
import { differenceOf, hasCode, send } from './random/compare.js'
import { Coverage } from './random/coverage.js'
import { idsOfOtherDays } from './random/days.js'
import { flatten } from './random/flatten.js'
import { idsIn, nextPage, onOtherDays } from './random/follow-up.js'
import { readKnownValues } from './random/known-values.js'
import {
  type Ask,
  type Material,
  nodesOperation,
  type RandomOperation,
  randomOperation,
} from './random/random-operations.js'
import { Random } from './random/random.js'
import { insertRareRecords } from './random/rare-records.js'
import { shrink } from './random/shrink.js'
import { Ways } from './random/ways.js'

// RANDOM_SEED repeats one operation; RANDOM_COUNT asks more of them; RANDOM_REPORT=1 tells what they covered.
const FIRST_SEED = Number(process.env.RANDOM_SEED ?? 1)
const COUNT = Number(process.env.RANDOM_COUNT ?? (process.env.RANDOM_SEED ? 1 : 180))
/** Operations that are under way at the same time. */
const AT_ONCE = 4

const schema = buildApiSchema()
const ways = new Ways(schema)
const coverage = new Coverage(schema)
let planned: TestService
/** Has graphql-js put the answers together. */
let completed: TestService
let plain: TestService
let material: Material
const warnings: string[] = []
const counts = { asked: 0, answered: 0, refused: 0, pages: 0, nodes: 0, flattened: 0, finished: 0 }

beforeAll(async () => {
  process.on('warning', (warning) => warnings.push(warning.message))
  const databaseUrl = await createDatabase('random', 'case')
  planned = await startService({ databaseUrl })
  await insertDatasets(planned.pool)
  await insertRareRecords(planned.pool)
  completed = await startService({ databaseUrl, execution: 'planned' })
  plain = await startService({ databaseUrl, execution: 'plain' })
  material = { schema, ways, known: await readKnownValues(planned, schema) }
})
afterAll(async () => {
  await planned.stop()
  await completed.stop()
  await plain.stop()
})

/** The answer, and how that of plain execution differs from it. */
async function askBoth(ask: Ask, bad: number): Promise<{ fast: Answer; difference?: [unknown, unknown] | undefined }> {
  const [fast, slow] = await Promise.all([send(planned, ask), send(plain, ask)])
  // What planned execution finds too expensive to answer at once, plain execution answers piece by piece.
  if (hasCode(fast, 'QUERY_TOO_EXPENSIVE')) return { fast }
  const fault = hasCode(fast, 'INTERNAL_SERVER_ERROR') ? ([fast, slow] as [unknown, unknown]) : undefined
  return { fast, difference: differenceOf(fast, slow, bad) ?? fault }
}

async function compare(operation: RandomOperation, ask: Ask, seed: number): Promise<Answer> {
  counts.asked++
  // A cursor that an answer ended with is refused by the same list of another record.
  const bad = operation.bad + operation.cursors.filter(({ name }) => ask.variables[name] !== undefined).length
  const { fast, difference } = await askBoth(ask, bad)
  if (difference) {
    const smaller = await shrink(schema, ask, async (less) => (await askBoth(less, bad)).difference !== undefined)
    const found = (await askBoth(smaller, bad)).difference ?? difference
    const about = `planned and plain execution differ (seed ${seed}):\n${smaller.query}\n${JSON.stringify(smaller.variables)} ${smaller.operationName ?? ''}`
    expect(found[0], about).toEqual(found[1])
    expect.fail(`${about}\n${JSON.stringify(found)}`)
  }
  const strays = idsOfOtherDays(schema, operation.document, ask, fast.body.data)
  expect(
    strays,
    `ids without the day of their root (seed ${seed}):\n${ask.query}\n${JSON.stringify(ask.variables)}`,
  ).toEqual([])
  if (hasCode(fast, 'QUERY_TOO_EXPENSIVE')) counts.refused++
  else if (fast.status === 200) {
    coverage.ask(operation.document, ask.variables)
    coverage.deliver(operation.document, ask.operationName, fast.body.data)
  }
  if (!fast.body.errors) counts.answered++
  return fast
}

/** Values in variables, fragments and directives change nothing. */
async function compareFlattened(operation: RandomOperation, ask: Ask, answer: Answer, seed: number): Promise<void> {
  const query = flatten(schema, operation.document, ask)
  if (query === undefined) return
  const flat = await send(completed, { query, variables: {} })
  if (hasCode(flat, 'QUERY_TOO_EXPENSIVE')) return
  counts.flattened++
  expect(flat.body, `flattened (seed ${seed}):\n${query}\nof\n${ask.query}\n${JSON.stringify(ask.variables)}`).toEqual(
    answer.body,
  )
}

async function examine(seed: number): Promise<void> {
  const random = new Random(seed)
  const operation = randomOperation(material, seed)
  const ids: string[] = []
  for (const [i, ask] of operation.asks.entries()) {
    let answer = await compare(operation, ask, seed)
    if (!answer.body.errors && seed % 3 === 0) await compareFlattened(operation, ask, answer, seed)
    if (i === 0) ids.push(...idsIn(answer, random))
    for (let turn = 0, next: Ask | undefined = ask; i === 0 && turn < 2; turn++) {
      next = nextPage(operation, next, answer, random)
      if (!next) break
      counts.pages++
      answer = await compare(operation, next, seed)
      ids.push(...idsIn(answer, random))
    }
  }
  if (ids.length > 0 && seed % 4 === 0) {
    counts.nodes++
    const asked = onOtherDays(random.some(ids, 5), random)
    const again = nodesOperation(material, seed, asked)
    const { body } = await compare(again, again.asks[0]!, seed)
    const nodes = (body.data?.nodes ?? []) as ({ id: string } | null)[]
    for (const [i, node] of nodes.entries()) if (node) expect(node.id, again.asks[0]!.query).toBe(asked[i])
  }
}

test(`planned and plain execution give the same answers to ${COUNT} random operations`, async () => {
  let seed = FIRST_SEED
  const worker = async (): Promise<void> => {
    while (seed < FIRST_SEED + COUNT) await examine(seed++)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  if (process.env.RANDOM_REPORT) {
    const report = {
      ...counts,
      targets: ways.targets.length,
      unfilled: coverage.unfilled(),
      rarest: coverage.rarest(ways.targets).slice(0, 25),
    }
    process.stdout.write(`${JSON.stringify(report, null, 1)}\n`)
  }
  // pg warns when a connection is used that has been given back.
  expect(warnings).toEqual([])
  expect(counts.refused, 'answers that are too expensive').toBeLessThanOrEqual(counts.asked / 20)
  if (COUNT > 100) expect(counts.answered, 'answers without an error').toBeGreaterThan(counts.asked / 2)
}, 600_000)

/** How often a part of the schema that was not reached yet is tried once more. */
const TRIES = 200

test.runIf(COUNT >= ways.targets.length)(
  'every field, argument, input field and value of an enum is used by these operations, and every field is delivered',
  async () => {
    // An operation's seed decides what it uses.
    const first = Math.ceil((FIRST_SEED + COUNT) / ways.targets.length)
    for (const [at, target] of ways.targets.entries())
      for (let more = 0; more < TRIES && coverage.isMissing(target); more++)
        await examine(at + (first + more) * ways.targets.length)
    expect(ways.targets.filter((target) => coverage.isMissing(target)).map(({ coordinate }) => coordinate)).toEqual([])
    expect(coverage.missingOnInterfaces()).toEqual([])
  },
  600_000,
)
