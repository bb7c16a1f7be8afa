import { AREAS, pick, scatter, type Step } from './step.js'
import { COUNTRIES } from './scale.js'

const FIRST = ['Ada', 'Bela', 'Chen', 'Dina', 'Emil', 'Fola', 'Gita', 'Hugo', 'Ines', 'Jomo', 'Kira', 'Lars', 'Mina']
const LAST = ['Adeyemi', 'Bauer', 'Castro', 'Dubois', 'Eriksen', 'Fujita', 'Gupta', 'Haddad', 'Ivanov', 'Jansen']
const OFFICES = ['Minister of Foreign Affairs', 'Minister of Trade', 'Minister of Energy', 'Ambassador at large']

/** An official is of one country, and has had an office of two more: envoys who were called elsewhere. */
export const OFFICIALS: Step = {
  name: 'officials',
  statements: ({ officials }) => [
    `INSERT INTO official (slug, name, aliases)
      SELECT 'bench-official-' || n, ${pick(scatter('n', 1, 1_000_003), FIRST)} || ' ' || ${pick(scatter('n', 2, 1_000_003), LAST)} || ' ' || n, '{}'
      FROM generate_series(0, ${officials - 1}) AS n`,
    `INSERT INTO tenure (id, official_slug, office, role, country_code, started_on, started_on_lower, started_on_upper,
        ended_on, ended_on_lower, ended_on_upper)
      SELECT 'bench-tenure-' || n || '-' || k, 'bench-official-' || n, ${pick('n + k', OFFICES)},
        (CASE WHEN (n + k) % 4 = 3 THEN 'DIPLOMAT' ELSE 'MINISTER' END)::role, a.code,
        year::text, make_date(year, 1, 1), make_date(year, 12, 31),
        (year + 4)::text, make_date(year + 4, 1, 1), make_date(year + 4, 12, 31)
      FROM generate_series(0, ${officials - 1}) AS n CROSS JOIN generate_series(0, 2) AS k
        CROSS JOIN LATERAL (SELECT 1990 + n % 15 + 5 * k AS year) AS y
        JOIN ${AREAS} AS a ON a.number = (n + k * ${COUNTRIES / 3}) % ${COUNTRIES}`,
  ],
}

const PUBLISHERS = ['Northern Agency', 'The Morning Post', 'State Gazette', 'Evening Courier', 'Press Office']

export const SOURCES: Step = {
  name: 'sources',
  statements: ({ sources }) => [
    `INSERT INTO source (slug, source_kind, publisher, title, author, url, language, published_on, published_on_lower, published_on_upper, terminal_slug)
      SELECT slug, (${pick('n', ['NEWS_ARTICLE', 'NEWS_AGENCY', 'STATE_MEDIA', 'GOVERNMENT'])})::source_kind,
        ${pick(scatter('n', 3, 1_000_003), PUBLISHERS)}, 'Report ' || n || ' on talks, trade and energy between neighbours',
        CASE WHEN n % 3 > 0 THEN 'Staff writer ' || n % 97 END, 'https://example.org/reports/' || n, 'en', day::text, day, day, slug
      FROM (SELECT n, 'bench-source-' || n AS slug, date '1990-01-02' + ${scatter('n', 4, 10_950)} AS day
        FROM generate_series(0, ${sources - 1}) AS n) AS numbered`,
  ],
}
