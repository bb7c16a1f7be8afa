import { setTimeout as sleep } from 'node:timers/promises'
import type { Running } from './equality.js'
import { cpuBetween, readCpuMs, tellsCosts } from './processes.js'
import { putLoad } from './put-load.js'
import type { Question, Variables } from './question.js'
import type { Measured, Sample } from './results.js'

export interface Asked {
  question: Question
  variables: readonly Variables[]
}

export interface Effort {
  rounds: number
  seconds: number
  connections: number
  /** The process of PostgreSQL that all its others come from. */
  postmaster: number
}

const WARM_UP_SECONDS = 2

/** One after the other, so that each has the machine to itself; whoever is first in a round is last in the next. */
export async function measureAll(
  running: readonly Running[],
  asked: readonly Asked[],
  effort: Effort,
  tell: (line: string) => void,
): Promise<Measured[]> {
  const measured = asked.flatMap(({ question, variables }) =>
    running
      .filter(({ contender }) => contender.request(question, variables[0]!) !== undefined)
      .map((runner) => ({ question, variables, runner, rounds: [] as Sample[] })),
  )
  for (const { question } of asked) {
    for (const each of measured.filter((one) => one.question === question)) {
      await sample(each, { ...effort, seconds: Math.min(WARM_UP_SECONDS, effort.seconds) })
    }
  }
  for (let round = 0; round < effort.rounds; round++) {
    for (const { question } of asked) {
      const able = measured.filter((one) => one.question === question)
      const first = round % able.length
      for (const each of [...able.slice(first), ...able.slice(0, first)]) {
        const taken = await sample(each, effort)
        each.rounds.push(taken)
        const { requestsPerSecond, p50, p99, errors } = taken
        tell(
          `round ${round + 1}, ${question.name}, ${each.runner.contender.name}: ${requestsPerSecond.toFixed(0)}/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms${errors > 0 ? `, ${errors} ERRORS` : ''}`,
        )
      }
    }
  }
  return measured.map(({ question, runner, rounds }) => ({
    question: question.name,
    contender: runner.contender.name,
    rounds,
  }))
}

async function sample(
  { question, variables, runner: { contender, server } }: Asked & { runner: Running },
  { seconds, connections, postmaster }: Effort,
): Promise<Sample> {
  const requests = variables.map((values) => contender.request(question, values)!)
  const read = (): ReadonlyMap<number, number>[] => [readCpuMs([server.pid]), readCpuMs([postmaster])]
  const before = read()
  const told = await putLoad({ url: server.url, requests, connections, seconds })
  if (told.requests === 0) {
    throw new Error(`${contender.name} answered ${question.name} not once in ${seconds} s: give it more --seconds`)
  }
  // Each connection leaves one question behind that is still worked on: the next server must not pay for it.
  await untilIdle(read)
  const after = read()
  const [serverCpuMs = null, databaseCpuMs = null] = tellsCosts
    ? after.map((costs, n) => cpuBetween(before[n]!, costs) / (told.requests + connections))
    : []
  const { requestsPerSecond, p50, p99, errors } = told
  return { requestsPerSecond, p50, p99, serverCpuMs, databaseCpuMs, errors }
}

const IDLE_MS = 200
const LONGEST_WAIT_MS = 15_000
/** Less than a tick of each process: a timer here and there is no work. */
const IDLE_CPU_MS = 20

async function untilIdle(read: () => ReadonlyMap<number, number>[]): Promise<void> {
  const started = performance.now()
  for (let before = read(); performance.now() - started < LONGEST_WAIT_MS;) {
    await sleep(IDLE_MS)
    const after = read()
    const taken = after.reduce((sum, costs, n) => sum + cpuBetween(before[n]!, costs), 0)
    if (taken < IDLE_CPU_MS) return
    before = after
  }
}
