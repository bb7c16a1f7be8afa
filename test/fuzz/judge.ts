import { errorCodes } from '../../src/platform/errors.js'
import { type FuzzRequest, isRaw, type RawRequest } from './fuzz-request.js'
import { type Answered, LONGEST_MS } from './send-request.js'

const STATUSES: ReadonlySet<number> = new Set([
  200, 204, 304, 400, 401, 403, 404, 405, 406, 408, 412, 413, 415, 416, 417, 429, 431, 503,
])
/** Stacks, paths of files, words of SQL and of the database. */
const INSIDES =
  /"stack|stacktrace|node_modules|\.[jt]s:\d|at Object\.|at async |SELECT |FROM ["a-z]|\bpg_|[Pp]ostgres|syntax error at or near/
const LONGEST_MESSAGE = 600
const LONGEST_REFUSAL = 60_000

interface ErrorTold {
  message: string
  extensions?: { code?: string }
}

/** What is wrong with an answer, if anything is; and the codes that it has. */
export function judge(request: FuzzRequest | RawRequest, answered: Answered): { wrong?: string; codes: string[] } {
  const { status, type, body, ms, broken } = answered
  const fail = (wrong: string): { wrong: string; codes: string[] } => ({ wrong, codes: [] })
  if (ms > LONGEST_MS) return fail(`took ${Math.round(ms)} ms`)
  if (!isRaw(request) && request.hangsUpAfterMs !== undefined && broken !== undefined) return { codes: [] }
  if (broken !== undefined) return fail(`the connection broke: ${broken}`)
  // Bytes that are no request may be left without an answer, if the connection is ended.
  if (status === 0) return isRaw(request) ? { codes: [] } : fail('no answer')
  if (!STATUSES.has(status)) return fail(`status ${status}`)
  if (status === 304 || (!isRaw(request) && (request.method === 'HEAD' || request.method === 'OPTIONS')))
    return { codes: [] }
  if (!/json/.test(type) || /ndjson/.test(type)) return status < 400 ? { codes: [] } : fail(`${status} as ${type}`)
  if (isRaw(request) && body === '' && status === 200) return { codes: [] }
  return judgeJson(status, body, fail)
}

function judgeJson(status: number, body: string, fail: (wrong: string) => { wrong: string; codes: string[] }) {
  let parsed: { errors?: ErrorTold[] } | null
  try {
    parsed = JSON.parse(body) as typeof parsed
  } catch {
    return fail('no JSON')
  }
  const errors = parsed?.errors ?? []
  if (status >= 400 && errors.length === 0) return fail('refused without an error')
  const codes = errors.map(({ extensions }) => String(extensions?.code))
  const strange = codes.find((code) => !(code in errorCodes) || code === 'INTERNAL_SERVER_ERROR')
  if (strange !== undefined) return fail(`code ${strange}`)
  const message = errors
    .map((error) => error.message)
    .find((text) => INSIDES.test(text) || text.length > LONGEST_MESSAGE)
  if (message !== undefined) return fail(`message: ${message.slice(0, 300)}`)
  const size = JSON.stringify(errors).length
  if (size > LONGEST_REFUSAL) return fail(`errors of ${size} characters`)
  if (INSIDES.test(JSON.stringify(errors.map(({ extensions }) => extensions)))) return fail('insides in extensions')
  return { codes }
}
