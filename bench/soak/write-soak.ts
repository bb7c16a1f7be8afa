import { readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findPackageRoot } from '../../src/platform/database/package-root.js'
import { asColumns, asMarkdown, type Table } from '../load/table.js'
import { quantile } from './closed-load.js'
import type { Arrivals } from './open-load.js'

export interface Soak {
  /** Served in a second with somebody who asks at any time, and nobody too many. */
  closed: number
  /** The most that was served in a second of arrivals that do not wait, whatever their rate. */
  peak: number
  /** What making the load took of the machine's cores. */
  loadCores: number
  /** Arrivals in a second that are all served. */
  sustained: number
  times: number
  minutes: number
  arrivals: Arrivals
  perSecond: readonly number[]
  memoryMb: readonly number[]
  /** At half of what is sustained, right after. */
  after: Arrivals
}

const PAGE = path.join(findPackageRoot(), 'docs', 'performance.md')
const [BEGIN, END] = ['<!-- soak -->', '<!-- /soak -->']
const LEAST_SHARE = 0.8
const MOST_GROWTH = 1.15

/** Prints what came out; of a whole run it is written into the page. Ends with an error where something did not hold. */
export function writeSoak(soak: Soak, isWhole: boolean): void {
  const table = describe(soak)
  console.log(asColumns(table))
  const broken = breaches(soak)
  for (const breach of broken) console.error(breach)
  if (broken.length > 0) process.exitCode = 1
  else if (isWhole) replacePart(`${setting()}\n\n${asMarkdown(table)}`)
}

function describe({
  closed,
  peak,
  loadCores,
  sustained,
  times,
  minutes,
  arrivals,
  perSecond,
  memoryMb,
  after,
}: Soak): Table {
  const rate = arrivals.served / arrivals.seconds
  const ms = (values: readonly number[], share: number): string => quantile(values, share).toFixed(0)
  const minute = (n: number): string =>
    perSecond
      .slice(n * 60, n * 60 + 60)
      .reduce((sum, one) => sum + one, 0)
      .toFixed(0)
  const whole = Array.from({ length: Math.floor(perSecond.length / 60) }, (_, n) => minute(n))
  return [
    ['what', 'unit', 'figure'],
    ['served to 48 connections that wait for their answers', '/s', closed.toFixed(0)],
    ['served at most of arrivals that do not wait', '/s', peak.toFixed(0)],
    ['arrivals that are all served', '/s', sustained.toFixed(0)],
    [`arrivals, for ${minutes} minutes`, '/s', (times * sustained).toFixed(0)],
    ['served of these', '/s', `${rate.toFixed(0)}, ${((100 * rate) / peak).toFixed(0)} % of the most`],
    ...(whole.length > 1 ? [['served in each minute', '', whole.join(', ')]] : []),
    ['refused with 503', '/s', (arrivals.refused / arrivals.seconds).toFixed(0)],
    ['p50, p99 of the served', 'ms', `${ms(arrivals.servedMs, 0.5)}, ${ms(arrivals.servedMs, 0.99)}`],
    ['p50, p99 of the refused', 'ms', `${ms(arrivals.refusedMs, 0.5)}, ${ms(arrivals.refusedMs, 0.99)}`],
    ['failed otherwise', '', String(Object.values(arrivals.failed).reduce((sum, one) => sum + one, 0))],
    [
      'memory, second and last fifth of the time',
      'MB',
      fifths(memoryMb)
        .map((mb) => mb.toFixed(0))
        .join(', '),
    ],
    ['taken by the load itself', 'cores', loadCores.toFixed(2)],
    ['p99 right after, at half the load', 'ms', ms(after.servedMs, 0.99)],
  ]
}

/** Means of the second fifth, when all is warm, and of the last. */
function fifths(values: readonly number[]): [number, number] {
  const fifth = Math.max(1, Math.floor(values.length / 5))
  const mean = (part: readonly number[]): number => part.reduce((sum, one) => sum + one, 0) / part.length
  return [mean(values.slice(fifth, 2 * fifth)), mean(values.slice(-fifth))]
}

function breaches({ peak, arrivals, memoryMb, after }: Soak): string[] {
  const [early, late] = fifths(memoryMb)
  return [
    ...(arrivals.served / arrivals.seconds < LEAST_SHARE * peak ? ['less than 80 % of the most is served'] : []),
    ...(quantile(arrivals.servedMs, 0.99) > 2_000 ? ['who is served waits longer than 2 s'] : []),
    ...(quantile(arrivals.refusedMs, 0.99) > 1_500 ? ['who is refused waits longer than 1.5 s'] : []),
    ...(Object.keys(arrivals.failed).length > 0 ? [`failed: ${JSON.stringify(arrivals.failed)}`] : []),
    ...(late > MOST_GROWTH * early ? [`memory grows from ${early.toFixed(0)} to ${late.toFixed(0)} MB`] : []),
    ...(after.refused > 0 || quantile(after.servedMs, 0.99) > 500 ? ['it is not as before afterwards'] : []),
  ]
}

const setting = (): string =>
  `Node ${process.versions.node}, ${os.availableParallelism()} cores for service, database and load together; default settings.`

function replacePart(text: string): void {
  const page = readFileSync(PAGE, 'utf8')
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no ${BEGIN} with ${END} after it: put them back`)
  writeFileSync(PAGE, `${page.slice(0, from + BEGIN.length)}\n${text.trimEnd()}\n${page.slice(to)}`)
}
