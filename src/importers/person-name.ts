import { sql } from 'kysely'
import type pg from 'pg'
import { run } from './run-sql.js'

/** What a name is compared by. */
export interface NameWords {
  /** Words of two letters or more, without titles and particles. */
  words: string[]
  /** What stays of each when it is spelled otherwise. */
  skeletons: string[]
  /** Single letters. */
  initials: string[]
  /** All of it but titles, as one word. */
  squeezed: string
}

/** Where text in Windows-1252 was taken for Latin-1. */
const WINDOWS = new Map([
  ['\u0091', '‘'],
  ['\u0092', '’'],
  ['\u0093', '“'],
  ['\u0094', '”'],
  ['\u0096', '–'],
  ['\u009a', 'š'],
  ['\u009e', 'ž'],
])
const ADDRESS =
  /^(?:(?:mr|mrs|ms|miss|mme|dr|h\.? ?m|h\.? ?e)[.,;:]* (?=\S)|h\.m\. ?|h\.e\. ?|(?:his|her) (?:(?:royal|serene|imperial) )?(?:highness|majesty|excellency) |(?:serene )?highness |the (?:right )?hono(?:u)?rable )/iu
/** Letters after a name: MP, T.D, MBBS. */
const POST_NOMINALS = /(?:, ?(?![JS][Rr])(?:[A-Z][A-Za-z]?\.?){1,5})+$/u
/** "Gemayel, Amin" and "Roosevelt, T." */
const LAST_FIRST = /^([\p{L}'-]+), (?![JS][Rr]\b)((?:\p{Lu}\.)+|\p{Lu}\p{Ll}[\p{L}'-]*)$/u
const ROMAN = /^[IVX]+$/

/** Whether a form of address says so; most names have none. */
export const isOfWoman = (reported: string): boolean =>
  /\b(?:mrs|ms|miss|mme|madame?|lady|dame|begum)\b/iu.test(reported)

/** A name as people write it: without forms of address, stray spaces and signs, and not in capitals throughout. */
export function tidyName(reported: string): string {
  let name = reported
    .replace(/[\u0080-\u009f]/gu, (sign) => WINDOWS.get(sign) ?? ' ')
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/ ?- /gu, '-')
    .trim()
  while (ADDRESS.test(name)) name = name.replace(ADDRESS, '').trim()
  name = name.replace(LAST_FIRST, '$2 $1').replace(/^(\p{L}+) ((?:\p{Lu}\.)+)$/u, '$2 $1')
  name = name.replace(POST_NOMINALS, '').replace(/[\s,;:]+$/u, '')
  const tokens = name.split(' ')
  return tokens.map((token, index) => (index > 0 && ROMAN.test(token) ? token : lowerCapitals(token))).join(' ')
}

function lowerCapitals(token: string): string {
  if (/\p{Ll}/u.test(token)) return token
  return token.replace(
    /(\p{Lu}\p{M}*)((?:\p{Lu}\p{M}*)+)/gu,
    (_, first: string, rest: string) => first + rest.toLowerCase(),
  )
}

const TITLES = new Set(
  (
    'mr mrs ms miss dr sir lord lady dame baroness count prince princess crown king queen emperor sheikh shaikh sheik emir amir ' +
    'sultan general lieutenant colonel major captain marshal field archbishop cardinal bishop chief alhaji haji hajj dato seri ' +
    'ayatollah seyyed seyed sayyid president minister his her royal serene highness majesty excellency the honourable hon rt right jr sr'
  ).split(' '),
)
const PARTICLES = new Set(
  'al el as bin bint ibn ben de la las los del da do dos das di du van von der den und zu of y'.split(' '),
)

/** Folds names as the search does: without case, marks and punctuation. */
export async function readNames(client: pg.ClientBase, names: Iterable<string>): Promise<Map<string, NameWords>> {
  const rows = await run<{ name: string; words: string[]; skeletons: string[] }>(
    client,
    sql`SELECT name, words, ARRAY(SELECT search_skeleton(word) FROM unnest(words) WITH ORDINALITY AS w(word, n) ORDER BY n) AS skeletons
      FROM (SELECT name, string_to_array(search_fold(name), ' ') AS words FROM unnest(${[...new Set(names)]}::text[]) AS name OFFSET 0) AS folded`,
  )
  return new Map(rows.map(({ name, words, skeletons }) => [name, compareBy(words, skeletons)]))
}

function compareBy(words: readonly string[], skeletons: readonly string[]): NameWords {
  const pairs = words.map((word, index) => ({ word, skeleton: skeletons[index] ?? word }))
  const named = pairs.filter(({ word }) => !TITLES.has(word))
  // A name that is all titles (King, Amir) is a name.
  const all = named.length === 0 ? pairs : named
  const long = all.filter(({ word }) => word.length > 1)
  const own = long.filter(({ word }) => !PARTICLES.has(word))
  const kept = own.length === 0 ? long : own
  return {
    words: kept.map(({ word }) => word),
    skeletons: kept.map(({ skeleton }) => skeleton),
    initials: all.filter(({ word }) => word.length === 1).map(({ word }) => word),
    squeezed: all
      .filter(({ word }) => !PARTICLES.has(word))
      .map(({ word }) => word)
      .join(''),
  }
}
