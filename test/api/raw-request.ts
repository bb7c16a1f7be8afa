import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export interface RawAnswer {
  status: number
  headers: Headers
  body: string
  /** Whether the service has ended the connection after it. */
  isClosed: boolean
}

/** Sends bytes that no HTTP client would, and reads what comes back. */
export async function sendRaw(url: string, bytes: string): Promise<RawAnswer> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  let text = ''
  let isClosed = false
  socket.setEncoding('utf8').on('data', (part: string) => (text += part))
  socket.on('end', () => (isClosed = true)).on('error', () => {})
  socket.write(bytes)
  const bodyOf = (): string => text.slice(text.indexOf('\r\n\r\n') + 4)
  const length = (): number => Number(/^content-length: (\d+)/im.exec(text)?.[1] ?? NaN)
  for (let i = 0; i < 200 && Buffer.byteLength(bodyOf()) !== length(); i++) await sleep(10)
  for (let i = 0; i < 10 && !isClosed; i++) await sleep(10)
  socket.destroy()
  const [start = '', ...lines] = text.slice(0, text.indexOf('\r\n\r\n')).split('\r\n')
  const pairs = lines.map((line) => line.split(/: (.*)/, 2) as [string, string])
  return { status: Number(start.split(' ')[1]), headers: new Headers(pairs), body: bodyOf(), isClosed }
}
