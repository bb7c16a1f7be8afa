// What the database and HTTP cost with nothing in between: SQL by hand that returns the finished answer, through
// node-postgres as prepared statements. Writes the port that it listens on to the standard output.
import http, { type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { LIMIT } from './statements.js'

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 16,
  options: '-c plan_cache_mode=force_generic_plan -c jit=off',
})

const server = http.createServer((request, response) => {
  answer(request).then(
    (json) => response.writeHead(200, { 'content-type': 'application/json' }).end(json),
    (error: unknown) => response.writeHead(500).end(String(error)),
  )
})
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
process.once('SIGTERM', () => process.exit(0))

async function answer(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const variables = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>
  const name = request.url!.slice(1)
  const { sql, parameters } = LIMIT[name]!
  const values = parameters.map((parameter) => variables[parameter])
  const { rows } = await pool.query<[string]>({ name, text: sql, values, rowMode: 'array' } as pg.QueryArrayConfig)
  return rows[0]![0]
}
