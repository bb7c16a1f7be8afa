import { once } from 'node:events'
import net from 'node:net'

/** A way to the server of a URL over which, once told to, nothing comes any more: as where a network forgets a connection. */
export interface Way {
  url: string
  fallSilent: () => void
  stop: () => void
}

export async function openWay(to: string): Promise<Way> {
  const target = new URL(to)
  const folder = target.searchParams.get('host')
  const port = Number(target.port || 5432)
  const sockets: net.Socket[] = []
  let isSilent = false
  const join = (from: net.Socket, onto: net.Socket): void => {
    sockets.push(from)
    from.on('data', (data) => isSilent || onto.write(data))
    from.on('error', () => {})
    from.on('close', () => isSilent || onto.destroy())
  }
  // Half open, so that an end is not answered either.
  const server = net.createServer({ allowHalfOpen: true }, (socket) => {
    const onwards = folder ? net.connect(`${folder}/.s.PGSQL.${port}`) : net.connect(port, target.hostname)
    join(socket, onwards)
    join(onwards, socket)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  target.searchParams.delete('host')
  target.hostname = '127.0.0.1'
  target.port = String((server.address() as net.AddressInfo).port)
  return {
    url: target.href.replaceAll('+', '%20'),
    fallSilent: () => (isSilent = true),
    stop: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
