import type { Contender, Server } from './contender.js'
import type { Question, Variables } from './question.js'

/** A contender whose server runs. */
export interface Running {
  contender: Contender
  server: Server
}

export async function ask({ contender, server }: Running, question: Question, variables: Variables): Promise<unknown> {
  const request = contender.request(question, variables)
  if (!request) return undefined
  const response = await fetch(server.url + request.path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: request.body,
  })
  const text = await response.text()
  const where = `${contender.name}, ${question.name}, ${JSON.stringify(variables)}`
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw new Error(`${where}: answered ${response.status} with what is no JSON: ${text.slice(0, 500)}`)
  }
  const errors = (body as { errors?: unknown[] }).errors
  if (response.status !== 200 || errors !== undefined) {
    throw new Error(`${where}: answered ${response.status} with errors: ${text.slice(0, 1000)}`)
  }
  return contender.canonical(question, body, variables)
}

/** Holds the answers of all against those of the first, and stops the bench where they differ. */
export async function proveEqual(
  running: readonly Running[],
  question: Question,
  sets: readonly Variables[],
): Promise<void> {
  const [first, ...others] = running.filter(({ contender }) => contender.request(question, sets[0]!) !== undefined)
  for (const variables of sets) {
    const expected = await ask(first!, question, variables)
    if (countValues(expected) === 0) throw new Error(`${question.name} has no answer for ${JSON.stringify(variables)}`)
    for (const other of others) {
      const difference = findDifference(expected, await ask(other, question, variables), 'data')
      if (difference === undefined) continue
      throw new Error(
        `${question.name}, ${JSON.stringify(variables)}: ${first!.contender.name} and ${other.contender.name} differ at ${difference}`,
      )
    }
  }
}

/** Leaves that are not null: an answer without any proves nothing. */
function countValues(answer: unknown): number {
  if (answer === null || answer === undefined) return 0
  if (typeof answer !== 'object') return 1
  return Object.values(answer).reduce<number>((sum, value) => sum + countValues(value), 0)
}

/** Where two answers differ; null and missing are the same, and so are a number and its text. */
export function findDifference(left: unknown, right: unknown, path: string): string | undefined {
  if (left == null || right == null) return left == null && right == null ? undefined : tell(path, left, right)
  if (typeof left !== 'object' || typeof right !== 'object')
    return isSame(left, right) ? undefined : tell(path, left, right)
  if (Array.isArray(left) !== Array.isArray(right)) return tell(path, left, right)
  if (Array.isArray(left) && left.length !== (right as unknown[]).length) {
    return `${path}: ${left.length} and ${(right as unknown[]).length} items`
  }
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const [one, other] = [left, right].map((value) => (value as Record<string, unknown>)[key])
    const difference = findDifference(one, other, `${path}.${key}`)
    if (difference !== undefined) return difference
  }
  return undefined
}

function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (typeof left === typeof right && typeof left !== 'number')
    return isText(left) && isText(right) && areDecimals(left, right)
  return Number(left) === Number(right) && String(left).trim() !== '' && String(right).trim() !== ''
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** 12.50 and 12.5: a decimal has no trailing zeros with some, and all with others. */
function areDecimals(left: string, right: string): boolean {
  const decimal = /^-?\d+(\.\d+)?$/
  const trim = (value: string): string => (value.includes('.') ? value.replace(/\.?0+$/, '') : value)
  return decimal.test(left) && decimal.test(right) && trim(left) === trim(right)
}

const tell = (path: string, left: unknown, right: unknown): string =>
  `${path}: ${JSON.stringify(left)?.slice(0, 200)} and ${JSON.stringify(right)?.slice(0, 200)}`
