import http from 'node:http'
import { connect } from 'node:net'
import { performance } from 'node:perf_hooks'
import { type FuzzRequest, isRaw, type RawRequest } from './fuzz-request.js'

export interface Answered {
  /** 0 where the connection ended without an answer. */
  status: number
  type: string
  body: string
  ms: number
  /** What went wrong with the connection. */
  broken?: string
}

/** Nothing may take longer, whatever is asked: an operation has 20 s. */
export const LONGEST_MS = 25_000
/** How long bytes that are no whole request are left to wait for the rest. */
const UNFINISHED_MS = 150

export class Sender {
  private readonly agent = new http.Agent({ keepAlive: true, maxSockets: 8 })

  constructor(private readonly url: string) {}

  close(): void {
    this.agent.destroy()
  }

  async send(request: FuzzRequest | RawRequest): Promise<Answered> {
    const started = performance.now()
    const answered = await (isRaw(request) ? this.sendRaw(request) : this.sendWhole(request))
    return { ...answered, ms: performance.now() - started }
  }

  private sendWhole({ method, path, headers, body, hangsUpAfterMs }: FuzzRequest): Promise<Omit<Answered, 'ms'>> {
    return new Promise((resolve) => {
      const ended = { status: 0, type: '', body: '' }
      const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
      const options = { agent: this.agent, method, path, headers: { ...headers, ...length } }
      const request = http.request(new URL(this.url), options, (response) => {
        const parts: Buffer[] = []
        const { statusCode: status = 0, headers: given } = response
        const done = (broken?: string): void =>
          resolve({
            status,
            type: String(given['content-type'] ?? ''),
            body: Buffer.concat(parts).toString(),
            ...(broken !== undefined && { broken }),
          })
        response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done())
        response.on('error', (error) => done(error.message))
      })
      request.setTimeout(LONGEST_MS, () => request.destroy(new Error('timed out')))
      request.on('error', (error) => resolve({ ...ended, broken: error.message }))
      request.end(body)
      if (hangsUpAfterMs !== undefined) setTimeout(() => request.destroy(new Error('hung up')), hangsUpAfterMs)
    })
  }

  /** The first answer on a connection of its own. */
  private sendRaw({ bytes }: RawRequest): Promise<Omit<Answered, 'ms'>> {
    const { hostname, port } = new URL(this.url)
    return new Promise((resolve) => {
      let text = ''
      let isDone = false
      const socket = connect(Number(port), hostname)
      const done = (broken?: string): void => {
        if (isDone) return
        isDone = true
        clearTimeout(waiting)
        clearTimeout(longest)
        socket.destroy()
        const end = text.indexOf('\r\n\r\n')
        const type = /^content-type: (.*)$/im.exec(text.slice(0, end))?.[1] ?? ''
        const status = Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0)
        resolve({ status, type, body: bodyOf(text) ?? '', ...(broken !== undefined && { broken }) })
      }
      // It may be waiting for more: then it is told that there is none.
      const waiting = setTimeout(() => text === '' && socket.end(), UNFINISHED_MS)
      const longest = setTimeout(() => done('timed out'), LONGEST_MS)
      socket.setEncoding('utf8').on('data', (part: string) => {
        text = (text + part).replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '')
        if (bodyOf(text) !== undefined) done()
      })
      socket.on('end', () => done()).on('close', () => done())
      socket.on('error', () => done())
      socket.write(bytes)
    })
  }
}

/** The body of the first answer, once it is all there. */
function bodyOf(text: string): string | undefined {
  const end = text.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const head = text.slice(0, end)
  const body = Buffer.from(text.slice(end + 4))
  const length = /^content-length: (\d+)/im.exec(head)?.[1]
  if (length === undefined) return undefined
  return body.length >= Number(length) ? body.subarray(0, Number(length)).toString() : undefined
}
