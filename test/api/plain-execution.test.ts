import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApiSchema } from '../../src/schema.js'
import { createDatabase } from '../support/database.js'
import { type Answer, startService, type TestService } from '../support/service.js'
import { insertDatasets } from './datasets.js'
import { type KnownValues, readKnownValues } from './random/known-values.js'
import { randomOperation } from './random/random-queries.js'

// RANDOM_SEED repeats one operation; RANDOM_COUNT asks more of them.
const FIRST_SEED = Number(process.env.RANDOM_SEED ?? 1)
const COUNT = Number(process.env.RANDOM_COUNT ?? (process.env.RANDOM_SEED ? 1 : 300))

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

/** What must be equal of two answers. Which of several errors come first depends on timing, as do places in lists. */
function comparable({ status, body }: Answer, bad: number): unknown {
  const errors = (body.errors ?? []).map(({ message, path, extensions }) => {
    const place = path?.map((part) => (typeof part === 'number' ? '*' : part)).join('.')
    return bad > 1 ? String(extensions.code) : `${String(extensions.code)} ${place} ${message}`
  })
  return { status, data: body.data, errors: [...new Set(errors)].sort() }
}

test(`planned and plain execution give the same answers to ${COUNT} random operations`, async () => {
  let answered = 0
  for (let seed = FIRST_SEED; seed < FIRST_SEED + COUNT; seed++) {
    const { query, variables, bad } = randomOperation(schema, known, seed)
    for (const given of variables) {
      const [fast, slow] = await Promise.all([planned.ask(query, given), plain.ask(query, given)])
      const about = `seed ${seed}\n${query}\n${JSON.stringify(given)}`
      expect(comparable(fast, bad), about).toEqual(comparable(slow, bad))
      expect(JSON.stringify(fast.body), about).not.toContain('INTERNAL_SERVER_ERROR')
      if (!fast.body.errors) answered++
    }
  }
  // pg warns when a connection is used that has been given back.
  expect(warnings).toEqual([])
  if (COUNT > 1) expect(answered, 'operations without an error').toBeGreaterThan(COUNT)
}, 120_000)
