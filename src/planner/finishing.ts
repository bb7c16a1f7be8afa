import type { FieldNode, GraphQLField, GraphQLObjectType } from 'graphql'
import type { RawBuilder } from 'kysely'
import { completionOf, type FinishRequest, type Write } from './completion.js'
import { encodeNeed, type Form, isWrittenBare, joinTexts, type JsonText } from './json.js'
import type { SelectionScope } from './selection.js'

/**
 * What stands around a hole, and between what is told of it. PostgreSQL escapes control characters in all JSON that it
 * writes from texts, so that no value can contain one.
 */
const EDGE = '\u0001'
const BETWEEN = '\u0002'

/** Bytes of the functions that write a field and a few below it. */
const HOLE_SIZE = 1_000

/** A place in the answer that a computed field fills. */
interface Hole {
  /** What computes from the same columns and facts: the first in the text tells them, the others follow. */
  group: number
  write: Write
}

/** A column or a fact that computed fields need, and how it is written. */
export interface NeedValue extends Form {
  name: string
  value: RawBuilder<unknown>
}

/**
 * The computed fields of an operation. PostgreSQL leaves a hole for each in what it writes, with what the field is
 * computed from; the rest of the answer is never parsed.
 */
export class Finishing {
  private readonly holes: Hole[] = []
  private readonly groups: (readonly Reading[])[] = []

  constructor(private readonly scope: SelectionScope) {}

  /** SQL for the holes of computed fields of one object: the first one made is the first in its text. */
  openGroup(needs: readonly NeedValue[]): (type: GraphQLObjectType, field: AnyField, nodes: Nodes) => JsonText {
    const group = this.groups.push(needs.map(readingOf)) - 1
    let isTold = false
    return (type, field, nodes) => {
      const hole = this.holes.push({ group, write: completionOf(this.scope, type, field, nodes) }) - 1
      const told = isTold ? [] : needs.flatMap((need) => [BETWEEN, encodeNeed(need.value, need)])
      isTold = true
      return joinTexts([EDGE + String(hole), ...told, EDGE])
    }
  }

  /** About how many bytes are kept for it. */
  get size(): number {
    return HOLE_SIZE * this.holes.length
  }

  /** The text with its holes filled; a promise where a computation gives one. */
  fill(text: string, request: FinishRequest): string | Promise<string> {
    const parts = text.split(EDGE)
    const needs: object[] = []
    const pending: Promise<void>[] = []
    for (let i = 1; i < parts.length; i += 2) {
      const written = this.fillOne(parts[i]!, needs, request)
      if (typeof written === 'string') {
        parts[i] = written
        continue
      }
      const placed = written.then((late) => void (parts[i] = late))
      placed.catch(() => {}) // nobody waits for it where another field fails at once
      pending.push(placed)
    }
    return pending.length === 0 ? parts.join('') : Promise.all(pending).then(() => parts.join(''))
  }

  private fillOne(part: string, needs: object[], request: FinishRequest): string | Promise<string> {
    const told = part.split(BETWEEN)
    const { group, write } = this.holes[Number(told[0])]!
    const readings = this.groups[group]!
    if (told.length > 1) needs[group] = readNeeds(readings, told)
    return write(needs[group]!, request)
  }
}

type AnyField = GraphQLField<unknown, unknown>
type Nodes = readonly FieldNode[]

interface Reading {
  name: string
  /** Whether the text is the value; else it is JSON. */
  isText: boolean
}

function readingOf(need: NeedValue): Reading {
  return { name: need.name, isText: isWrittenBare(need) }
}

function readNeeds(readings: readonly Reading[], told: readonly string[]): object {
  const needs: Record<string, unknown> = {}
  for (let i = 0; i < readings.length; i++) {
    const { name, isText } = readings[i]!
    const text = told[i + 1]!
    needs[name] = text === '' ? null : isText ? text : JSON.parse(text)
  }
  return needs
}
