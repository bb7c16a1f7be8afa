import { createHash } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import type { DataVersion } from './data-version.js'

export interface CachingOptions {
  version: DataVersion
  /** Whatever else an answer depends on: the build of the service, its limits. */
  service: unknown
  /** Seconds for which an answer is held without asking again. */
  maxAge: number
}

/** What HTTP tells browsers and caches about answers: a tag that holds until the data changes, and how long to keep them. */
export class Caching {
  private readonly control: string

  constructor(private readonly options: CachingOptions) {
    // Held, but asked about each time, unless whoever runs the service allows it to be late.
    this.control = options.maxAge > 0 ? `public, max-age=${options.maxAge}` : 'public, no-cache'
  }

  /**
   * The tag of what is answered to a request now. Ask before the answer is made, and give it to answers without errors
   * only: then nobody has it who was not answered. Undefined where the version of the data is not known.
   */
  async tag(...request: unknown[]): Promise<string | undefined> {
    const state = await this.options.version.read()
    if (state === undefined) return undefined
    const all = JSON.stringify([this.options.service, state, request], writeInfinity)
    // Weak, because it is the same for a compressed answer.
    return `W/"${createHash('sha256').update(all).digest('base64url').slice(0, 32)}"`
  }

  /** Of an answer with this tag, and of the 304 in its place. */
  headers(tag: string): Record<'etag' | 'cache-control' | 'vary', string> {
    return { etag: tag, 'cache-control': this.control, vary: 'Accept, Accept-Encoding' }
  }
}

/** JSON has numbers that are read as infinite, and none that is written so: it must not be the tag of null. */
function writeInfinity(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
}

/** Whether If-None-Match names the tag. `*` names none: it says nothing of the request. */
export function isMatch(header: string | undefined, tag: string): boolean {
  return header?.split(',').some((named) => named.trim().replace(/^W\//, '') === tag.slice(2)) ?? false
}

/** Nothing is kept but what says that it may be; who is turned away is told when to come again. */
export function keepNothingElse(reply: FastifyReply): void {
  if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store')
  if (reply.statusCode === 503 && !reply.hasHeader('retry-after')) void reply.header('retry-after', '1')
}

/** What was answered to a key is not for a cache that several share, though it may keep the same for those without. */
export function makePrivate(reply: FastifyReply): void {
  const control = reply.getHeader('cache-control')
  if (typeof control === 'string') void reply.header('cache-control', control.replace(/^public\b/, 'private'))
}
