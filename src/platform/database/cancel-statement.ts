import net from 'node:net'
import type { ClientBase } from 'pg'

/** https://www.postgresql.org/docs/current/protocol-message-formats.html#PROTOCOL-MESSAGE-FORMATS-CANCELREQUEST */
const CANCEL_REQUEST = 80_877_102
const LONGEST_MS = 2_000

/**
 * Asks PostgreSQL to cancel what a connection runs, by a connection that is opened for it: also where all others are in
 * use. Nothing tells whether it came in time, so the connection must not be used for anything else afterwards.
 */
export function cancelStatement(client: ClientBase): void {
  const { host, port, processID, secretKey } = client as unknown as Record<'host', string> &
    Record<'port', number> &
    Record<'processID' | 'secretKey', number | null>
  // A pooler that names none cannot be asked.
  if (processID === null || secretKey === null) return
  const message = Buffer.alloc(16)
  message.writeInt32BE(message.length, 0)
  message.writeInt32BE(CANCEL_REQUEST, 4)
  message.writeInt32BE(processID, 8)
  message.writeInt32BE(secretKey, 12)
  const socket = host.startsWith('/') ? net.connect(`${host}/.s.PGSQL.${port}`) : net.connect(port, host)
  // The statement has an end of its own then.
  socket.on('error', () => {})
  socket.setTimeout(LONGEST_MS, () => socket.destroy())
  socket.end(message)
}
