import client, { Registry } from 'prom-client'
import type { Way } from '../platform/request-record.js'
import type { Ended } from './observe-requests.js'
import { OperationNames } from './operation-names.js'

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** What is asked for, by the route that it has. */
const KINDS: Readonly<Record<string, string>> = {
  '/graphql': 'graphql',
  '/export': 'export',
  '/cite': 'cite',
  '/healthz': 'health',
  '/readyz': 'health',
  '/metrics': 'metrics',
}

/** What the service counts, for Prometheus: docs/operating.md lists it. */
export class Metrics {
  readonly registry = new Registry()
  private readonly names = new OperationNames()
  private readonly requests = this.counter('comity_http_requests_total', 'Requests that have ended.', [
    'kind',
    'status',
  ])
  private readonly operations = this.counter(
    'comity_operations_total',
    'Operations that have passed all checks, by the way they were answered.',
    ['way'],
  )
  private readonly errors = this.counter('comity_errors_total', 'Answers that have an error, by its code.', ['code'])
  private readonly statements = this.counter(
    'comity_statements_total',
    'SQL statements of operations, by where they ran.',
    ['place'],
  )
  private readonly statementSeconds = this.counter('comity_statement_seconds_total', 'Time that these took.', ['place'])
  private readonly cost = this.counter('comity_cost_points_total', 'Points that operations cost.', [])
  private readonly seconds = new client.Histogram({
    name: 'comity_operation_seconds',
    help: 'Time from the request to the end of its answer, by the name of the operation.',
    labelNames: ['operation'] as const,
    buckets: BUCKETS,
    registers: [this.registry],
  })

  /** Those of the process are taken from it as long as it lives. */
  constructor({ ofProcess }: { ofProcess: boolean }) {
    if (ofProcess) client.collectDefaultMetrics({ register: this.registry, eventLoopMonitoringPrecision: 20 })
  }

  requestEnded({ request, record, status, ms }: Ended): void {
    const kind = request.is404 ? 'none' : (KINDS[request.routeOptions.url ?? ''] ?? 'page')
    this.requests(kind, String(status))
    for (const code of record.codes) this.errors(code)
    if (record.operationType === undefined) return
    if (kind === 'graphql') {
      const way: Way = record.way ?? 'planned'
      this.operations(way)
      this.seconds.observe({ operation: this.names.labelOf(record.operation) }, ms / 1000)
    }
    for (const { place, ms } of record.listed) {
      this.statements(place)
      this.statementSeconds.add(ms / 1000, place)
    }
    if (record.cost !== undefined) this.cost.add(record.cost)
  }

  /** A number that is read when somebody asks for the metrics. */
  gauge<Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    read: () => Reading<Label>[] | Promise<Reading<Label>[]>,
  ): void {
    new client.Gauge({
      name,
      help,
      labelNames: [...labelNames],
      registers: [this.registry],
      async collect() {
        const readings = await read()
        this.reset()
        for (const { labels, value } of readings) this.set(labels, value)
      },
    })
  }

  /** Adding to a number of one's own costs a tenth of adding to the library's, which is told when somebody asks. */
  private counter(name: string, help: string, labelNames: readonly string[]): Counter {
    const counts = new Map<string, { labels: Record<string, string>; count: number }>()
    const add = (by: number, ...values: string[]): void => {
      const key = values.join('\0')
      const known = counts.get(key)
      if (known) known.count += by
      else counts.set(key, { labels: Object.fromEntries(labelNames.map((label, i) => [label, values[i]!])), count: by })
    }
    new client.Counter({
      name,
      help,
      labelNames: [...labelNames],
      registers: [this.registry],
      collect() {
        this.reset()
        for (const { labels, count } of counts.values()) this.inc(labels, count)
      },
    })
    return Object.assign((...values: string[]) => add(1, ...values), { add })
  }
}

interface Counter {
  (...labels: string[]): void
  add(by: number, ...labels: string[]): void
}

export interface Reading<Label extends string> {
  labels: Record<Label, string>
  value: number
}
