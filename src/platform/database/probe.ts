import net from 'node:net'
import pg from 'pg'

/** A server that takes longer to say how it is cannot be asked for more. */
const PATIENCE_MS = 1_000

/** A connection of its own by which a server is asked how it is, also where all others are in use. */
export class Probe {
  private client: pg.Client | undefined
  private socket: net.Socket | undefined
  private isClosed = false

  constructor(private readonly url: string) {}

  /** The only row. Throws where it does not come in time, and connects anew the next time. */
  async ask<Row extends pg.QueryResultRow>(statement: string): Promise<Row> {
    const late = setTimeout(() => this.socket?.destroy(new Error('it does not answer')), PATIENCE_MS)
    try {
      const { rows } = await (await this.connect()).query<Row>(statement)
      return rows[0]!
    } catch (error) {
      this.giveUp()
      throw error
    } finally {
      clearTimeout(late)
    }
  }

  private async connect(): Promise<pg.Client> {
    if (this.client) return this.client
    if (this.isClosed) throw new Error('it is asked no more')
    const socket = (this.socket = new net.Socket())
    const client = new pg.Client({ connectionString: this.url, keepAlive: true, stream: () => socket })
    client.on('error', () => this.client === client && this.giveUp())
    await client.connect()
    return (this.client = client)
  }

  private giveUp(): void {
    this.client = undefined
    this.socket?.destroy()
  }

  close(): void {
    this.isClosed = true
    this.giveUp()
  }
}
