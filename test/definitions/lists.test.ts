import { getNamedType, type GraphQLInputObjectType, isInputObjectType } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApiSchema } from '../../src/schema.js'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

test('a plain list ends at the 250 that its description states', async () => {
  const slug = 'iraq-gas-from-iran-2019-04'
  await service.pool.query(
    `INSERT INTO citation (id, source_slug, ordinal, figure_slug)
     SELECT 'many-' || n, 'reuters-2019-04-06', 100 + n, $1 FROM generate_series(1, 260) AS n`,
    [slug],
  )
  const { figure } = await service.data<{ figure: { citations: { id: string }[] } }>(
    `{ figure(slug: "${slug}") { citations { id } } }`,
  )
  expect(figure.citations).toHaveLength(250)
})

const inputs = Object.values(buildApiSchema().getTypeMap()).filter(isInputObjectType)
const shapeOf = (type: GraphQLInputObjectType): Record<string, string> =>
  Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, String(field.type)]))

test('a condition has the operators of its type: eq and in, contains and startsWith for texts, gte and lte for dates and numbers', () => {
  const shapes = Object.fromEntries(inputs.map((type) => [type.name, shapeOf(type)]))
  expect(shapes).toMatchObject({
    TextFilter: { eq: 'String', in: '[String!]', contains: 'String', startsWith: 'String' },
    PartialDateFilter: { eq: 'PartialDate', in: '[PartialDate!]', gte: 'PartialDate', lte: 'PartialDate' },
    CountryCodeFilter: { eq: 'CountryCode', in: '[CountryCode!]' },
    FigureKindFilter: { eq: 'FigureKind', in: '[FigureKind!]' },
    DateFilter: { eq: 'Date', gte: 'Date', lte: 'Date' },
    CodeFilter: { eq: 'String', in: '[String!]', startsWith: 'String' },
    IntFilter: { eq: 'Int', in: '[Int!]', gte: 'Int', lte: 'Int' },
    FloatFilter: { gte: 'Float', lte: 'Float' },
  })
})

test('every filter takes and, or and not, every order a field and a direction', () => {
  const filters = inputs.filter((type) => 'and' in type.getFields())
  expect(filters.length).toBeGreaterThan(7)
  for (const type of filters) {
    expect(shapeOf(type)).toMatchObject({ and: `[${type.name}!]`, or: `[${type.name}!]`, not: type.name })
  }
  const orders = inputs.filter(({ name }) => name.endsWith('Order'))
  expect(orders.length).toBeGreaterThan(7)
  for (const type of orders) expect(Object.keys(shapeOf(type)).sort()).toEqual(['direction', 'field'])
  // And nothing else is a `where`, or an `orderBy`, of a list.
  for (const { type, args } of Object.values(buildApiSchema().getQueryType()!.getFields())) {
    if (!getNamedType(type).name.endsWith('Connection')) continue
    for (const argument of args) {
      const given = getNamedType(argument.type).name
      if (argument.name === 'where') expect(filters.map(({ name }) => name)).toContain(given)
      if (argument.name === 'orderBy') expect(orders.map(({ name }) => name)).toContain(given)
    }
  }
})
