import type { Random } from '../api/random/random.js'
import { nastyLiteral, nastyText } from './nasty-values.js'

const TOKENS = /"""[^]*?"""|"(?:\\.|[^"\\])*"|\.\.\.|[A-Za-z_]\w*|-?\d[\d.eE+-]*|\S/g
const LITERAL = /^(?:"|-?\d|true$|false$|null$)/
const ODD = [
  ...[
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '...',
    '@',
    '!',
    '$',
    ':',
    '=',
    '|',
    '&',
    '"',
    '"""',
    '#',
    '\\',
    '\0',
    '\ud800',
    '👩‍👧',
    '\u202e',
    '\ufeff',
  ],
  ...[
    'on',
    'query',
    'mutation',
    'subscription',
    'fragment',
    'extend',
    'schema',
    'type',
    'null',
    'true',
    '__typename',
    '__schema',
    '__proto__',
  ],
  ...[
    'constructor',
    '@skip(if: true)',
    '@include(if: $v1)',
    '@skip',
    '@deprecated',
    '@defer',
    '@stream',
    '@nothing(a: 1)',
    '... on Country { name }',
  ],
  ...[
    '... on Nothing { a }',
    '...F1',
    'first: -1',
    'first: 101',
    'last: 2',
    'asOf: "2019-04-05"',
    'totalCount',
    'nodes { id }',
    '$v1: Int',
  ],
]

export function splitTokens(document: string): string[] {
  return document.match(TOKENS) ?? []
}

/** A document with a few of its tokens dropped, doubled, swapped, put elsewhere or replaced. */
export function mutateDocument(document: string, random: Random): string {
  const tokens = splitTokens(document)
  const times = random.pick([1, 1, 1, 2, 3, 8])
  for (let i = 0; i < times && tokens.length > 0; i++) mutateOnce(tokens, random)
  return tokens.join(random.chance(0.9) ? ' ' : random.pick(['\n', '\r\n', ',', '\t', ' #\n']))
}

function mutateOnce(tokens: string[], random: Random): void {
  const at = random.below(tokens.length)
  const other = random.below(tokens.length)
  switch (random.below(8)) {
    case 0:
      return void tokens.splice(at, 1)
    case 1:
      return void tokens.splice(at, 0, tokens[at]!)
    case 2:
      return void ([tokens[at], tokens[other]] = [tokens[other]!, tokens[at]!])
    case 3:
      return void (tokens[at] = random.pick(ODD))
    case 4:
      return void tokens.splice(at, 0, random.pick(ODD))
    case 5: {
      const part = tokens.slice(Math.min(at, other), Math.max(at, other))
      return void tokens.splice(other, 0, ...part.slice(0, 60))
    }
    case 6:
      return void (tokens[at] = nastyText(random))
    default:
      return void (tokens[at] = tokens[other]!)
  }
}

/** The document with some of the values that are written in it replaced; it may still be a valid one. */
export function replaceLiterals(document: string, random: Random): string {
  const tokens = splitTokens(document)
  const places = tokens.flatMap((token, at) => (LITERAL.test(token) && tokens[at - 1] !== '...' ? [at] : []))
  for (const at of random.some(places, random.pick([1, 1, 2, 3]))) tokens[at] = nastyLiteral(random)
  return tokens.join(' ')
}
