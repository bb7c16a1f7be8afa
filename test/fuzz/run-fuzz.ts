import type { Material } from '../api/random/random-operations.js'
import { askFixedQuestions } from './fixed-questions.js'
import { type FuzzRequest, isRaw, type RawRequest } from './fuzz-request.js'
import { judge } from './judge.js'
import { splitTokens } from './mutate-document.js'
import { writeJson } from './nasty-values.js'
import { type Answered, Sender } from './send-request.js'
import { writeRequest } from './write-request.js'

export interface FuzzOptions {
  url: string
  material: Material
  /** The seed of the first request; the others follow. */
  seed: number
  requests: number
  /** No request is begun after so many seconds. */
  seconds: number
  /** Read now and then, where the service is a process of its own. */
  readMemoryMb?: (() => number) | undefined
  tell?: (line: string) => void
}

export interface FuzzResult {
  requests: number
  kinds: Record<string, number>
  statuses: Record<string, number>
  codes: Record<string, number>
  failures: string[]
  slowestMs: number
  slowestSeed: number
  memoryMb: number[]
}

/** Requests that are under way at the same time. */
const AT_ONCE = 4
/** How often questions with known answers are asked in between. */
const ASK_EVERY = 500
/** So many failures are enough to know. */
const MOST_FAILURES = 20

export async function runFuzz(options: FuzzOptions): Promise<FuzzResult> {
  const { url, material, seed: first, requests, seconds, readMemoryMb, tell = () => {} } = options
  const sender = new Sender(url)
  const result: FuzzResult = {
    ...{
      requests: 0,
      kinds: {},
      statuses: {},
      codes: {},
      failures: [],
      slowestMs: 0,
      slowestSeed: first,
      memoryMb: [],
    },
  }
  const expected = await askFixedQuestions(url)
  const askAgain = async (): Promise<void> => {
    const answers = await askFixedQuestions(url)
    const changed = answers.find((answer, i) => answer !== expected[i])
    if (changed !== undefined) result.failures.push(`after ${result.requests} requests a known answer is ${changed}`)
    if (readMemoryMb) result.memoryMb.push(readMemoryMb())
    tell(
      `${result.requests} requests, ${result.failures.length} failures${readMemoryMb ? `, ${readMemoryMb()} MB` : ''}`,
    )
  }
  const until = performance.now() + seconds * 1000
  let next = first
  const worker = async (): Promise<void> => {
    while (next < first + requests && performance.now() < until && result.failures.length < MOST_FAILURES) {
      const seed = next++
      const request = writeRequest(material, seed)
      const answered = await sender.send(request)
      note(result, request, answered, seed)
      const { wrong, codes } = judge(request, answered)
      for (const code of new Set(codes)) count(result.codes, code)
      if (wrong !== undefined) result.failures.push(await describe(sender, { request, answered, seed, wrong }))
      if (result.requests % ASK_EVERY === 0) await askAgain()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  await askAgain()
  sender.close()
  return result
}

function note(result: FuzzResult, { kind }: { kind: string }, { status, ms }: Answered, seed: number): void {
  result.requests++
  count(result.kinds, kind)
  count(result.statuses, String(status))
  if (ms > result.slowestMs) Object.assign(result, { slowestMs: ms, slowestSeed: seed })
}

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1
}

interface Failure {
  request: FuzzRequest | RawRequest
  answered: Answered
  seed: number
  wrong: string
}

async function describe(sender: Sender, { request, answered, seed, wrong }: Failure): Promise<string> {
  const { status, body } = answered
  const head = `seed ${seed} (repeat: npm run fuzz -- --seed ${seed} --requests 1), ${request.kind}: ${wrong}\n`
  const tail = `\n=> ${status} ${body.slice(0, 600)}`
  if (isRaw(request)) return `${head}${request.bytes.toString('latin1').slice(0, 500)}${tail}`
  const { method, path, headers } = request
  const smaller = request.asked && typeof request.body === 'string' ? await shrink(sender, request, wrong) : request
  return `${head}${method} ${path.slice(0, 500)} ${JSON.stringify(headers).slice(0, 300)}\n${smaller.body?.toString().slice(0, 3000) ?? ''}${tail}`
}

const MOST_TRIALS = 300

/** A smaller document that fails in the same way, found by leaving out more and more of its tokens. */
async function shrink(sender: Sender, request: FuzzRequest, wrong: string): Promise<FuzzRequest> {
  const rest = JSON.parse(request.body!.toString()) as Record<string, unknown>
  const write = (tokens: readonly string[]): FuzzRequest => ({
    ...request,
    body: writeJson({ ...rest, query: tokens.join(' ') }),
  })
  let tokens = splitTokens(request.asked!.query)
  let trials = 0
  for (let size = tokens.length >> 1; size >= 1 && trials < MOST_TRIALS; size >>= 1) {
    for (let at = 0; at < tokens.length && trials < MOST_TRIALS;) {
      const fewer = [...tokens.slice(0, at), ...tokens.slice(at + size)]
      trials++
      const smaller = write(fewer)
      if (judge(smaller, await sender.send(smaller)).wrong === wrong) tokens = fewer
      else at += size
    }
  }
  return write(tokens)
}
