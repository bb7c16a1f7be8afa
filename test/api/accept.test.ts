import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseType } from '../../src/http/accept.js'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const CHROMIUM = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8'
const QUERY = `/graphql?query=${encodeURIComponent('{ __typename }')}`

describe('at /graphql', () => {
  test.each([
    [CHROMIUM, 'text/html; charset=utf-8'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html; charset=utf-8'],
    ['text/html', 'text/html; charset=utf-8'],
    ['TEXT/HTML', 'text/html; charset=utf-8'],
    ['text/*', 'text/html; charset=utf-8'],
    ['application/json;q=0.5, text/html', 'text/html; charset=utf-8'],
    ['text/html, application/json', 'text/html; charset=utf-8'],
    ['application/json, text/html;q=0.5', 'application/json; charset=utf-8'],
    ['application/json, text/html', 'application/json; charset=utf-8'],
    ['application/graphql-response+json, text/html;q=0.9', 'application/graphql-response+json; charset=utf-8'],
    ['application/json, */*', 'application/json; charset=utf-8'],
    ['*/*', 'application/json; charset=utf-8'],
    ['text/html;q=0, */*', 'application/json; charset=utf-8'],
  ])('a client that accepts %s gets %s', async (accept, type) => {
    const response = await fetch(service.url + QUERY, { headers: { accept, 'apollo-require-preflight': '1' } })
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type])
    expect(response.headers.get('vary')).toMatch(/^Accept\b(?!-)/)
  })
})

test.each([
  ['text/csv;q=0.5, application/x-ndjson', 'application/x-ndjson; charset=utf-8'],
  ['application/x-ndjson;q=0.5, text/csv', 'text/csv; charset=utf-8; header=present'],
  ['application/jsonl', 'application/x-ndjson; charset=utf-8'],
  ['*/*', 'text/csv; charset=utf-8; header=present'],
  ['application/json', 'text/csv; charset=utf-8; header=present'],
])('an export for a client that accepts %s is %s', async (accept, type) => {
  const query = encodeURIComponent('{ countries(first: 1) { nodes { code } } }')
  const response = await fetch(`${service.url}/export?query=${query}`, { headers: { accept } })
  expect(response.headers.get('content-type')).toBe(type)
  await response.text()
})

test.for([
  [undefined, 'a/b'],
  ['', 'a/b'],
  ['a/c', 'a/c'],
  ['a/c;q=0.2, a/b;q=0.1', 'a/c'],
  ['a/c, a/*', 'a/c'],
  ['*/*;q=0.9, a/b;q=0.1', 'a/c'],
  ['a/c;version=1;q=0.9, a/b;q=0.8', 'a/c'],
  ['a/b;q=0', undefined],
  ['x/y', undefined],
  ['a/b;q=high', undefined],
  [',;,', undefined],
] as const)('of a/b and a/c, who accepts %s is given %s', ([accept, type]) => {
  expect(chooseType(accept, ['a/b', 'a/c'])).toBe(type)
})
