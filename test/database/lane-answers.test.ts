import { afterAll, beforeAll, expect, test } from 'vitest'
import { Lanes } from '../../src/platform/database/lanes.js'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

/** Statements with values for which they answer, answer nothing, or fail: while they are bound, begun, or half answered. */
const ASKED: Readonly<Record<string, { text: string; given: readonly unknown[] }>> = {
  echo: { text: 'SELECT $1::text', given: ['', 'é😀', null, 'x'.repeat(100_000), "'", 'a\0b', '\ud800'] },
  large: { text: 'SELECT repeat($1::text, 300000), NULL, $1::text', given: ['z', ''] },
  divided: { text: 'SELECT (1000 / $1::int)::text', given: [0, 7, 'seven', '99999999999'] },
  day: { text: 'SELECT ($1::text::date)::text', given: ['2020-01-01', '2020-02-31', 'never'] },
  list: { text: 'SELECT to_json($1::text[])::text', given: [['a', null, 'b"\\{},'], [], null, 'no list'] },
  none: { text: "SELECT $1::text WHERE $1::text = 'some'", given: ['some', 'other'] },
  half: {
    text: "SELECT CASE n WHEN 3 THEN (1 / $1::int)::text ELSE repeat('y', 50000) END FROM generate_series(1, 3) AS n",
    given: [0, 1],
  },
  refused: {
    text: "SELECT CASE $1::text WHEN 'bad' THEN refuse('where', ARRAY['field'], 'is bad') ELSE $1::text END",
    given: ['bad', 'good'],
  },
}

const told = (answer: Promise<unknown>): Promise<unknown> =>
  answer.catch((error: { code?: string; message: string; detail?: string }) => [
    error.code,
    error.message,
    error.detail,
  ])

test('answers, nothing and errors are those of the pool, in whatever order they were asked', async () => {
  const lanes = new Lanes(service.readerPool.options.connectionString!, { count: 1 })
  await expect.poll(() => lanes.take()).toBeDefined()
  const lane = lanes.take()!
  const all = Object.entries(ASKED).flatMap(([name, { text, given }]) =>
    given.map((value) => ({ name, text, values: [value] })),
  )
  // Each is met in many places: 7 and the number of them have no common divisor.
  const mixed = Array.from({ length: 4 * all.length }, (_, i) => all[(i * 7) % all.length]!)
  expect(new Set(mixed).size).toBe(all.length)
  const expected = await Promise.all(
    mixed.map(({ text, values }) =>
      told(service.pool.query({ text, values, rowMode: 'array' }).then(({ rows }) => (rows[0] ?? []) as unknown)),
    ),
  )
  expect(await Promise.all(mixed.map((statement) => told(lane.run(statement))))).toEqual(expected)
  expect(lanes.take()).toBe(lane)
  await lanes.close()
})
