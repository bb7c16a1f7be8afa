import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  type GraphQLSchema,
  type IntrospectionQuery,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findEntity } from '../../src/planner/entities.js'
import { startService, type TestService } from '../support/service.js'

let service: TestService
let schema: GraphQLSchema
beforeAll(async () => {
  service = await startService()
  schema = buildClientSchema(await service.data<IntrospectionQuery>(getIntrospectionQuery()))
})
afterAll(() => service.stop())

/** Names of the types that an answer as of a day can lack. */
const hidden = (name: string): boolean => {
  const type = schema.getType(name)
  const names = isAbstractType(type) ? schema.getPossibleTypes(type).map((one) => one.name) : [name]
  return names.some((one) => findEntity(one)?.visible !== undefined)
}

describe('the argument asOf', () => {
  test('is on every root field but those of countries, of ids, of the catalog and of what is defined here', () => {
    const roots = Object.values(schema.getQueryType()!.getFields())
    const without = roots.filter(
      ({ args }) => !args.some(({ name, type }) => name === 'asOf' && String(type) === 'Date'),
    )
    expect(without.map(({ name }) => name).sort()).toEqual([
      'catalog',
      'countries',
      'country',
      'energyFactors',
      'metricDefinitions',
      'node',
      'nodes',
    ])
  })

  test('is on no field below, so that all of an answer is as of one day', () => {
    const below = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && type.name !== 'Query')
    const taking = below.flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields()).filter(({ args }) => args.some(({ name }) => name === 'asOf'))
        : [],
    )
    expect(taking.map(({ name }) => name)).toEqual([])
  })
})

test('a link to what a day can hide is nullable, but where it is hidden together with what links to it', () => {
  const links = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__')
      ? Object.values(type.getFields()).map((field) => ({ place: `${type.name}.${field.name}`, field }))
      : [],
  )
  const single = links.filter(({ field }) => {
    const inner = isNonNullType(field.type) ? field.type.ofType : field.type
    return !isListType(inner) && hidden(getNamedType(field.type).name)
  })
  expect(single.length).toBeGreaterThan(20)
  const always = single.filter(({ field, place }) => isNonNullType(field.type) && !place.endsWith('Edge.node'))
  expect(always.map(({ place }) => place).sort()).toEqual([
    'Citation.source',
    'ComparedObservation.dataset',
    'CountryIndicator.dataset',
    'GasFlow.dataset',
    'Rendition.source',
    'Target.figure',
    'TradeFlow.dataset',
    'TradeStatistics.dataset',
  ])
})

test('countries, officials, organisations and offices are there on every day', async () => {
  const before = await service.data(`{
    official(slug: "mustafa-al-kadhimi", asOf: "1900-01-01") { name tenures { office startedOn endedOn country { code } } statements { totalCount } }
    organisation(slug: "irica", asOf: "1900-01-01") { country { code name } figures { totalCount } }
    officials(asOf: "1900-01-01") { totalCount }
  }`)
  const now = await service.data<{ officials: object }>('{ officials { totalCount } }')
  expect(before).toEqual({
    official: {
      name: 'Mustafa al-Kadhimi',
      tenures: [{ office: 'Prime Minister of Iraq', startedOn: '2020-05-07', endedOn: null, country: { code: 'IRQ' } }],
      statements: { totalCount: 0 },
    },
    organisation: { country: { code: 'IRN', name: 'Iran' }, figures: { totalCount: 0 } },
    officials: now.officials,
  })
})
