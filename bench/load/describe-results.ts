import { find, type Measured, medianOf, ratioOf, type Results, type Sample } from './results.js'
import { scaleOf } from './synthetic/scale.js'
import type { Table } from './table.js'

/** The one that is measured against the others. */
const OWN = 'comity'

export function describeSetting(results: Results): string {
  const { size, rounds, seconds, connections, node, postgresql, cores, contenders } = results
  const packages = contenders.flatMap(({ name, versions }) => {
    const told = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
    return told.length > 0 ? [`${name}: ${told.join(', ')}`] : []
  })
  const { officials, statements } = scaleOf(size)
  return [
    `Node ${node}, PostgreSQL ${postgresql}, ${cores} cores for servers, database and load together; ${connections} connections, ${rounds} rounds of ${seconds} s.`,
    `${officials.toLocaleString('en')} officials, ${statements.toLocaleString('en')} statements, ${(statements * 1.5).toLocaleString('en')} citations of statements, ${size === 1 ? '1.7' : '17'} million trade flows.`,
    ...packages.map((line) => `${line}.`),
  ].join('\n')
}

export function describeResults(results: Results): Table {
  const head = [
    'question',
    'server',
    'requests/s',
    'comity / it (least to most)',
    'p50 ms',
    'p99 ms',
    'CPU ms',
    'of PostgreSQL',
    'peak MB',
  ]
  return [head, ...results.measured.map((measured) => describeOne(results, measured))]
}

function describeOne(results: Results, measured: Measured): string[] {
  const { question, contender } = measured
  const own = find(results, question, OWN)
  const write = (of: (sample: Sample) => number | null): string => {
    const value = medianOf(measured, of)
    return value === undefined ? '' : writeNumber(value)
  }
  const peak = results.contenders.find(({ name }) => name === contender)?.peakMb
  return [
    question,
    contender,
    write(({ requestsPerSecond }) => requestsPerSecond),
    own === undefined || own === measured ? '' : writeRatio(own, measured),
    write(({ p50 }) => p50),
    write(({ p99 }) => p99),
    write(({ serverCpuMs }) => serverCpuMs),
    write(({ databaseCpuMs }) => databaseCpuMs),
    peak == null ? '' : String(peak),
  ]
}

function writeRatio(own: Measured, other: Measured): string {
  const { least, median, most } = ratioOf(own, other)
  return `${median.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)})`
}

/** How many times as long a question takes with ten times the records, by requests/s. */
export function describeGrowth(one: Results, ten: Results): Table {
  const names = one.contenders.map(({ name }) => name)
  const questions = [...new Set(one.measured.map(({ question }) => question))]
  const rows = questions.map((question) => [
    question,
    '10 times the records',
    ...names.map((name) => {
      const [small, large] = [one, ten].map((results) => find(results, question, name))
      if (!small || !large) return ''
      const rate = ({ requestsPerSecond }: Sample): number => requestsPerSecond
      return `${(medianOf(small, rate)! / medianOf(large, rate)!).toFixed(2)} times`
    }),
  ])
  return [['question', 'with', ...names], ...rows]
}

const writeNumber = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
