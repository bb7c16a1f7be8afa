-- By hand, before what needs it: spellings are compared by the trigrams that they share.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "search_document" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "vector" tsvector NOT NULL,
    "known_from" DATE NOT NULL,
    "checksum" TEXT NOT NULL,

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("kind","key")
);

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,
    "known_from" DATE NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "search_document_vector_idx" ON "search_document" USING GIN ("vector");

-- CreateIndex
CREATE INDEX "search_word_word_idx" ON "search_word" USING GIN ("word" gin_trgm_ops);

-- ---------------------------------------------------------------- written by hand

ALTER TABLE "search_document" ADD CONSTRAINT "search_document_kind" CHECK (
  "kind" IN ('COUNTRY', 'OFFICIAL', 'ORGANISATION', 'STATEMENT', 'EVENT', 'SOURCE'));

-- A text as words in lower case with one space between them: letters without their marks, no punctuation, no other
-- symbol, 20 for twenty in Arabic digits too. No class of characters is used whose meaning depends on the locale.
-- "U.S." is one word, "Iran's" is Iran, "Es'haq" is Eshaq. Whoever changes it, or one of the functions below, empties
-- search_document in the same migration and calls refresh_search().
CREATE FUNCTION "search_fold"(value TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN btrim(regexp_replace(
  regexp_replace(
    regexp_replace(
      regexp_replace(
        regexp_replace(
          replace(replace(replace(
            translate(
              lower(normalize(left(value, 50000), NFKD)),
              'øđðłħıŧيىكة٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹',
              'oddlhitییکه01234567890123456789'),
            'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
          -- "Iran's", but "d'Ivoire".
          '[''\u2019\u02bc]s(?![a-z])', '', 'g'),
        '(?<![a-z])([dl])[''\u2019](?=[a-z])', '\1 ', 'g'),
      -- Combining marks of Latin, Greek, Cyrillic, Hebrew and Arabic, what has no width, and what stands for ayn and hamza.
      '[''`\u00ad\u02b0-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u2018\u2019\u202a-\u202e\u2060-\u2069\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]',
      '', 'g'),
    '(?<![a-z])([a-z])\.(?=[a-z](?![a-z]))', '\1', 'g'),
  '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05c6\u05f3\u05f4\u0600-\u060f\u061b-\u061f\u066a-\u066d\u06d4\u06dd\u06de\u06e9\u06fd\u06fe\u0964\u0965\u1680\u2000-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\u303d-\u303f\u30fb\ud7fc-\uf8ff\ufd3e\ufd3f\ufdfc-\ufdff\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffff\U0001f000-\U0001faff\U000e0000-\U0010ffff]+',
  ' ', 'g'));

-- What stays of a folded word when it is spelled otherwise: its consonants, h left out. Rohani, Rouhani and Ruhani,
-- Irak and Iraq, Tehran and Teheran, Bagdad and Baghdad have the same.
CREATE FUNCTION "search_skeleton"(word TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(
  regexp_replace(regexp_replace(translate(word, 'cq', 'kk'), '^[aeiou]+', 'a'), '(?<=.)(?:[aehiou]|[wy](?![aeiou]))+', '', 'g'),
  '(.)\1+', '\1', 'g');

-- The names of a country inside a record that concerns it: without the labels that statistics give it
-- ("USA, Puerto Rico and US Virgin Islands"), which would find the record by what it is not about.
CREATE FUNCTION "search_country_names"(name TEXT, aliases TEXT[]) RETURNS TEXT[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN name || ARRAY(SELECT alias FROM unnest(aliases) WITH ORDINALITY AS spelling(alias, n) WHERE alias !~ '[ ,(]' ORDER BY n);

-- The texts by which each record is found, from those that count most to those that count least: its name, other names
-- of it, what it is about, what it says. Only what is known as soon as the record itself is.
CREATE FUNCTION "search_content"()
RETURNS TABLE (kind TEXT, key TEXT, names TEXT[], aliases TEXT[], subjects TEXT[], texts TEXT[], known_from DATE)
LANGUAGE sql STABLE AS $$
  SELECT 'COUNTRY', code, ARRAY[name], ARRAY[official_name, code, alpha2, "numeric"] || aliases,
    '{}'::text[], '{}'::text[], '-infinity'::date
  FROM country
  UNION ALL
  SELECT 'OFFICIAL', slug, ARRAY[name], aliases || wikidata_id,
    ARRAY(SELECT text FROM tenure JOIN country ON country.code = country_code,
            LATERAL unnest(ARRAY[office, country.name]) AS text WHERE official_slug = slug ORDER BY tenure.id, text),
    '{}', '-infinity'
  FROM official
  UNION ALL
  SELECT 'ORGANISATION', slug, ARRAY[name], aliases,
    ARRAY(SELECT country.name FROM country WHERE country.code = country_code), '{}', '-infinity'
  FROM organisation
  UNION ALL
  SELECT 'STATEMENT', slug, '{}', '{}',
    topics
      || ARRAY(SELECT text FROM official, LATERAL unnest(name || aliases) WITH ORDINALITY AS spelling(text, n)
               WHERE official.slug = speaker_slug ORDER BY n)
      || ARRAY(SELECT text FROM organisation, LATERAL unnest(name || aliases) WITH ORDINALITY AS spelling(text, n)
               WHERE organisation.slug = organisation_slug ORDER BY n)
      || ARRAY(SELECT text FROM country,
                 LATERAL unnest(search_country_names(name, aliases)) WITH ORDINALITY AS spelling(text, n)
               WHERE country.code = speaker_country_code ORDER BY n)
      || ARRAY(SELECT text FROM mention
                 LEFT JOIN country ON country.code = mention.country_code
                 LEFT JOIN official ON official.slug = mention.official_slug
                 LEFT JOIN organisation ON organisation.slug = mention.organisation_slug,
                 LATERAL unnest(search_country_names(country.name, country.aliases)
                   || official.name || official.aliases || organisation.name || organisation.aliases)
                   WITH ORDINALITY AS spelling(text, n)
               WHERE mention.statement_slug = statement.slug AND text IS NOT NULL ORDER BY mention.ordinal, mention.id, n),
    ARRAY[summary], coalesce(known_from, 'infinity')
  FROM statement
  UNION ALL
  SELECT 'EVENT', slug, ARRAY[title], '{}',
    place
      || ARRAY(SELECT text FROM event_country JOIN country ON country.code = country_code,
                 LATERAL unnest(search_country_names(name, aliases)) WITH ORDINALITY AS spelling(text, n)
               WHERE event_slug = event.slug ORDER BY ordinal, country.code, n)
      || ARRAY(SELECT text FROM event_official JOIN official ON official.slug = official_slug,
                 LATERAL unnest(name || aliases) WITH ORDINALITY AS spelling(text, n)
               WHERE event_slug = event.slug ORDER BY ordinal, official.slug, n),
    ARRAY[summary], coalesce(known_from, 'infinity')
  FROM event
  UNION ALL
  SELECT 'SOURCE', slug, ARRAY[title], '{}', ARRAY[publisher, author], '{}', coalesce(published_on_upper, 'infinity')
  FROM source;
$$;

-- Brings search_document and search_word up to date with the records, in the transaction that changed them, and tells
-- how many documents came, changed or went. A lexeme that begins with "=" is a whole name, written as one word; names
-- are also found by two of their words written as one (abdulmahdi). Texts carry stems beside their words, names do not.
CREATE FUNCTION "refresh_search"() RETURNS BIGINT LANGUAGE plpgsql AS $$
DECLARE
  changes BIGINT;
BEGIN
  WITH content AS MATERIALIZED (
    SELECT *, md5(ROW(names, aliases, subjects, texts)::text) AS checksum FROM search_content()
  ), gone AS (
    DELETE FROM search_document AS document
    WHERE NOT EXISTS (SELECT FROM content WHERE content.kind = document.kind AND content.key = document.key)
    RETURNING 1
  ), changed AS MATERIALIZED (
    SELECT content.* FROM content LEFT JOIN search_document AS document USING (kind, key)
    WHERE (content.checksum, content.known_from) IS DISTINCT FROM (document.checksum, document.known_from)
  ), given AS MATERIALIZED (
    SELECT kind, key, text,
      CASE WHEN n <= cardinality(names) THEN 'A'
           WHEN n <= cardinality(names || aliases) THEN 'B'
           WHEN n <= cardinality(names || aliases || subjects) THEN 'C'
           ELSE 'D' END AS weight,
      n <= cardinality(names || aliases) AND kind IN ('COUNTRY', 'OFFICIAL', 'ORGANISATION') AS is_name
    FROM changed, LATERAL unnest(names || aliases || subjects || texts) WITH ORDINALITY AS given(text, n)
    WHERE text IS NOT NULL
  ), folded AS MATERIALIZED (
    -- Each text once: most are the names of the same few people and countries.
    SELECT text, weight, is_name, string_to_array(search_fold(text), ' ') AS words
    FROM given GROUP BY text, weight, is_name
  ), entry AS MATERIALIZED (
    SELECT text, weight, is_name, (
      SELECT string_agg(lexeme || ':' || least(at, 16383) || weight, ' ')
      FROM (
        SELECT at, left(words[at], 100) AS own, words[at + 1] AS next,
          ts_lexize('pg_catalog.english_stem', left(words[at], 100)) AS stem
        FROM generate_subscripts(words, 1) AS at
        OFFSET 0
      ) AS word, LATERAL (
        SELECT own AS lexeme WHERE weight <= 'B' OR stem <> '{}'
        UNION ALL
        SELECT stem[1] WHERE stem[1] <> own AND NOT is_name
        UNION ALL
        SELECT left(own || next, 100)
        WHERE (is_name OR weight = 'C') AND stem <> '{}' AND ts_lexize('pg_catalog.english_stem', next) <> '{}'
        UNION ALL
        SELECT '=' || left(array_to_string(words, ''), 200) WHERE weight <= 'B' AND at = 1
      ) AS found
    ) AS entries
    FROM folded
  ), vector AS (
    SELECT kind, key, string_agg(entries, ' ')::tsvector AS vector
    FROM given JOIN entry USING (text, weight, is_name) GROUP BY kind, key
  ), written AS (
    INSERT INTO search_document (kind, key, vector, known_from, checksum)
    SELECT kind, key, coalesce(vector.vector, ''), known_from, checksum
    FROM changed LEFT JOIN vector USING (kind, key)
    ON CONFLICT (kind, key) DO UPDATE
      SET vector = excluded.vector, known_from = excluded.known_from, checksum = excluded.checksum
    RETURNING 1
  )
  SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM written) INTO changes;

  IF changes > 0 THEN
    WITH found AS MATERIALIZED (
      SELECT lexeme AS word, min(known_from) AS known_from
      FROM search_document, LATERAL unnest(vector) WHERE lexeme ~ '^[^0-9=]{3,40}$' GROUP BY lexeme
    ), gone AS (
      DELETE FROM search_word AS word WHERE NOT EXISTS (SELECT FROM found WHERE found.word = word.word)
    )
    INSERT INTO search_word (word, known_from)
    SELECT found.word, found.known_from FROM found LEFT JOIN search_word AS stored USING (word)
    WHERE found.known_from IS DISTINCT FROM stored.known_from
    ON CONFLICT (word) DO UPDATE SET known_from = excluded.known_from;
    -- Otherwise searches read what is new from a list, until the next vacuum.
    PERFORM gin_clean_pending_list('search_document_vector_idx'), gin_clean_pending_list('search_word_word_idx');
  END IF;
  RETURN changes;
END
$$;

SELECT refresh_search();
