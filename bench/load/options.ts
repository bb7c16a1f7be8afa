import { SIZES } from './synthetic/scale.js'
import { QUESTIONS } from './questions.js'
import { CONTENDERS } from './contenders.js'

export interface LoadOptions {
  size: number
  rounds: number
  seconds: number
  connections: number
  only: readonly string[]
  questions: readonly string[]
  /** A folder whose database is used again; unless given one that is removed at the end. */
  keep: string | undefined
  /** Whether everything is asked of everybody: only then the page on performance is written. */
  isWhole: boolean
}

type Given = Partial<Record<'size' | 'rounds' | 'seconds' | 'connections' | 'only' | 'questions' | 'keep', string>>

export function readOptions(given: Given): LoadOptions {
  const size = readNumber('size', given.size, 1)
  if (!SIZES.some((known) => known === size)) throw new Error(`--size is ${SIZES.join(' or ')}`)
  return {
    size,
    rounds: readNumber('rounds', given.rounds, 3),
    seconds: readNumber('seconds', given.seconds, 5),
    connections: readNumber('connections', given.connections, 32),
    only: readNames('only', given.only, CONTENDERS),
    questions: readNames(
      'questions',
      given.questions,
      QUESTIONS.map(({ name }) => name),
    ),
    keep: given.keep,
    isWhole: given.only === undefined && given.questions === undefined,
  }
}

function readNumber(name: string, text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text)
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} must be a whole number of at least 1`)
  return value
}

function readNames(option: string, text: string | undefined, known: readonly string[]): readonly string[] {
  if (text === undefined) return known
  const names = text.split(',')
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Error(`--${option} does not know "${unknown}": it is some of ${known.join(',')}`)
  return known.filter((name) => names.includes(name))
}
