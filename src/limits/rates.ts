import type { FastifyBaseLogger } from 'fastify'
import { Redis } from 'ioredis'
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import type { Rates } from '../config.js'
import type { Account, Payer } from '../context.js'
import { codedError } from '../platform/errors.js'

/** Seconds over which points are counted, from the first that are spent. */
export const WINDOW_SECONDS = 60

/** Counts the points that callers spend, in memory, or in Redis for all services that use it. */
export class RateLimits {
  private readonly limiters = new Map<number, RateLimiterAbstract>()
  private readonly redis: Redis | undefined

  constructor(
    private readonly rates: Rates,
    log: Pick<FastifyBaseLogger, 'warn'>,
  ) {
    if (rates.redisUrl === undefined) return
    // Without it each service counts for itself, and nobody waits for it.
    this.redis = new Redis(rates.redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 500 })
    let isLost = false
    this.redis.on('ready', () => (isLost = false))
    this.redis.on('error', (error) => {
      if (!isLost) log.warn({ err: error }, 'Redis cannot be reached: points are counted by each service alone')
      isLost = true
    })
  }

  /** Takes points from what the caller has; undefined where none are counted. Refuses what there is no room for. */
  async charge(payer: Payer, points: number): Promise<Account | undefined> {
    const limit = payer.points ?? (payer.id.startsWith('key:') ? this.rates.keyPoints : this.rates.points)
    if (limit === 0) return undefined
    const limiter = this.limiterOf(limit)
    try {
      return accountOf(limit, await limiter.consume(payer.id, points))
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error
      // What was refused has cost nothing.
      const account = accountOf(limit, await limiter.reward(payer.id, points))
      throw refusal(points, account)
    }
  }

  /** Gives points back that were not needed. */
  async refund(payer: Payer, account: Account, points: number): Promise<void> {
    await this.limiterOf(account.limit).reward(payer.id, points)
  }

  close(): void {
    this.redis?.disconnect()
  }

  private limiterOf(points: number): RateLimiterAbstract {
    let limiter = this.limiters.get(points)
    if (!limiter) {
      const options = { keyPrefix: `comity:${points}`, points, duration: WINDOW_SECONDS }
      const memory = new RateLimiterMemory(options)
      limiter = this.redis
        ? new RateLimiterRedis({ ...options, storeClient: this.redis, insuranceLimiter: memory })
        : memory
      this.limiters.set(points, limiter)
    }
    return limiter
  }
}

function accountOf(limit: number, { consumedPoints, msBeforeNext }: RateLimiterRes): Account {
  const spent = Math.min(consumedPoints, limit)
  return { limit, spent, remaining: limit - spent, resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) }
}

function refusal(points: number, account: Account): Error {
  const { limit, remaining, resetSeconds } = account
  const what = `The operation costs ${points} points, and ${remaining} of ${limit} in ${WINDOW_SECONDS} seconds are left`
  const next =
    points > limit
      ? 'Ask for shorter pages or less, or in several operations.'
      : `Try again in ${resetSeconds} seconds, or ask for less.`
  return codedError('RATE_LIMITED', `${what}. ${next}`, {
    extensions: {
      http: {
        status: 429,
        headers: new Map([['retry-after', String(resetSeconds)], ...Object.entries(headersOf(account))]),
      },
      cost: { requested: points, ...costOf(account) },
    },
  })
}

/** As `extensions.cost` tells it. */
export function costOf({ limit, spent, remaining, resetSeconds }: Account): Record<string, number> {
  return { limit, spent, remaining, resetSeconds }
}

/** The headers of https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/. */
export function headersOf({ limit, remaining, resetSeconds }: Account): Record<string, string> {
  return {
    'ratelimit-policy': `"points";q=${limit};w=${WINDOW_SECONDS}`,
    ratelimit: `"points";r=${remaining};t=${resetSeconds}`,
  }
}
