import type { Random } from '../api/random/random.js'

const toBase64 = (text: string): string => Buffer.from(text).toString('base64url')

/** Texts that break something somewhere: in SQL, in JSON, in Unicode, in dates, ids and cursors. */
const TEXTS: readonly string[] = [
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '\udfff',
    'a\udc00\ud800',
    '\u202eabc',
    '\u200d',
    '\ufeff',
    '\u2028',
    'İRQ',
    'ß',
  ],
  ...[
    '👩‍👩‍👧‍👦',
    '𝒳',
    'e\u0301',
    '\n\r\t',
    '\x7f',
    '\x1b[31m',
    "'",
    '"',
    '\\',
    '%',
    '_',
    '%_%',
    '\\%',
    '"""',
    '`',
    '$1',
    '$$',
    '::int',
  ],
  ...[
    "'; DROP TABLE country; --",
    "' OR ''='",
    `\${x}`,
    '{{x}}',
    '<script>',
    '../../etc/passwd',
    '%s%n',
    '\\u0000',
    '\\x',
  ],
  ...[
    'null',
    'true',
    'NaN',
    'Infinity',
    '-0',
    '1e400',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '__typename',
  ],
  ...[
    '2019-02-30',
    '99999-01-01',
    '0000-00-00',
    '0000',
    '9999-12-31',
    '-0001',
    '2019-04-06T00:00:00Z',
    'infinity',
    'now',
    'epoch',
  ],
  ...['IRQ', 'iq', '368', 'QQQ', 'PAYMENT', 'gas', 'iran', 'hassan-rouhani', 'ﷺ', '٣٦٨', '３６８'],
  ...[
    'Country:IRQ',
    'Country:\0',
    'Country:__proto__',
    'Nothing:1',
    'Statement:',
    ':',
    'Country:IRQ@2019-02-30',
    '@',
  ].map(toBase64),
  ...['[]', '[null]', '[1e400]', '{}', '["a","b"]', '[[[[[]]]]]', '"', '[1,2,3,4,5,6,7]', '\ud800'].map(toBase64),
  ...['====', 'a'.repeat(3), 'Q291bnRyeTpJUlE=', 'Q291bnRyeTpJUlE'],
]

/** As they are written in JSON and in documents; JSON.stringify would change them. */
const NUMBERS = [
  ...[
    '0',
    '-0',
    '1',
    '-1',
    '100',
    '101',
    '1000',
    '1.5',
    '0.1',
    '-0.0',
    '2147483647',
    '2147483648',
    '-2147483648',
    '-2147483649',
  ],
  ...[
    '4294967296',
    '9007199254740993',
    '9223372036854775807',
    '9223372036854775808',
    '18446744073709551616',
    '1e21',
    '1E400',
    '-1e400',
  ],
  ...['1e-400', '5e-324', '1.7976931348623157e308', '3.4e39', `1${'0'.repeat(400)}`, `0.${'1'.repeat(400)}`],
]

const RAW = '@raw:'

/** What JSON has no value for, such as a number beyond those of JavaScript: written as it is. */
const raw = (json: string): string => RAW + Buffer.from(json).toString('hex')

export function writeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(new RegExp(`"${RAW}([0-9a-f]*)"`, 'g'), (_, hex: string) =>
    Buffer.from(hex, 'hex').toString(),
  )
}

export function nastyText(random: Random): string {
  if (random.chance(0.04)) return random.pick(TEXTS).repeat(random.pick([100, 1000, 5000]))
  if (random.chance(0.05)) return anyCharacters(random)
  return random.pick(TEXTS)
}

function anyCharacters(random: Random): string {
  const length = 1 + random.below(40)
  return String.fromCharCode(...Array.from({ length }, () => random.below(random.pick([128, 0x600, 0x10000]))))
}

export const nastyNumber = (random: Random): string => random.pick(NUMBERS)

/** Of any type, as it goes into variables. */
export function nastyValue(random: Random, depth = 0): unknown {
  const item = (): unknown => nastyValue(random, depth + 1)
  const kind = random.below(depth > 3 ? 6 : 12)
  if (kind < 2) return nastyText(random)
  if (kind < 4) return raw(nastyNumber(random))
  if (kind === 4) return random.pick([null, true, false])
  if (kind === 5) return random.pick([[], {}, [null], [[]], { eq: null }, { in: [] }])
  if (kind === 6)
    return Array.from({ length: random.pick([1, 2, 5, 249, 250, 251, 2000]) }, () => nastyText(random).slice(0, 20))
  if (kind === 7) return raw(`{"__proto__":${JSON.stringify(nastyText(random))}}`)
  if (kind === 8)
    return Object.fromEntries([
      [random.pick(KEYS), item()],
      [random.pick(KEYS), item()],
    ])
  if (kind === 9) return nest(random.pick(KEYS), random.pick([2, 30, 59, 60, 61, 62, 500, 4000]), item())
  if (kind === 10) return raw(`${'['.repeat(300)}${']'.repeat(300)}`)
  return [item(), item()]
}

const KEYS = [
  ...[
    'eq',
    'in',
    'not',
    'and',
    'or',
    'gte',
    'lte',
    'contains',
    'country',
    'slug',
    'kind',
    'field',
    'direction',
    'constructor',
  ],
  ...['toString', 'prototype', 'length', '', 'a.b', '$where', 'hasOwnProperty', 'year', 'from', 'to', 'first'],
]

/** Written at once: JSON.stringify calls itself for each level. */
function nest(key: string, levels: number, inside: unknown): string {
  return raw(`{${JSON.stringify(key)}:`.repeat(levels) + writeJson(inside) + '}'.repeat(levels))
}

/** As it is written in a document. */
export function nastyLiteral(random: Random, depth = 0): string {
  const kind = random.below(depth > 3 ? 6 : 9)
  const item = (): string => nastyLiteral(random, depth + 1)
  if (kind < 2) return random.chance(0.1) ? `"""${nastyText(random)}"""` : JSON.stringify(nastyText(random))
  if (kind < 4) return nastyNumber(random)
  if (kind === 4)
    return random.pick(['null', 'true', 'false', '$nothing', '$v1', 'ASC', 'PAYMENT', 'NOTHING', '__proto__'])
  if (kind === 5)
    return random.pick(['[]', '{}', '[null]', '{eq:null}', '[[[]]]', '"\\uD800"', '"\\u{110000}"', '"\\u{0}"'])
  if (kind === 6)
    return `[${Array.from({ length: random.pick([1, 3, 251, 1000]) }, () => nastyNumber(random)).join(' ')}]`
  if (kind === 7) return `{${random.pick(KEYS.slice(0, 14))}: ${item()}}`
  return `${'{not:'.repeat(random.pick([2, 60, 61, 400]))}{}`
}
