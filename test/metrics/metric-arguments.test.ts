import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectRefused } from '../api/refused.js'
import { createDatabase } from '../support/database.js'
import { startService, type TestService } from '../support/service.js'
import { insertStatistics } from './invented-statistics.js'

let service: TestService
/** Answers every link by a statement of its own. */
let plain: TestService
beforeAll(async () => {
  const databaseUrl = await createDatabase('arguments', 'case')
  service = await startService({ databaseUrl })
  await insertStatistics(service.pool)
  plain = await startService({ databaseUrl, execution: 'plain' })
})
afterAll(async () => {
  await service.stop()
  await plain.stop()
})

const PAIR = 'bilateral(country: "TUR", partner: "IRQ")'
const pair = (metric: string): string => `{ bilateral: ${PAIR} { metrics(year: 2021) { ${metric} } } }`
const country = (metric: string): string => `{ country(code: "TUR") { metrics(year: 2021) { ${metric} } } }`

/** The operation with a literal, the same with variables, and where the argument is found bad. */
interface Refused {
  literal: string
  declared: string
  variables: Record<string, unknown>
  /** What stands in the document where the variable goes. */
  written: readonly (readonly [literal: string, variable: string])[]
  path: string[]
  argument: string
  says: string
}

const REFUSED: Record<string, Refused> = {
  'a year of 0': {
    literal: `{ ${PAIR} { metrics(year: 0) { balance { value } } } }`,
    declared: '$year: Int!',
    variables: { year: 0 },
    written: [['year: 0', 'year: $year']],
    path: ['bilateral', 'metrics'],
    argument: 'bilateral.metrics.year',
    says: 'is no year: give one from 1 to 9999',
  },
  'a year of 10000, of a country': {
    literal: `{ country(code: "TUR") { metrics(year: 10000) { totalExports { value } } } }`,
    declared: '$year: Int!',
    variables: { year: 10000 },
    written: [['year: 10000', 'year: $year']],
    path: ['country', 'metrics'],
    argument: 'country.metrics.year',
    says: 'is no year',
  },
  'a dataset that is not known': {
    literal: `{ ${PAIR} { metrics(year: 2021, dataset: "both-2024") { balance { value } } } }`,
    declared: '$dataset: String',
    variables: { dataset: 'both-2024' },
    written: [['dataset: "both-2024"', 'dataset: $dataset']],
    path: ['bilateral', 'metrics'],
    argument: 'bilateral.metrics.dataset',
    says: '"both-2024" is no dataset and no series known here (nearest: "both-202',
  },
  'a dataset that is not known, of a country': {
    literal: `{ country(code: "TUR") { metrics(year: 2021, dataset: "") { balance { value } } } }`,
    declared: '$dataset: String',
    variables: { dataset: '' },
    written: [['dataset: ""', 'dataset: $dataset']],
    path: ['country', 'metrics'],
    argument: 'country.metrics.dataset',
    says: '"" is no dataset and no series known here',
  },
  'a span that ends before it begins': {
    literal: pair('cagr(from: 2021, to: 1998) { value }'),
    declared: '$from: Int!, $to: Int!',
    variables: { from: 2021, to: 1998 },
    written: [['from: 2021, to: 1998', 'from: $from, to: $to']],
    path: ['bilateral', 'metrics', 'cagr'],
    argument: 'bilateral.metrics.cagr.to',
    says: 'is not after `from`: give a later year',
  },
  'a span of no years, under an alias': {
    literal: country('rate: cagr(from: 2021, to: 2021) { value }'),
    declared: '$to: Int!',
    variables: { to: 2021 },
    written: [['to: 2021', 'to: $to']],
    path: ['country', 'metrics', 'rate'],
    argument: 'country.metrics.rate.to',
    says: 'is not after `from`',
  },
  'a span from no year': {
    literal: pair('cagr(from: -5, to: 2021) { value }'),
    declared: '$from: Int!',
    variables: { from: -5 },
    written: [['from: -5', 'from: $from']],
    path: ['bilateral', 'metrics', 'cagr'],
    argument: 'bilateral.metrics.cagr.from',
    says: 'is no year',
  },
  'a factor below 1': {
    literal: pair('mirrorAsymmetry(cifFactor: 0.5) { value }'),
    declared: '$factor: Float',
    variables: { factor: 0.5 },
    written: [['cifFactor: 0.5', 'cifFactor: $factor']],
    path: ['bilateral', 'metrics', 'mirrorAsymmetry'],
    argument: 'bilateral.metrics.mirrorAsymmetry.cifFactor',
    says: 'is no CIF/FOB factor: give one from 1 to 2, such as 1.06',
  },
  'a flow without a mirror': {
    literal: pair('mirrorAsymmetry(flow: REEXPORT) { value }'),
    declared: '$flow: Flow',
    variables: { flow: 'REEXPORT' },
    written: [['flow: REEXPORT', 'flow: $flow']],
    path: ['bilateral', 'metrics', 'mirrorAsymmetry'],
    argument: 'bilateral.metrics.mirrorAsymmetry.flow',
    says: 'has no mirror: give EXPORT or IMPORT',
  },
  'a flow that is part of another': {
    literal: country('partnerConcentration(flow: REIMPORT) { value }'),
    declared: '$flow: Flow!',
    variables: { flow: 'REIMPORT' },
    written: [['flow: REIMPORT', 'flow: $flow']],
    path: ['country', 'metrics', 'partnerConcentration'],
    argument: 'country.metrics.partnerConcentration.flow',
    says: 'is part of another flow: give EXPORT or IMPORT',
  },
  'a level of 0': {
    literal: pair('grubelLloyd(level: 0) { value }'),
    declared: '$level: Int',
    variables: { level: 0 },
    written: [['level: 0', 'level: $level']],
    path: ['bilateral', 'metrics', 'grubelLloyd'],
    argument: 'bilateral.metrics.grubelLloyd.level',
    says: 'is no level: give the digits of the codes, such as 2, 4 or 6',
  },
}

describe('a bad argument is BAD_USER_INPUT at its field, and names itself', () => {
  test.for(Object.entries(REFUSED))(
    '%s',
    async ([, { literal, declared, variables, written, path, argument, says }]) => {
      let document = literal
      for (const [from, to] of written) document = document.replace(from, to)
      const operation = `query(${declared}) ${document}`
      const asks = [() => service.ask(literal), () => service.ask(operation, variables)]
      // Twice, for the second time a kept plan answers.
      for (const ask of [...asks, ...asks, () => plain.ask(literal), () => plain.ask(operation, variables)]) {
        const answer = await ask()
        expectRefused(answer, { status: 200, code: 'BAD_USER_INPUT', argument, path })
        expect(answer.body.errors).toHaveLength(1)
        expect(answer.body.errors![0]!.message).toContain(says)
      }
    },
  )
})

describe('an answer beside a bad argument', () => {
  const OPERATION = `query($from: Int!, $factor: Float) { ${PAIR} { metrics(year: 2021, dataset: "both-2022") {
    good: cagr(from: 1998, to: 2021, direction: EXPORTS) { value inputs { value } }
    asked: cagr(from: $from, to: 2021, direction: EXPORTS) { value inputs { value } }
    mirrorAsymmetry(cifFactor: $factor) { status reason } } } }`

  test('is there under the other roots', async () => {
    const query = `{ country(code: "TUR") { metrics(year: 2021) { partnerConcentration(flow: REEXPORT) { value } } }
      other: country(code: "TUR") { metrics(year: 2021) { totalExports { value } } } }`
    for (const one of [service, plain]) {
      const { body } = await one.ask(query)
      expect(body.data).toEqual({ country: null, other: { metrics: { totalExports: { value: 90e9 } } } })
      expect(body.errors!.map(({ path }) => path)).toEqual([['country', 'metrics', 'partnerConcentration']])
    }
  })

  test('names the alias that has it, and no other', async () => {
    const { body } = await service.ask(OPERATION, { from: 2022 })
    expect(body.errors!.map(({ path, extensions }) => [path, extensions.argument])).toEqual([
      [['bilateral', 'metrics', 'asked'], 'bilateral.metrics.asked.to'],
    ])
    const both = await service.ask(OPERATION, { from: 2022, factor: 3 })
    expect(both.body.errors!.length).toBeGreaterThan(0)
    const places = both.body.errors!.map(({ path }) => path!.at(-1))
    for (const place of places) expect(['asked', 'mirrorAsymmetry']).toContain(place)
  })

  test('is what another request gets from the same plan, before and after', async () => {
    const good = { from: 1998, factor: 1.06 }
    const before = await service.ask(OPERATION, good)
    expect(before.body.errors).toBeUndefined()
    type Answered = { bilateral: { metrics: Record<string, unknown> } }
    const { metrics } = (before.body.data as unknown as Answered).bilateral
    expect(metrics.asked).toEqual(metrics.good)
    for (const bad of [
      { from: 0, factor: 1.06 },
      { from: 1998, factor: 99 },
      { from: 2022, factor: 0 },
    ]) {
      const [refused, answered] = await Promise.all([service.ask(OPERATION, bad), service.ask(OPERATION, good)])
      expectRefused(refused, { status: 200, code: 'BAD_USER_INPUT' })
      expect(answered).toEqual(before)
      expect(await service.ask(OPERATION, good)).toEqual(before)
    }
    expect(await plain.ask(OPERATION, good)).toEqual(before)
  })

  test('of a list is one error for the field of each record that has it', async () => {
    const query = `query($flow: Flow!) { countries(first: 3, where: { kind: { eq: STATE } }) { nodes { code metrics(year: 2021) { partnerConcentration(flow: $flow) { status } } } } }`
    const { body } = await service.ask(query, { flow: 'REEXPORT' })
    expect(body.errors!.length).toBeGreaterThan(0)
    for (const { path, extensions } of body.errors!) {
      expect(extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: 'countries.nodes.metrics.partnerConcentration.flow',
      })
      expect(path!.filter((part) => typeof part === 'string')).toEqual([
        'countries',
        'nodes',
        'metrics',
        'partnerConcentration',
      ])
    }
    const { countries } = await service.data<{ countries: { nodes: unknown[] } }>(query, { flow: 'EXPORT' })
    expect(countries.nodes).toHaveLength(3)
  })
})

describe('arguments that need not be given', () => {
  const metrics = async (fields: string, variables = {}, declared = ''): Promise<Record<string, unknown>> => {
    const { of } = await service.data<{ of: { metrics: Record<string, unknown> } }>(
      `query${declared} { of: ${PAIR} { metrics(year: 2021, dataset: "both-2022") { ${fields} } } }`,
      variables,
    )
    return of.metrics
  }

  test('count as their default, also as a variable that is left out or null', async () => {
    const answers = await metrics(
      `a: growth { value } b: growth(direction: TOTAL) { value } c: growth(direction: $direction) { value } k: growth(direction: null) { value }
       d: mirrorAsymmetry(cifFactor: null) { reason } e: mirrorAsymmetry(cifFactor: $factor) { reason } f: mirrorAsymmetry { reason }
       g: grubelLloyd(level: $level, classification: null) { value } h: grubelLloyd { value }
       i: importDependency(commodity: $commodity) { value } j: importDependency { value }`,
      { factor: null, level: null },
      '($direction: TradeDirection, $factor: Float, $level: Int, $commodity: String)',
    )
    expect(answers.b).toEqual(answers.a)
    expect(answers.c).toEqual(answers.a)
    expect(answers.k).toEqual(answers.a)
    expect(answers.e).toEqual(answers.d)
    expect(answers.f).toEqual(answers.d)
    expect(answers.g).toEqual(answers.h)
    expect(answers.i).toEqual(answers.j)
  })

  test('of an enum in a variable decide what is read', async () => {
    const query = '($direction: TradeDirection)'
    const field = 'growth(direction: $direction) { value }'
    const growth = async (direction: string): Promise<unknown> => (await metrics(field, { direction }, query)).growth
    expect(await growth('TOTAL')).toEqual({ value: 0.25 })
    expect(await growth('EXPORTS')).toEqual({ value: 0.125 })
    expect(await growth('IMPORTS')).toEqual({ value: 1.09 / 0.08 - 1 })
    expect(await growth('TOTAL')).toEqual({ value: 0.25 })
  })
})
