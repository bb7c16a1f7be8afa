import { createHash } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectRefused } from '../api/refused.js'
import { type Answer, startService, type TestService } from '../support/service.js'

let service: TestService
const NAME = 'query Name($code: CountryCode!) { country(code: $code) { name } }'
const CODES = '{ countries(first: 2) { nodes { code } } }'
const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

async function post(body: object, at = '/graphql'): Promise<Answer> {
  const response = await fetch(service.url + at, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as Answer['body']) : {} }
}

async function get(asked: Record<string, string | undefined>): Promise<Answer> {
  const response = await fetch(
    `${service.url}/graphql?${new URLSearchParams(asked as Record<string, string>).toString()}`,
    {
      headers: { 'content-type': 'application/json' },
    },
  )
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

const IRAQ = { country: { name: 'Iraq' } }

describe('with registered documents only', () => {
  beforeAll(async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'comity-documents-'))
    const operations = [{ id: hash(NAME), body: NAME, name: 'Name', type: 'query' }]
    await writeFile(
      path.join(folder, 'apollo.json'),
      JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }),
    )
    await writeFile(path.join(folder, 'relay.json'), JSON.stringify({ 'codes-1': CODES }))
    service = await startService({ environment: { TRUSTED_DOCUMENTS: folder } })
  })
  afterAll(() => service.stop())

  test('they are answered, by their text or by their id, as the clients send it', async () => {
    const variables = { code: 'IRQ' }
    const byHash = { persistedQuery: { version: 1, sha256Hash: hash(NAME) } }
    for (const named of [{ query: NAME }, { extensions: byHash }, { documentId: hash(NAME) }, { id: hash(NAME) }])
      for (const status of [200, 200])
        expect(await post({ ...named, variables })).toMatchObject({ status, body: { data: IRAQ } })
    expect(await post({ doc_id: 'codes-1' })).toMatchObject({ status: 200 })
    for (const asked of [{ query: NAME }, { extensions: JSON.stringify(byHash) }, { documentId: hash(NAME) }])
      expect(await get({ ...asked, variables: '{"code":"IRQ"}' })).toMatchObject({ status: 200, body: { data: IRAQ } })
    expect(await post({ id: 'codes-1' }, '/export')).toMatchObject({ status: 200 })
  })

  test('no other is, whatever it says', async () => {
    const refused = { status: 403, code: 'DOCUMENT_NOT_TRUSTED' }
    for (const asked of [
      { query: `${NAME} ` },
      { query: '{ __typename }' },
      { documentId: 'other' },
      { documentId: '__proto__' },
      { extensions: { persistedQuery: { version: 1, sha256Hash: hash(CODES) } }, query: CODES },
      {},
    ]) {
      expectRefused(await post(asked), refused)
      expectRefused(await post(asked, '/export'), refused)
      expectRefused(await post(asked, '/cite'), refused)
    }
    expectRefused(await get({ query: '{ __typename }' }), refused)
    expect(service.statements()).toBe(0)
  })

  test('there is no explorer and no playground, whose documents are others', async () => {
    for (const place of ['/', '/IRQ/IRN', '/playground/start.js'])
      expect((await fetch(service.url + place, { headers: { accept: 'text/html' } })).status, place).toBe(404)
  })
})

test.for([
  ['missing.json', undefined, 'ENOENT'],
  ['bad.json', 'no', 'it is no JSON'],
  ['list.json', '["{ __typename }"]', 'neither a manifest'],
  ['empty.json', '{}', 'no document is there'],
  ['broken.json', '{"a":"{ __typename"}', 'the document "a" is no GraphQL'],
] as const)('a manifest that cannot be used is told at the start: %s', async ([name, text, message]) => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'comity-documents-')), name)
  if (text !== undefined) await writeFile(file, text)
  await expect(startService({ environment: { TRUSTED_DOCUMENTS: file } })).rejects.toThrow(message)
})

describe('what tells of the schema, and documents that clients register, can be switched off', () => {
  beforeAll(async () => {
    service = await startService({
      environment: { INTROSPECTION: 'off', SUGGESTIONS: 'off', PERSISTED_QUERIES: 'off' },
    })
  })
  afterAll(() => service.stop())

  test('introspection is refused, but for __typename', async () => {
    expectRefused(await post({ query: '{ __schema { queryType { name } } }' }), {
      status: 400,
      code: 'GRAPHQL_VALIDATION_FAILED',
    })
    expect(await post({ query: '{ __typename }' })).toMatchObject({ status: 200 })
  })

  test('no name is suggested for a misspelt one', async () => {
    for (const query of ['{ countrys { nodes { code } } }', '{ country(cod: "IRQ") { name } }']) {
      const { body } = await post({ query })
      expect(body.errors!.map(({ message }) => message).join()).not.toMatch(/did you mean/i)
    }
  })

  test('documents are not kept by their hashes', async () => {
    const answer = await post({
      query: NAME,
      variables: { code: 'IRQ' },
      extensions: { persistedQuery: { version: 1, sha256Hash: hash(NAME) } },
    })
    expectRefused(answer, { status: 200, code: 'PERSISTED_QUERY_NOT_SUPPORTED' })
  })
})
