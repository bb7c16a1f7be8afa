import { connect, type Socket } from 'node:net'
import { performance } from 'node:perf_hooks'

/** A load that does not wait for answers: requests arrive when they arrive, as those of many people do. */
export interface OpenLoad {
  url: string
  /** Bodies, asked one after the other in turn. */
  bodies: readonly string[]
  /** Arrivals in a second, at random moments. */
  rate: number
  seconds: number
  /** Told each second. */
  onSecond?: (sofar: Arrivals) => void
}

export interface Arrivals {
  seconds: number
  served: number
  refused: number
  /** Answers that are neither, connections that broke, and arrivals that no connection was left for. */
  failed: Record<string, number>
  /** Milliseconds from the moment of arrival to the end of the answer. */
  servedMs: number[]
  refusedMs: number[]
}

/** More than the service takes on (64 and 256), so that it is the one who refuses. */
const MOST_CONNECTIONS = 3_000
const TICK_MS = 2
/** What is under way when no more arrive has so long to end. */
const LAST_MS = 5_000

/**
 * It shares the machine with the service, so it does as little as can be: requests are bytes that are made once, and of
 * answers it reads the status and the length.
 */
export async function putOpenLoad({ url, bodies, rate, seconds, onSecond }: OpenLoad): Promise<Arrivals> {
  const { hostname, port, host } = new URL(url)
  const requests = bodies.map((body) =>
    Buffer.from(
      `POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\naccept: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    ),
  )
  const all: Arrivals = { seconds, served: 0, refused: 0, failed: {}, servedMs: [], refusedMs: [] }
  const fail = (why: string): void => void (all.failed[why] = (all.failed[why] ?? 0) + 1)
  const idle: Client[] = []
  const open = new Set<Client>()
  const done = (client: Client, status: number, ms: number, hasErrors: boolean): void => {
    if (status === 200 && !hasErrors) {
      all.served++
      all.servedMs.push(ms)
    } else if (status === 503) {
      all.refused++
      all.refusedMs.push(ms)
    } else fail(hasErrors ? 'errors in an answer' : `status ${status}`)
    if (client.isOpen) idle.push(client)
  }
  const arrive = (n: number, at: number): void => {
    let client = idle.pop()
    while (client && !client.isOpen) client = idle.pop()
    if (!client) {
      if (open.size >= MOST_CONNECTIONS) return fail('no connection left')
      client = new Client({ host: hostname, port: Number(port) }, done, (one, wasBusy) => {
        open.delete(one)
        if (wasBusy) fail('connection broke')
      })
      open.add(client)
    }
    client.send(requests[n % requests.length]!, at)
  }
  await arriveFor(rate, seconds, arrive, () => onSecond?.(all))
  const last = performance.now() + LAST_MS
  while ([...open].some(({ isBusy }) => isBusy) && performance.now() < last) await tick()
  for (const client of open) client.close()
  return all
}

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, TICK_MS))

async function arriveFor(
  rate: number,
  seconds: number,
  arrive: (n: number, at: number) => void,
  onSecond: () => void,
): Promise<void> {
  const start = performance.now()
  const end = start + seconds * 1000
  let second = start + 1000
  for (let n = 0, at = start; at < end;) {
    const now = performance.now()
    while (at <= now && at < end) {
      arrive(n++, at)
      at += (-Math.log(1 - Math.random()) / rate) * 1000
    }
    if (now >= second) {
      onSecond()
      second += 1000
    }
    await tick()
  }
}

type Done = (client: Client, status: number, ms: number, hasErrors: boolean) => void

/** One connection, kept for the next request where the service keeps it. */
class Client {
  isOpen = true
  isBusy = false
  private readonly socket: Socket
  private at = 0
  private status = 0
  /** Bytes of the body that are still to come; undefined while its head is. */
  private missing: number | undefined
  private staysOpen = true
  private hasErrors = false

  constructor(
    to: { host: string; port: number },
    private readonly done: Done,
    gone: (client: Client, wasBusy: boolean) => void,
  ) {
    this.socket = connect({ ...to, noDelay: true })
    this.socket.on('data', (bytes: Buffer) => this.read(bytes)).on('error', () => {})
    this.socket.on('close', () => {
      this.isOpen = false
      gone(this, this.isBusy)
    })
  }

  send(bytes: Buffer, at: number): void {
    this.isBusy = true
    this.at = at
    this.missing = undefined
    this.socket.write(bytes)
  }

  close(): void {
    this.isBusy = false
    this.socket.destroy()
  }

  private read(bytes: Buffer): void {
    if (!this.isBusy) return
    let length = bytes.length
    if (this.missing === undefined) {
      // Heads are short and written at once.
      const end = bytes.indexOf('\r\n\r\n')
      const head = bytes.toString('latin1', 0, end).toLowerCase()
      this.status = Number(head.slice(9, 12))
      this.staysOpen = !head.includes('connection: close')
      this.hasErrors = bytes.toString('latin1', end + 4, end + 14).startsWith('{"errors"')
      this.missing = Number(/content-length: (\d+)/.exec(head)?.[1] ?? 0)
      length -= end + 4
    }
    this.missing -= length
    if (this.missing > 0) return
    this.isBusy = false
    if (!this.staysOpen) {
      this.isOpen = false
      this.socket.end()
    }
    this.done(this, this.status, performance.now() - this.at, this.hasErrors)
  }
}
