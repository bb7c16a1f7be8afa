import { createHash } from 'node:crypto'
import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client'
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClient } from '../../examples/relation/client.js'
import { RelationDocument } from '../../examples/generated/operations.js'
import { startService, type TestService } from '../support/service.js'
import { readOperation } from './read-document.js'

const FIGURES = readOperation<{ figures: unknown }, Record<string, unknown>>('FigurePage')
const PERSON = readOperation<{ official: { name: string } | null }, Record<string, unknown>>('OfficialPage')

let service: TestService
let url: string
beforeAll(async () => {
  service = await startService()
  url = `${service.url}/graphql`
})
afterAll(() => service.stop())

test.for([
  ['a page that is too long', FIGURES, { first: 101 }, 'figures.first'],
  ['a day that is none', FIGURES, { asOf: '2019-02-30' }, '$asOf'],
  ['a country that is unknown', FIGURES, { where: { country: { eq: 'ZZZ' } } }, 'figures.where.country.eq'],
  ['a value that no enum has', FIGURES, { where: { kind: { eq: 'TRADE' } } }, '$where.kind.eq'],
  ['a cursor of another list', FIGURES, { after: 'bm9uZQ' }, 'figures.after'],
  ['a country with itself', RelationDocument, { country: 'IRQ', partner: 'IRQ', first: 5 }, 'bilateral.partner'],
] as const)('%s reaches the caller with its code and argument', async ([, query, variables, argument]) => {
  const client = createClient(url)
  const error: unknown = await client.query<unknown>({ query, variables }).then(
    ({ data }) => data,
    (thrown: unknown) => thrown,
  )
  expect(CombinedGraphQLErrors.is(error), JSON.stringify(error)).toBe(true)
  const [first] = (error as CombinedGraphQLErrors).errors
  expect(first!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument })
})

test('nothing of a refused operation is kept: the next one is asked anew', async () => {
  const client = createClient(url)
  await expect(client.query({ query: FIGURES, variables: { first: 0 } })).rejects.toThrow()
  expect(client.extract()).toEqual({})
  expect((await client.query({ query: FIGURES, variables: { first: 1 } })).data?.figures).toBeDefined()
})

test('what is not there is null, and no error', async () => {
  const { data, error } = await createClient(url).query({ query: PERSON, variables: { slug: 'nobody' } })
  expect(error).toBeUndefined()
  expect(data).toMatchObject({ official: null })
})

test('persisted queries are registered by POST, and then asked by GET and hash alone', async () => {
  const requests: string[] = []
  const link = new PersistedQueryLink({
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    useGETForHashedQueries: true,
  }).concat(
    new HttpLink({
      uri: url,
      fetch: (to, init) => {
        const sent = `${to as string}${init?.body as string}`
        const carriesQuery = sent.includes('OfficialPage(')
        requests.push(`${init?.method} ${carriesQuery ? 'with' : 'without'} the document`)
        return fetch(to, init)
      },
    }),
  )
  const ask = (): Promise<unknown> =>
    new ApolloClient({ link, cache: new InMemoryCache() })
      .query({ query: PERSON, variables: { slug: 'ali-khamenei' } })
      .then(({ data }) => data?.official?.name)
  expect(await ask()).toBe('Ali Khamenei')
  expect(await ask()).toBe('Ali Khamenei')
  expect(requests).toEqual(['GET without the document', 'POST with the document', 'GET without the document'])
})
