import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startService } from '../support/service.js'

interface Span {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  startTimeUnixNano: string
  endTimeUnixNano: string
  attributes: { key: string; value: Record<string, unknown> }[]
}

const TRACE = '0af7651916cd43dd8448eb211c80319c'
const CALLER = 'b7ad6b7169203331'

/** A receiver of OTLP over HTTP, as small as one can be. */
let received: Span[] = []
const receiver = http.createServer((request, response) => {
  void text(request).then((body) => {
    const { resourceSpans } = JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] }
    received.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)))
    response.end('{}')
  })
})
beforeAll(async () => {
  receiver.listen(0, '127.0.0.1')
  await once(receiver, 'listening')
})
afterAll(() => {
  receiver.closeAllConnections()
  receiver.close()
})

/** The spans of a service that answered these requests. */
async function trace(requests: { query: string; traceparent?: string }[]): Promise<Span[]> {
  received = []
  const { port } = receiver.address() as AddressInfo
  const service = await startService({ environment: { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` } })
  for (const { query, traceparent } of requests) {
    const headers = { 'content-type': 'application/json', ...(traceparent && { traceparent }) }
    const body = JSON.stringify({ query })
    await (await fetch(`${service.url}/graphql`, { method: 'POST', headers, body })).text()
  }
  await service.stop() // which sends what is left
  return received
}

const attributesOf = ({ attributes }: Span): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]))

it('a request, its operation and its statements are spans of the trace that the caller began', async () => {
  const query = 'query Traced { country(code: "IRQ") { name } }'
  const spans = await trace([{ query, traceparent: `00-${TRACE}-${CALLER}-01` }])
  expect(spans.map(({ name }) => name).sort()).toEqual(['POST /graphql', 'SELECT', 'query Traced'])
  const [request, statement, operation] = [...spans].sort((a, b) => (a.name < b.name ? -1 : 1)) as [Span, Span, Span]
  expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([TRACE]))
  expect([request.parentSpanId, operation.parentSpanId, statement.parentSpanId]).toEqual([
    CALLER,
    request.spanId,
    operation.spanId,
  ])
  expect(attributesOf(request)).toMatchObject({ 'http.response.status_code': 200, 'http.route': '/graphql' })
  expect(attributesOf(operation)).toMatchObject({ 'graphql.operation.name': 'Traced', 'comity.way': 'finished' })
  expect(attributesOf(statement)).toMatchObject({ 'db.system.name': 'postgresql' })
  const within = (inner: Span, outer: Span): boolean =>
    BigInt(inner.startTimeUnixNano) >= BigInt(outer.startTimeUnixNano) &&
    BigInt(inner.endTimeUnixNano) <= BigInt(outer.endTimeUnixNano)
  expect([within(operation, request), within(statement, operation)]).toEqual([true, true])
  expect(JSON.stringify(spans)).not.toMatch(/IRQ|country/)
})

it('what the caller does not sample is not sent, and what fails before it is run has no operation', async () => {
  const spans = await trace([
    { query: '{ catalog { dataVersion } }', traceparent: `00-${TRACE}-${CALLER}-00` },
    { query: '{ planets }' },
  ])
  expect(spans.map(({ name }) => name)).toEqual(['POST /graphql'])
  expect(spans[0]!.traceId).not.toBe(TRACE)
})
