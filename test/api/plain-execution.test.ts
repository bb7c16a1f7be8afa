import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApiSchema } from '../../src/schema.js'
import { createDatabase } from '../support/database.js'
import { type Answer, startService, type TestService } from '../support/service.js'
import { insertDatasets } from './datasets.js'
import { type KnownValues, readKnownValues } from './random/known-values.js'
import { randomOperation } from './random/random-queries.js'

// RANDOM_SEED repeats one operation; RANDOM_COUNT asks more of them.
const FIRST_SEED = Number(process.env.RANDOM_SEED ?? 1)
const COUNT = Number(process.env.RANDOM_COUNT ?? (process.env.RANDOM_SEED ? 1 : 500))

const schema = buildApiSchema()
let planned: TestService
let plain: TestService
let known: KnownValues
const warnings: string[] = []

beforeAll(async () => {
  process.on('warning', (warning) => warnings.push(warning.message))
  const databaseUrl = await createDatabase('random', 'case')
  planned = await startService({ databaseUrl })
  await insertDatasets(planned.pool)
  plain = await startService({ databaseUrl, execution: 'plain' })
  known = await readKnownValues(planned)
})
afterAll(async () => {
  await planned.stop()
  await plain.stop()
})

/** What must be equal of two answers. Of several errors some may be missing, depending on which field failed first. */
function comparable({ status, body }: Answer, exact: boolean): unknown {
  return {
    status,
    data: body.data,
    errors: exact ? errorsOf(body) : [...new Set(body.errors?.map(({ extensions }) => extensions.code))],
  }
}

/** Without places in lists: a bad argument below a list is reported at whichever item comes first. */
function errorsOf(body: Answer['body']): string[] {
  const errors = (body.errors ?? []).map(({ message, path, extensions }) => {
    const place = path?.map((part) => (typeof part === 'number' ? '*' : part)).join('.')
    return `${String(extensions.code)} ${place} ${message}`
  })
  return [...new Set(errors)]
}

test(`planned and plain execution give the same answers to ${COUNT} random operations`, async () => {
  let answered = 0
  let refused = 0
  for (let seed = FIRST_SEED; seed < FIRST_SEED + COUNT; seed++) {
    const { query, variables, bad } = randomOperation(schema, known, seed)
    for (const given of variables) {
      const [fast, slow] = await Promise.all([planned.ask(query, given), plain.ask(query, given)])
      // What planned execution finds too expensive to answer at once, plain execution answers piece by piece.
      if (fast.body.errors?.some(({ extensions }) => extensions.code === 'QUERY_TOO_EXPENSIVE')) {
        refused++
        continue
      }
      const about = `seed ${seed}\n${query}\n${JSON.stringify(given)}`
      const exact = bad < 2
      expect(comparable(fast, exact), about).toEqual(comparable(slow, exact))
      expect(JSON.stringify(fast.body), about).not.toContain('INTERNAL_SERVER_ERROR')
      if (!fast.body.errors) answered++
    }
  }
  // pg warns when a connection is used that has been given back.
  expect(warnings).toEqual([])
  expect(refused, 'operations that are too expensive').toBeLessThanOrEqual(COUNT / 20)
  if (COUNT > 1) expect(answered, 'operations without an error').toBeGreaterThan(COUNT)
}, 120_000)
