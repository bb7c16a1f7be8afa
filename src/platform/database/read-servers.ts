import net from 'node:net'
import type { Pool } from 'pg'
import { Lanes, type LanesOptions } from './lanes.js'
import { Replica } from './replica.js'

/** A server that operations are read from, each from one of them alone. */
export interface ReadServer {
  pool: Pool
  lanes: Lanes
  /** Whether what fails there is asked of the primary instead. */
  isReplica: boolean
}

/** Connections to a replica. */
export interface ReplicaPool {
  pool: Pool
  /** Ends all connections, whatever runs on them. */
  cutOff: () => void
}

interface ReadServersOptions {
  pool: Pool
  replica?: ReplicaPool
  lanes: LanesOptions
  longestLagMs: number
  log: (line: string) => void
}

/** The servers with the data: the primary, and one that follows it, if there is one. */
export class ReadServers {
  readonly primary: ReadServer
  readonly replica: (ReadServer & { watch: Replica }) | undefined
  /** Operations that failed at the replica and were done again. */
  redone = 0

  constructor({ pool, replica, lanes: options, longestLagMs, log }: ReadServersOptions) {
    const primaryUrl = pool.options.connectionString!
    this.primary = { pool, lanes: new Lanes(primaryUrl, options), isReplica: false }
    if (!replica) return
    const replicaUrl = replica.pool.options.connectionString!
    const lanes = new Lanes(replicaUrl, options)
    const cutOff = (): void => {
      replica.cutOff()
      lanes.cutOff()
    }
    const watch = new Replica({ primaryUrl, replicaUrl, longestLagMs, log, cutOff })
    this.replica = { pool: replica.pool, lanes, watch, isReplica: true }
  }

  /** Where an operation that comes now is read. */
  choose(): ReadServer {
    const { replica, primary } = this
    return replica && replica.watch.trouble === undefined ? replica : primary
  }

  async close(): Promise<void> {
    await Promise.all([this.replica?.watch.close(), this.replica?.lanes.close(), this.primary.lanes.close()])
  }
}

/** Makes the sockets of a pool, and ends them all. */
export class Sockets {
  private readonly open = new Set<net.Socket>()

  readonly make = (): net.Socket => {
    const socket = new net.Socket()
    this.open.add(socket.once('close', () => this.open.delete(socket)))
    return socket
  }

  readonly cutOff = (): void => {
    for (const socket of this.open) socket.destroy(new Error('the connection was given up'))
  }
}
