import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'

/** Who sends a request. */
export interface Caller {
  /** By which budgets are kept: `key:<id>`, or `address:<address>` of who has none. */
  id: string
  key?: ApiKey
}

export interface ApiKey {
  id: string
  name: string
  scopes: readonly string[]
  /** Null: what keys have by default. */
  pointsPerMinute: number | null
}

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller
  }
}

/** A caller without a key, known by the address. */
export function anonymousCaller({ ip, socket }: Pick<FastifyRequest, 'ip' | 'socket'>): Caller {
  // What a proxy passes on can be any text.
  return { id: `address:${networkOf(ip) ?? networkOf(socket.remoteAddress) ?? 'unknown'}` }
}

/** An address of IPv4, and of IPv6 the network: who has one address of it has all. */
export function networkOf(address: string | undefined): string | undefined {
  if (address === undefined) return undefined
  if (!address.includes(':')) return isIP(address) === 4 ? address : undefined
  const bare = address.split('%')[0]!.toLowerCase()
  if (isIP(bare) !== 6) return undefined
  const mapped = /^(?:0{1,4}:|:)*:?ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1]
  if (mapped !== undefined) return mapped
  const [head = '', tail] = bare.split('::')
  const groups = head === '' ? [] : head.split(':')
  // Between the two parts are as many zeros as are missing.
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const count = after.length + (after.at(-1)?.includes('.') ? 1 : 0)
  while (tail !== undefined && groups.length + count < 8) groups.push('0')
  const all = [...groups, ...after].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''))
  return `${all.join(':')}::/64`
}
