import { LARGEST_PAGE } from '../platform/page-size.js'
import type { Traced } from './arguments.js'
import { ArgumentError, type Parameter } from './parameters.js'

export const DEFAULT_PAGE = 20

/** What the paging arguments of a connection ask for. */
export interface Page {
  size: number
  /** Walks the list from its end (`last`). */
  reverse: boolean
  cursor: Parameter | undefined
}

export function readPage(
  args: Readonly<Record<string, Traced | undefined>>,
  at: readonly string[],
  largest = LARGEST_PAGE,
  usual = DEFAULT_PAGE,
): Page {
  const refuse = (argument: string, message: string): never => {
    throw new ArgumentError(message, argument, at)
  }
  const { first, last, after, before } = args
  if (first && last) refuse('last', 'asks for both ends of the list: give first or last, not both')
  if (after && last) refuse('after', 'goes with first: use last with before')
  if (before && !last) refuse('before', 'goes with last: use first with after')
  const given = first ?? last
  const argument = last ? 'last' : 'first'
  const size = given?.kind === 'leaf' ? (given.value as number) : usual
  if (size < 1 || size > largest) refuse(argument, `asks for ${size}: a page has from 1 to ${largest} items`)
  const cursor = after ?? before
  return { size, reverse: last !== undefined, cursor: cursor?.kind === 'leaf' ? cursor.parameter : undefined }
}

const PAGING: ReadonlySet<string> = new Set(['first', 'after', 'last', 'before', 'asOf'])

/** The arguments that make a list what it is; the others say which page of it, and as of which day. */
export function listArguments(traced: Readonly<Record<string, Traced | undefined>>): (Traced | undefined)[] {
  return Object.entries(traced).flatMap(([name, argument]) => (PAGING.has(name) ? [] : [argument]))
}
