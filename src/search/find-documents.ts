import { type RawBuilder, sql } from 'kysely'
import type { Parameter } from '../planner/parameters.js'
import type { Rows, Scope } from '../planner/sources.js'
import { foundRecords } from './search-result.type.js'

const LONGEST_TEXT = 200
/** Words from this length on also stand for words that begin so. */
const SHORTEST_BEGINNING = 3
/** Shorter words, and numbers, are like too many others. */
const SHORTEST_MISSPELT = 4
/** Of the words that are spelled like one, so many of the most similar count. */
const MOST_SIMILAR = 20
/** The share of trigrams that a word has in common with a variant of it, and with the word it was meant to be. */
const VARIANT = sql`0.33`
const MISSPELT = sql`CASE WHEN length(known.own) < 6 THEN 0.5 ELSE 0.35 END`

// Weights for D to A: what is said, what it is about, other names, the name; an alias is as good as a name. Long
// documents count less (1), and the result lies between 0 and 1 (32).
// It goes by the words of the text alone: by those of the vocabulary, it would change with other documents.
const RANK = sql`ts_rank('{0.1, 0.4, 1, 1}', document.vector, asked.own_words, 33)`
const IS_NAMED = sql`document.kind IN ('COUNTRY', 'OFFICIAL', 'ORGANISATION')`
/** How near the text is to the nearest of the document's whole names. */
const NEARNESS = sql`(SELECT max(similarity(lexeme, '=' || asked.whole_name)) FROM unnest(document.vector) WHERE lexeme LIKE '=%')`
/** First how well the worst of the words fits, then how much they count in the document. */
const SCORE = sql`CASE
  WHEN document.vector @@ asked.whole THEN 4 + 0.24 * ${RANK}
  WHEN document.vector @@ asked.words_in_names THEN CASE WHEN ${IS_NAMED} THEN 3.5 ELSE 3.25 END + 0.24 * ${RANK}
  WHEN document.vector @@ asked.words THEN 3 + 0.24 * ${RANK}
  WHEN ${IS_NAMED} AND document.vector @@ asked.whole_beginning THEN 2.75 + 0.24 * ${NEARNESS}
  WHEN document.vector @@ asked.beginnings_in_names THEN CASE WHEN ${IS_NAMED} THEN 2.5 ELSE 2.25 END + 0.24 * ${RANK}
  WHEN document.vector @@ asked.beginnings THEN 2 + 0.24 * ${RANK}
  WHEN ${IS_NAMED} AND document.vector @@ asked.whole_spelling THEN 1.75 + 0.24 * ${NEARNESS}
  WHEN document.vector @@ asked.spellings_in_names THEN CASE WHEN ${IS_NAMED} THEN 1.5 ELSE 1.25 END + 0.24 * ${RANK}
  ELSE 1 + 0.24 * ${RANK} END`

/**
 * The documents that a text finds. The score of a document follows from the text and from the document alone, so that
 * a cursor keeps its place while others come and go.
 */
export const findDocuments: Rows = (_root, scope, args) => {
  const types = args.parameter('types')
  const ofTypes = types ? sql` AND document.kind = ANY(${types}::text[])` : sql``
  const keys = foundRecords.map(
    ({ kind, column }) => sql`CASE document.kind WHEN ${sql.lit(kind)} THEN document.key END AS ${sql.id(column)}`,
  )
  return sql`SELECT document.kind, document.key, ${sql.join(keys)}, round((${SCORE})::numeric, 6) AS score
    FROM (${askFor(checkText(args.required('text')), scope)}) AS asked
    JOIN search_document AS document ON document.vector @@ asked.anything
    WHERE true${ofTypes}${knownBy('document', scope)}`
}

function checkText(text: Parameter): Parameter {
  return text
    .refuse(
      (value) => [...String(value)].length > LONGEST_TEXT,
      `is longer than ${LONGEST_TEXT} characters: shorten it`,
    )
    .refuse((value) => !/[\p{L}\p{N}]/u.test(String(value)), 'has no word: give at least a letter or a digit')
}

function knownBy(table: string, { asOf }: Scope): RawBuilder<unknown> {
  return asOf ? sql` AND ${sql.ref(`${table}.known_from`)} <= ${asOf}::date` : sql``
}

/**
 * The text as queries: for a document that has it as a whole name, and for one that has each of its words, strictly or
 * less so. Folded words are letters and digits, so that nothing in quotes can be taken for an operator.
 */
function askFor(text: Parameter, scope: Scope): RawBuilder<unknown> {
  return sql`
    WITH word AS MATERIALIZED (${splitWords(text)}),
    known AS MATERIALIZED (
      SELECT *, CASE WHEN length(own) >= ${sql.lit(SHORTEST_MISSPELT)} AND own !~ '[0-9]' THEN (
        SELECT count(*) > 0 FROM search_word AS used WHERE used.word LIKE own || '%'${knownBy('used', scope)}
      ) END AS is_used
      FROM word WHERE counts
    ),
    term AS MATERIALIZED (SELECT *, ARRAY(${findSimilar(scope)}) AS similar_words FROM known)
    SELECT
      min(whole_name) AS whole_name,
      ${wholeName(sql`min(whole_name)`)} AS whole,
      CASE WHEN length(min(whole_name)) >= ${sql.lit(SHORTEST_BEGINNING)} THEN ${wholeName(sql`min(whole_name)`, ':*')} END AS whole_beginning,
      CASE WHEN count(*) = 1 THEN ${wholeName(sql`array_to_string(min(similar_words), '''|''=')`)} END AS whole_spelling,
      ${everyTerm(sql`forms`, ':AB')} AS words_in_names,
      ${everyTerm(sql`forms`, '')} AS words,
      ${everyTerm(sql`forms`, ':AB', ':*AB')} AS beginnings_in_names,
      ${everyTerm(sql`forms`, '', ':*')} AS beginnings,
      ${anyTerm(sql`forms`, ':*')} AS own_words,
      ${everyTerm(sql`forms || similar_words`, ':AB', ':*AB')} AS spellings_in_names,
      ${everyTerm(sql`forms || similar_words`, '', ':*')} || ${wholeName(sql`min(whole_name)`)} AS anything
    FROM term`
}

/** The words of the text, each with the forms that are as good as itself: its stem, and itself written together with a neighbour. */
function splitWords(text: Parameter): RawBuilder<unknown> {
  return sql`
    SELECT own, replace(folded, ' ', '') AS whole_name,
      array_remove(ARRAY[own, stem[1], lag(own) OVER neighbours || own, own || lead(own) OVER neighbours], NULL) AS forms,
      (stem <> '{}' OR NOT bool_or(stem <> '{}') OVER ()) AS counts
    FROM (SELECT left(search_fold(${text}::text), ${sql.lit(LONGEST_TEXT)}) AS folded) AS given,
      LATERAL string_to_table(folded, ' ') WITH ORDINALITY AS split(whole_word, n),
      LATERAL left(whole_word, 100) AS own,
      LATERAL (SELECT ts_lexize('pg_catalog.english_stem', own) AS stem) AS stemmed
    WINDOW neighbours AS (ORDER BY n)`
}

/** Words in use that are spelled like a word: variants of it always, others only for a word that is not in use itself. */
function findSimilar(scope: Scope): RawBuilder<unknown> {
  return sql`
    SELECT used.word FROM search_word AS used
    WHERE used.word % known.own AND used.word <> known.own AND known.is_used IS NOT NULL${knownBy('used', scope)}
      AND similarity(used.word, known.own) >= CASE
        WHEN search_skeleton(used.word) = search_skeleton(known.own) THEN ${VARIANT}
        WHEN known.is_used THEN NULL
        ELSE ${MISSPELT} END
    ORDER BY similarity(used.word, known.own) DESC, used.word LIMIT ${sql.lit(MOST_SIMILAR)}`
}

/** A query for the lexeme that a whole name has, written as one word. */
function wholeName(name: RawBuilder<unknown>, suffix = ''): RawBuilder<unknown> {
  return sql`('''=' || ${name} || ${sql.lit(`'${suffix}`)})::tsquery`
}

/** A query that all terms must meet, each by one of its lexemes or, with `beginning`, by a word that begins so. */
function everyTerm(lexemes: RawBuilder<unknown>, suffix: string, beginning?: string): RawBuilder<unknown> {
  return sql`string_agg('(' || ${oneOf(lexemes, suffix, beginning)} || ')', '&')::tsquery`
}

/** A query for whatever there is of the terms. */
function anyTerm(lexemes: RawBuilder<unknown>, beginning: string): RawBuilder<unknown> {
  return sql`string_agg(${oneOf(lexemes, '', beginning)}, '|')::tsquery`
}

function oneOf(lexemes: RawBuilder<unknown>, suffix: string, beginning?: string): RawBuilder<unknown> {
  const begins = beginning
    ? sql` || CASE WHEN length(own) >= ${sql.lit(SHORTEST_BEGINNING)} THEN '|''' || own || ${sql.lit(`'${beginning}`)} ELSE '' END`
    : sql``
  return sql`'''' || array_to_string(${lexemes}, ${sql.lit(`'${suffix}|'`)}) || ${sql.lit(`'${suffix}`)}${begins}`
}
