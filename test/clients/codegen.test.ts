import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildSchema, isAbstractType } from 'graphql'
import { afterAll, describe, expect, test } from 'vitest'
import {
  type ClientSettings,
  generateOperationTypes,
  listPossibleTypes,
  type ScalarMap,
} from '../../scripts/client-types.js'
import { findPackageRoot } from '../../src/platform/database/package-root.js'
import { FILES, readDocuments } from './read-document.js'

const root = findPackageRoot()
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const sdl = read('schema.graphql')
const schema = buildSchema(sdl)
const scalars = JSON.parse(read('examples/scalars.json')) as ScalarMap
const withScalars = (map: ScalarMap): ClientSettings => ({ scalars: map, gql: '@apollo/client' })
const documents = FILES.map((name) => ({ path: name, text: readDocuments(name) }))
const built = path.join(root, 'dist', `test-codegen-${process.pid}`)
afterAll(() => rmSync(built, { recursive: true, force: true }))

/** What a frontend does with the types, right and wrong: where something wrong passes, tsc finds the comment unused. */
const USES = `
import type { FigurePageQuery, FigurePageQueryVariables, OfficialPageQuery, SourcePageQuery } from './operations.js'

type Figure = FigurePageQuery['figures']['edges'][number]['node']
type Cited = NonNullable<SourcePageQuery['source']>['citations']['nodes'][number]['record']

export function use(figure: Figure, official: OfficialPageQuery['official'], record: Cited): string[] {
  if (figure.__typename === 'TradeVolume') {
    const value: string = figure.amount.value
    // @ts-expect-error a decimal is no number
    const rounded: number = figure.amount.value
    // @ts-expect-error it may be null
    const high: string = figure.amountHigh.value
    return [value, String(rounded), high]
  }
  // @ts-expect-error not every figure has an amount
  figure.amount
  // @ts-expect-error not selected
  figure.note
  // @ts-expect-error there may be no such official
  official.name
  if (record?.__typename === 'Event') return [record.title]
  // @ts-expect-error a day that is null is no text
  const ended: string = official?.tenures[0]?.endedOn
  return [ended]
}

export const right: FigurePageQueryVariables = {
  where: { and: [{ country: { eq: 'IRN' } }, { kind: { in: ['TRADE_VOLUME'] } }], period: { gte: '2019-04' } },
  orderBy: [{ field: 'PERIOD', direction: 'DESC' }],
  asOf: '2019-04-06',
}
export const wrong: FigurePageQueryVariables[] = [
  // @ts-expect-error a day is a text
  { asOf: 20190406 },
  // @ts-expect-error no such filter
  { where: { amount: { gte: '1' } } },
  // @ts-expect-error no such kind
  { where: { kind: { eq: 'TRADE' } } },
]
`

function compile(operations: string): string {
  mkdirSync(built, { recursive: true })
  writeFileSync(path.join(built, 'operations.ts'), operations)
  writeFileSync(path.join(built, 'uses.ts'), USES)
  writeFileSync(
    path.join(built, 'tsconfig.json'),
    JSON.stringify({
      extends: '../../examples/tsconfig.json',
      compilerOptions: { noEmit: true, rootDir: '.' },
      include: ['*.ts'],
    }),
  )
  const tsc = path.join(root, 'node_modules/typescript-7/bin/tsc')
  return spawnSync(process.execPath, [tsc, '-p', built], { encoding: 'utf8' }).stdout
}

describe('types of operations', () => {
  test('are generated, and hold a frontend to the schema', async () => {
    expect(compile(await generateOperationTypes(schema, sdl, documents, withScalars(scalars)))).toBe('')
  })

  test('with a scalar that is anything are found wanting', async () => {
    const loose = { ...scalars, Decimal: 'any' }
    expect(compile(await generateOperationTypes(schema, sdl, documents, withScalars(loose)))).toContain(
      "Unused '@ts-expect-error'",
    )
  })

  test.for([
    ['a field', '{ figures { nodes { amount } } }', 'Cannot query field "amount" on type "Figure"'],
    ['an argument', '{ figures(kind: GAS_IMPORT) { totalCount } }', 'Unknown argument "kind"'],
    ['a value', '{ figures(where: { kind: { eq: TRADE } }) { totalCount } }', 'does not exist in "FigureKind" enum'],
    ['a fragment', '{ figures { nodes { ... on Official { name } } } }', 'can never be of type "Official"'],
  ])('are refused for %s that the schema does not have', async ([, selection, message]) => {
    const files = [...documents, { path: 'wrong.graphql', text: `query Wrong ${selection}` }]
    await expect(generateOperationTypes(schema, sdl, files, withScalars(scalars))).rejects.toThrow(message)
  })

  test('are refused while a scalar has no type, or one is named that is gone', async () => {
    const { Decimal, ...others } = scalars
    expect(Decimal).toBe('string')
    await expect(generateOperationTypes(schema, sdl, documents, withScalars(others))).rejects.toThrow(/^Add Decimal to/)
    const more = { ...scalars, Money: 'string' }
    await expect(generateOperationTypes(schema, sdl, documents, withScalars(more))).rejects.toThrow(
      /^Remove Money from/,
    )
  })
})

test('possible types are listed for every interface and union', () => {
  const listed = listPossibleTypes(schema)
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType)
  expect(Object.keys(listed)).toEqual(abstract.map(({ name }) => name).sort())
  expect(listed.Figure).toContain('TradeVolume')
  expect(listed.Figure!.every((name) => listed.Node!.includes(name))).toBe(true)
})
