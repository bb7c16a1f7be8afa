import type { EventEmitter } from 'node:events'
import type { FastifyReply } from 'fastify'
import { codedError } from '../platform/errors.js'

interface AdmissionOptions {
  /** Operations at a time. */
  concurrent: number
  /** Operations that wait for one of these to end. */
  waiting: number
  /** Milliseconds that one waits at most. */
  longestWaitMs: number
}

interface Waiting {
  enter: () => void
  timer: NodeJS.Timeout
}

/**
 * Bounds how many operations are under way. Of more than the service can do, some are answered as soon as ever and the
 * others turned away at once, instead of all of them late.
 */
export class Admission {
  private running = 0
  private readonly queue = new Set<Waiting>()

  constructor(private readonly options: AdmissionOptions) {}

  /** Whether the next one would be turned away. */
  get isFull(): boolean {
    return this.running >= this.options.concurrent && this.queue.size >= this.options.waiting
  }

  get counts(): { running: number; waiting: number } {
    return { running: this.running, waiting: this.queue.size }
  }

  /**
   * Resolves when the operation may begin; undefined when it may at once. Whoever was let in calls `leave` once. Who hangs
   * up while waiting leaves the place to others.
   */
  enter(client: EventEmitter): Promise<void> | undefined {
    if (this.running < this.options.concurrent) {
      this.running++
      return undefined
    }
    if (this.isFull) throw TOO_BUSY
    return new Promise((enter, refuse) => {
      const giveUp = (): void => {
        clearTimeout(timer)
        this.queue.delete(waiting)
        refuse(TOO_BUSY)
      }
      const timer = setTimeout(giveUp, this.options.longestWaitMs)
      const waiting: Waiting = { enter: () => void (client.off('close', giveUp), enter()), timer }
      client.once('close', giveUp)
      this.queue.add(waiting)
    })
  }

  /** Lets the next one in: who has waited longest. */
  leave(): void {
    const [next] = this.queue
    if (!next) {
      this.running--
      return
    }
    this.queue.delete(next)
    clearTimeout(next.timer)
    next.enter()
  }
}

const MESSAGE = 'The service has more to do than it can. Try again in a second.'
/** Made once: there are most of them when there is least time to make them. */
const TOO_BUSY = codedError('UNAVAILABLE', MESSAGE, {
  extensions: { http: { status: 503, headers: new Map([['retry-after', '1']]) } },
})
const TURNED_AWAY = JSON.stringify({ errors: [codedError('UNAVAILABLE', MESSAGE).toJSON()] })

/** Answers whoever is turned away at once: as that error is, but without one to handle. */
export function turnAway(reply: FastifyReply): void {
  void reply.code(503).header('retry-after', '1').type('application/json; charset=utf-8').send(TURNED_AWAY)
}
