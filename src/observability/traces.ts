import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Span } from '@opentelemetry/api'
import { findPackageRoot } from '../platform/database/package-root.js'
import type { Ended } from './observe-requests.js'

/** Makes the spans of a request when it has ended, and sends them now and then. */
export interface Traces {
  requestEnded(ended: Ended): void
  /** Sends what is left. */
  close(): Promise<void>
}

/** The packages are loaded only where traces are asked for: they are optional. */
export async function openTraces(endpoint: string): Promise<Traces> {
  const [{ context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, defaultTextMapGetter }, sdk, otlp, resources, core] =
    await load()
  const { version } = JSON.parse(readFileSync(path.join(findPackageRoot(), 'package.json'), 'utf8')) as {
    version: string
  }
  const exporter = new otlp.OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` })
  const resource = resources.defaultResource().merge(
    resources.resourceFromAttributes({
      'service.name': process.env.OTEL_SERVICE_NAME ?? 'comity',
      'service.version': version,
    }),
  )
  const provider = new sdk.BasicTracerProvider({ resource, spanProcessors: [new sdk.BatchSpanProcessor(exporter)] })
  const tracer = provider.getTracer('comity', version)
  const propagator = new core.W3CTraceContextPropagator()
  const at = (ms: number): number => performance.timeOrigin + ms

  const requestEnded = ({ request, record, status, ms }: Ended): void => {
    const route = request.routeOptions.url
    const end = record.startedAt + ms
    const span = tracer.startSpan(
      route === undefined ? request.method : `${request.method} ${route}`,
      {
        kind: SpanKind.SERVER,
        startTime: at(record.startedAt),
        attributes: {
          'http.request.method': request.method,
          'url.path': request.url.split('?', 1)[0]!,
          'http.response.status_code': status,
          'comity.request_id': record.id,
          ...(route !== undefined && { 'http.route': route }),
        },
      },
      propagator.extract(ROOT_CONTEXT, request.headers, defaultTextMapGetter),
    )
    record.traceId = span.spanContext().traceId
    if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
    if (span.isRecording() && record.operationStartedAt !== undefined) addOperation(span, record, end)
    span.end(at(end))
  }

  const addOperation = (parent: Span, record: Ended['record'], end: number): void => {
    const span = tracer.startSpan(
      [record.operationType, record.operation].filter(Boolean).join(' '),
      {
        startTime: at(record.operationStartedAt!),
        attributes: {
          'graphql.operation.type': record.operationType!,
          ...(record.operation !== undefined && { 'graphql.operation.name': record.operation }),
          ...(record.way !== undefined && { 'comity.way': record.way }),
          ...(record.cost !== undefined && { 'comity.cost': record.cost }),
          ...(record.codes.length > 0 && { 'comity.codes': [...record.codes] }),
        },
      },
      trace.setSpan(context.active(), parent),
    )
    if (record.codes.length > 0) span.setStatus({ code: SpanStatusCode.ERROR })
    for (const { place, startedAt, ms } of record.listed) {
      // What is asked stays here: neither its text nor its values.
      const attributes = { 'db.system.name': 'postgresql', 'db.operation.name': 'SELECT', 'comity.place': place }
      const options = { kind: SpanKind.CLIENT, startTime: at(startedAt), attributes }
      tracer.startSpan('SELECT', options, trace.setSpan(context.active(), span)).end(at(startedAt + ms))
    }
    span.end(at(end))
  }
  return { requestEnded, close: () => provider.shutdown() }
}

async function load() {
  try {
    return await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/sdk-trace-base'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/core'),
    ])
  } catch (error) {
    const message =
      'OTEL_EXPORTER_OTLP_ENDPOINT is set, and packages for traces are missing: npm install --include=optional'
    throw new Error(message, { cause: error })
  }
}
