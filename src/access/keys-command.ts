import { type Command, InvalidArgumentError } from 'commander'
import type pg from 'pg'
import { parseDate } from '../platform/partial-date.js'
import { createKey, listKeys, revokeKey, type StoredKey } from './keys.js'
import { type Scope, SCOPES } from './scopes.js'

interface Io {
  out: (line: string) => void
  withPool: <Result>(use: (pool: pg.Pool) => Promise<Result>) => Promise<Result>
}

interface CreateFlags {
  name: string
  expires?: Date
  points?: number
  scope?: Scope[]
}

const LONGEST_NAME = 100
const DAY_MS = 86_400_000

/** `comity keys`: who may read, and how much. */
export function addKeyCommands(program: Command, { out, withPool }: Io): void {
  const keys = program.command('keys').description('makes, lists and revokes API keys (docs/access.md)')
  keys
    .command('create')
    .description('makes a key and prints it, once: it is kept nowhere')
    .requiredOption('--name <name>', 'whose it is, or what for', readName)
    .option('--expires <when>', 'for how many days it is good, as 90d, or its last day, as 2027-06-30', readExpiry)
    .option('--points <number>', 'points of cost that it may spend a minute; default: what keys have', readPoints)
    .option('--scope <scope>', `what it is good for, once for each: ${describeScopes()}; default: READ`, readScope)
    .action(async ({ name, expires, points, scope = ['READ'] }: CreateFlags) => {
      const key = { name, scopes: scope, expiresAt: expires, pointsPerMinute: points }
      const { id, secret } = await withPool((pool) => createKey(pool, key))
      out(secret)
      out(`This is the key ${id}. Keep it now: it is not shown again. Send it as authorization: Bearer <key>.`)
    })
  keys
    .command('list')
    .description('lists the keys, with what they are good for')
    .action(async () => {
      const found = await withPool(listKeys)
      if (found.length === 0) return out('There are no keys. Make one: comity keys create --name <name>')
      for (const key of found) out(describeKey(key))
    })
  keys
    .command('revoke')
    .description('ends a key: services that run take it for ten seconds more')
    .argument('<id|prefix>', 'as `keys list` shows it')
    .action(async (named: string) => {
      const found = await withPool((pool) => revokeKey(pool, named))
      if (found.length === 0) throw new Error(`There is no key ${named} that is not revoked: comity keys list`)
      if (found.length > 1) throw new Error(`Several keys begin so: ${found.map(({ id }) => id).join(', ')}. Name one.`)
      out(`Revoked ${found[0]!.id} (${found[0]!.name}). Services that run take it for ten seconds more.`)
    })
}

function describeKey({ id, prefix, name, state, scopes, points, created, expires, used }: StoredKey): string {
  const parts = [
    `${id}  ${prefix}...  ${state}`,
    scopes.join(' '),
    points === null ? 'default budget' : `${points} points a minute`,
    `made ${created}`,
    expires === null ? 'does not expire' : `until ${expires} UTC`,
    used === null ? 'never used' : `used ${used}`,
    name,
  ]
  return parts.join('  ')
}

function describeScopes(): string {
  return Object.entries(SCOPES)
    .map(([scope, meaning]) => `${scope} (${meaning})`)
    .join(', ')
}

function readName(text: string): string {
  const name = text.trim()
  if (name === '' || name.length > LONGEST_NAME || /\p{Cc}/u.test(name))
    throw new InvalidArgumentError(`Give from 1 to ${LONGEST_NAME} characters on one line.`)
  return name
}

function readExpiry(text: string): Date {
  const days = /^([1-9]\d{0,4})d$/.exec(text)?.[1]
  if (days !== undefined) return new Date(Date.now() + Number(days) * DAY_MS)
  const day = parseDate(text)
  if (day === undefined) throw new InvalidArgumentError('Write days as 90d, or the last day as 2027-06-30.')
  const end = new Date(Date.parse(`${text}T00:00:00Z`) + DAY_MS)
  if (end.getTime() <= Date.now()) throw new InvalidArgumentError('That day is over.')
  return end
}

function readPoints(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1 to 999999999.')
  return Number(text)
}

function readScope(text: string, before: Scope[] = []): Scope[] {
  const scope = text.toUpperCase()
  if (!(scope in SCOPES)) throw new InvalidArgumentError(`There are ${Object.keys(SCOPES).join(', ')}.`)
  return [...new Set([...before, scope as Scope])]
}
