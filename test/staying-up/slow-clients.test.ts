import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectQuiet } from '../api/faults.js'
import { startService, type TestService } from '../support/service.js'

const PIECES = 40

describe('a client that is slow', () => {
  let service: TestService
  beforeAll(async () => {
    service = await startService({ environment: { REQUEST_TIMEOUT_MS: '1000', DATABASE_POOL_SIZE: '2' } })
  })
  afterAll(() => service.stop())

  async function open(): Promise<Socket> {
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1').on('error', () => {})
    await once(socket, 'connect')
    return socket
  }

  test('to send its body is answered 408 and is rid of; nobody waits for it', async () => {
    const socket = await open()
    const started = performance.now()
    let answer = ''
    socket.on('data', (text: Buffer) => (answer += text.toString()))
    const closed = once(socket, 'close')
    socket.write('POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{')
    const dripping = setInterval(() => socket.write(' '), 50)
    expect((await service.ask('{ sources { totalCount } }')).status).toBe(200)
    await closed
    clearInterval(dripping)
    expect(performance.now() - started).toBeLessThan(4000)
    expect(answer).toMatch(/^HTTP\/1\.1 408 [^]*"code":"BAD_REQUEST"/)
    expect(answer).not.toMatch(/\bat \//)
    expect((await service.ask('{ sources { totalCount } }')).status).toBe(200)
  })

  test('to read answers holds no connection to the database', async () => {
    const body = JSON.stringify({
      query: `{ ${Array.from({ length: PIECES }, (_, i) => `a${i}: countries(first: 100) { nodes { name officialName code } }`).join(' ')} }`,
    })
    const head = `POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`
    const sockets = await Promise.all(Array.from({ length: 6 }, open))
    for (const socket of sockets) {
      socket.pause()
      socket.write(head + body)
    }
    await sleep(300)
    await expectQuiet(service.readerPool)
    expect((await service.ask('{ sources { totalCount } }')).status).toBe(200)
    for (const socket of sockets) socket.destroy()
  })
})
