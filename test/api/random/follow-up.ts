import type { Answer } from '../../support/service.js'
import type { Random } from './random.js'
import type { Ask, RandomOperation } from './random-operations.js'

/** The next page of lists whose cursor is a variable: the same values, and the cursors that the answer ended with. */
export function nextPage(operation: RandomOperation, ask: Ask, answer: Answer, random: Random): Ask | undefined {
  const given = operation.cursors.flatMap(({ name, reverse }): [string, unknown][] => {
    const ends = valuesOf(answer.body.data, (key) => key === `at_${name}`) as Record<string, unknown>[]
    const cursors = ends.map((end) => end[reverse ? 'startCursor' : 'endCursor']).filter((cursor) => cursor !== null)
    return cursors.length > 0 ? [[name, random.pick(cursors)]] : []
  })
  if (given.length === 0) return undefined
  const told = operation.learning === undefined ? {} : { [operation.learning]: random.chance(0.6) }
  return { ...ask, variables: { ...ask.variables, ...Object.fromEntries(given), ...told } }
}

/** Some of the global ids that an answer holds. */
export function idsIn(answer: Answer, random: Random): string[] {
  const found = valuesOf(answer.body.data, (_key, value) => typeof value === 'string' && isId(value)) as string[]
  return random.some([...new Set(found)], 6)
}

/** These ids, and some of them as of another day or of none. */
export function onOtherDays(ids: readonly string[], random: Random): string[] {
  const others = random.some(ids, 2).map((id) => {
    const [record] = Buffer.from(id, 'base64url').toString('utf8').split('@')
    const day = random.pick(['', '@2019-04-06', '@2024-12-31'])
    return Buffer.from(`${record}${day}`).toString('base64url')
  })
  return random.shuffled([...ids, ...others])
}

function isId(text: string): boolean {
  return text.length > 8 && /^[A-Z][A-Za-z]+:[^"\\]+$/.test(Buffer.from(text, 'base64url').toString('utf8'))
}

function valuesOf(value: unknown, wanted: (key: string, value: unknown) => boolean, found: unknown[] = []): unknown[] {
  if (typeof value !== 'object' || value === null) return found
  for (const [key, item] of Object.entries(value)) {
    if (wanted(key, item)) found.push(item)
    valuesOf(item, wanted, found)
  }
  return found
}
