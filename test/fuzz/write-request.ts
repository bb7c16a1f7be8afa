import { type Material, randomOperation } from '../api/random/random-operations.js'
import { Random } from '../api/random/random.js'
import type { FuzzRequest, RawRequest } from './fuzz-request.js'
import { hostileDocument } from './hostile-documents.js'
import { mutateDocument, replaceLiterals } from './mutate-document.js'
import { nastyText, nastyValue, writeJson } from './nasty-values.js'
import { oddBody, oddEnvelope, rawBytes } from './odd-requests.js'

interface Asked {
  query: string
  operationName?: string
  variables?: Record<string, unknown>
}

/** The request of a seed; the same each time, on the same data. */
export function writeRequest(material: Material, seed: number): FuzzRequest | RawRequest {
  const random = new Random(seed * 7919 + 1)
  const path = random.pick(['/graphql', '/graphql', '/graphql', '/graphql', '/graphql', '/graphql', '/export', '/cite'])
  const valid = (): Asked => ({ ...random.pick(randomOperation(material, seed).asks) })
  const kind = random.below(100)
  if (kind < 28) return envelop('valid', valid(), path, random)
  if (kind < 46) return envelop('tokens', tokensChanged(valid(), random), path, random)
  if (kind < 58) return envelop('variables', variablesChanged(valid(), random), path, random)
  if (kind < 68) return envelop('literals', literalsChanged(valid(), random), path, random)
  if (kind < 80)
    return envelop('hostile', { query: hostileDocument(random), variables: someVariables(random) }, path, random)
  if (kind < 87) return oddBody(random, path)
  if (kind < 94) return oddEnvelope(random, path)
  return rawBytes(random, path)
}

function tokensChanged(asked: Asked, random: Random): Asked {
  return { ...asked, query: mutateDocument(asked.query, random) }
}

function literalsChanged(asked: Asked, random: Random): Asked {
  return { ...asked, query: replaceLiterals(asked.query, random) }
}

/** A few values replaced, at their top or inside; some left out, some that nobody defined. */
function variablesChanged(asked: Asked, random: Random): Asked {
  const variables = structuredClone(asked.variables ?? {})
  for (const name of random.some(Object.keys(variables), random.pick([1, 1, 2, 5]))) {
    if (random.chance(0.1)) delete variables[name]
    else variables[name] = random.chance(0.5) ? nastyValue(random) : changedInside(variables[name], random)
  }
  if (random.chance(0.15)) variables[nastyText(random)] = nastyValue(random)
  if (random.chance(0.05)) return { ...asked, variables, operationName: nastyText(random) }
  return { ...asked, variables }
}

function changedInside(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null) return nastyValue(random)
  const keys = Object.keys(value)
  if (keys.length === 0) return nastyValue(random)
  const key = random.pick(keys)
  const inside = changedInside((value as Record<string, unknown>)[key], random)
  return Array.isArray(value) ? value.with(Number(key), inside) : { ...value, [key]: inside }
}

function someVariables(random: Random): Record<string, unknown> {
  return random.chance(0.8) ? {} : { v: nastyValue(random), v1: nastyValue(random) }
}

/** By POST, or by GET where the address has room; to be exported or cited too. */
function envelop(kind: string, asked: Asked, path: string, random: Random): FuzzRequest {
  const { query, variables } = asked
  const shared = { kind, asked: { query, variables } }
  const going = random.chance(0.02) ? { hangsUpAfterMs: random.below(20) } : {}
  const body = writeJson(asked)
  if (random.chance(0.12) && body.length < 4000) {
    const parameters = new URLSearchParams({
      query,
      ...(asked.operationName !== undefined && { operationName: asked.operationName }),
      variables: writeJson(variables ?? {}),
      ...(path === '/export' && { format: random.pick(['csv', 'ndjson', 'xml']) }),
      ...(path === '/cite' && random.chance(0.3) && { asOf: random.pick(['2019-04-06', '2999-01-01', 'x', '']) }),
    })
    const method = random.chance(0.1) ? 'HEAD' : 'GET'
    const headers = { 'apollo-require-preflight': '1' }
    return { ...shared, ...going, method, path: `${path}?${parameters.toString()}`, headers }
  }
  const to = path === '/export' ? `/export?format=${random.pick(['csv', 'ndjson'])}` : path
  return { ...shared, ...going, method: 'POST', path: to, headers: { 'content-type': 'application/json' }, body }
}
