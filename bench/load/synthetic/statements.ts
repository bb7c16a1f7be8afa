import { AREAS, neighbour, NEIGHBOURS, pick, scatter, type Step } from './step.js'
import { COUNTRIES } from './scale.js'

const TOPICS = ['trade', 'energy', 'gas', 'electricity', 'sanctions', 'security', 'borders', 'water', 'transport']

/** Statement n is made by official n modulo their number; one in ten is dated by its month, one in eight is concluded. */
export const STATEMENTS: Step = {
  name: 'statements',
  statements: ({ statements, officials }) => [
    `INSERT INTO statement (slug, speaker_slug, speaker_country_code, made_on, made_on_lower, made_on_upper, summary, topics, certainty, inferred_from)
      SELECT 'bench-statement-' || n, 'bench-official-' || n % ${officials}, a.code,
        CASE WHEN is_month THEN to_char(day, 'YYYY-MM') ELSE day::text END,
        CASE WHEN is_month THEN date_trunc('month', day)::date ELSE day END,
        CASE WHEN is_month THEN (date_trunc('month', day) + interval '1 month - 1 day')::date ELSE day END,
        'Says that talks with the neighbour on ' || ${pick('n', TOPICS)} || ' will go on, and that round ' || n || ' is near its end.',
        ARRAY[${pick('n', TOPICS)}, ${pick('n + 4', TOPICS)}],
        (CASE WHEN n % 8 = 7 THEN 'INFERRED' ELSE 'STATED' END)::certainty,
        CASE WHEN n % 8 = 7 THEN 'From what was reported of the meeting.' END
      FROM (SELECT n, n % 10 = 9 AS is_month, date '1990-01-01' + ${scatter('n', 11, 10_950)} AS day
          FROM generate_series(0, ${statements - 1}) AS n) AS numbered
        JOIN ${AREAS} AS a ON a.number = numbered.n % ${officials} % ${COUNTRIES}`,
    // The first names a neighbour; every second statement names one of its officials as well, the others a second neighbour.
    `INSERT INTO mention (id, statement_slug, ordinal, role, country_code, official_slug)
      SELECT 'bench-mention-' || n || '-' || k, 'bench-statement-' || n, k,
        (CASE WHEN k = 0 THEN 'ADDRESSEE' ELSE 'SUBJECT' END)::mention_role,
        CASE WHEN NOT by_official THEN a.code END,
        CASE WHEN by_official THEN 'bench-official-' || a.number + ${COUNTRIES} * ${scatter('n', 12, Math.floor(officials / COUNTRIES))} END
      FROM (SELECT n, k, k = 1 AND n % 2 = 0 AS by_official,
            ${neighbour(`n % ${officials} % ${COUNTRIES}`, `${scatter('n', 13, NEIGHBOURS)} + CASE WHEN n % 2 = 1 THEN k ELSE 0 END`)} AS area
          FROM generate_series(0, ${statements - 1}) AS n CROSS JOIN generate_series(0, 1) AS k) AS numbered
        JOIN ${AREAS} AS a ON a.number = area`,
  ],
}

/** One or two sources for each statement: 150,000 of 100,000. */
export const CITATIONS: Step = {
  name: 'citations',
  statements: ({ statements, sources }) => [
    `INSERT INTO citation (id, source_slug, ordinal, locator, phrase, statement_slug)
      SELECT 'bench-citation-' || n || '-' || k, 'bench-source-' || ${scatter(`2 * n + k`, 14, sources)}, k,
        CASE WHEN n % 4 = 0 THEN 'paragraph ' || 1 + n % 9 END, 'round ' || n || ' is near its end', 'bench-statement-' || n
      FROM generate_series(0, ${statements - 1}) AS n CROSS JOIN LATERAL generate_series(0, n % 2) AS k`,
  ],
}

/** Events of neighbours: some with each pair. */
export const EVENTS: Step = {
  name: 'events',
  statements: ({ events, sources }) => [
    `INSERT INTO event (slug, event_kind, title, started_on, started_on_lower, started_on_upper, place)
      SELECT 'bench-event-' || n, (${pick('n', ['VISIT', 'MEETING', 'AGREEMENT', 'PROJECT'])})::event_kind, 'Meeting ' || n || ' of the joint commission',
        day::text, day, day, 'Place ' || n % 500
      FROM (SELECT n, date '1990-01-01' + ${scatter('n', 15, 10_950)} AS day FROM generate_series(0, ${events - 1}) AS n) AS numbered`,
    `INSERT INTO event_country (event_slug, country_code, ordinal)
      SELECT 'bench-event-' || n, a.code, k
      FROM generate_series(0, ${events - 1}) AS n CROSS JOIN generate_series(0, 1) AS k
        JOIN ${AREAS} AS a ON a.number = CASE k WHEN 0 THEN n % ${COUNTRIES} ELSE ${neighbour(`n % ${COUNTRIES}`, `n / ${COUNTRIES}`)} END`,
    `INSERT INTO citation (id, source_slug, ordinal, phrase, event_slug)
      SELECT 'bench-citation-event-' || n, 'bench-source-' || ${scatter('n', 16, sources)}, 0, 'the joint commission met', 'bench-event-' || n
      FROM generate_series(0, ${events - 1}) AS n`,
  ],
}
