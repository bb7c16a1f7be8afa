import { sql } from 'kysely'
import type pg from 'pg'
import type { Edition } from './edition.js'
import type { Format, Sql } from './format.js'
import { gatherHolders, gatherSpeakers, listNames, tenureId } from './gather-people.js'
import { ImportError } from './import-error.js'
import { readKnownPeople } from './known-people.js'
import { type Held, type ImportedPerson, readSpeeches, readTenures } from './people.js'
import { lockRecords, peopleTables, refuseReferred, releaseOfficials } from './people-tables.js'
import { peopleRows, type PeopleRows } from './people-rows.js'
import { readNames } from './person-name.js'
import { type Changes, isChange, KINDS_OF_CHANGE } from './publish.js'
import { type Earlier, type Resolved, resolvePeople, saysTheSame } from './resolve-people.js'
import { count, run, runOne } from './run-sql.js'
import { findTaken, type RecordTable, removeRecords, stageRecords, writeRecords } from './sync-rows.js'
import type { Checked } from './targets.js'

/** Who the people of a dataset turned out to be. */
export interface PeopleReport {
  /** Who were there already, and who were not. */
  matched: number
  own: number
  /** Who could be several of those who were there, and got a record of their own. */
  ambiguous: readonly string[]
  /** Offices that are there by another's word, and are not kept twice. */
  alreadyHeld: number
  tenures: number
  statements: number
  /** Statements without a speaker: a government's. */
  unnamed: number
}

const COLUMNS = {
  official: ['name', 'aliases', 'dataset_slug'],
  event: [
    'event_kind',
    'title',
    'started_on',
    'started_on_lower',
    'started_on_upper',
    'certainty',
    'known_from',
    'dataset_slug',
  ],
  tenure: [
    ...['official_slug', 'office', 'role', 'country_code', 'started_on', 'started_on_lower', 'started_on_upper'],
    ...['ended_on', 'ended_on_lower', 'ended_on_upper', 'still_held_on', 'dataset_slug'],
  ],
  statement: [
    ...[
      'speaker_slug',
      'speaker_country_code',
      'made_on',
      'made_on_lower',
      'made_on_upper',
      'summary',
      'topics',
      'event_slug',
    ],
    ...['certainty', 'known_from', 'dataset_slug', 'speaker_as_reported', 'office_as_reported'],
  ],
  citation: ['source_slug', 'ordinal', 'locator', 'statement_slug', 'event_slug', 'tenure_id'],
} as const satisfies Record<RecordTable['table'], readonly string[]>

/** Makes officials, their offices and statements those of the dataset, each cited to its source, and finds who was there already. */
export async function publishPeople(
  client: pg.ClientBase,
  format: Format,
  edition: Edition,
  checked: readonly Checked[],
): Promise<{ changes: Changes; people: PeopleReport }> {
  const { slug: dataset, series } = edition
  await lockRecords(client)
  await refuseOtherEdition(client, format, dataset)
  const knownFrom = await writeSource(client, dataset)
  const [held, speeches] = [await readTenures(client, checked), await readSpeeches(client, checked)]
  const known = await readKnownPeople(client, dataset)
  const names = await readNames(client, listNames([...held, ...speeches]))
  const people = [...gatherHolders(series, held, names), ...gatherSpeakers(series, speeches, names)]
  const resolved = resolvePeople(people, known, names, await readEarlier(client, dataset, people))
  const kept = held.filter((each) => !isHeldAlready(each, series, resolved))
  const rows = peopleRows({ dataset, series, knownFrom }, kept, speeches, resolved)
  const changes = await writePeople(client, dataset, rows)
  return {
    changes,
    people: {
      matched: resolved.matched,
      own: resolved.own.length,
      ambiguous: describeAmbiguous(resolved),
      alreadyHeld: held.length - kept.length,
      tenures: kept.length,
      statements: speeches.length,
      unnamed: rows.statement.filter((row) => (row as { speaker_slug: string | null }).speaker_slug === null).length,
    },
  }
}

/** People are not kept twice: editions of statistics stand side by side, those of people take each other's place. */
async function refuseOtherEdition(client: pg.ClientBase, format: Format, dataset: string): Promise<void> {
  const [other] = await run<{ slug: string }>(
    client,
    sql`SELECT slug FROM dataset WHERE format = ${format.name} AND slug <> ${dataset} ORDER BY slug LIMIT 1`,
  )
  if (other === undefined) return
  const message = `cannot stand beside another edition: withdraw that first (npm run comity -- withdraw ${other.slug})`
  throw new ImportError([{ file: dataset, value: other.slug, message }])
}

/** The source that every record is cited to. Where the day of release is not known, it had appeared by the day of import. */
async function writeSource(client: pg.ClientBase, dataset: string): Promise<string> {
  const inferredFrom = 'the day on which it was first imported here: it had been released by then'
  const [stranger] = await run(
    client,
    sql`SELECT FROM source WHERE slug = ${dataset} AND source_kind <> 'DATASET'
      UNION ALL SELECT FROM seed_entry WHERE kind = 'source' AND key = ${dataset}`,
  )
  if (stranger !== undefined) {
    throw new ImportError([
      { file: '--edition', value: dataset, message: 'is the slug of a source that was keyed in: rename that one' },
    ])
  }
  const values = sql`SELECT slug, 'DATASET'::source_kind AS source_kind, publisher, title || ', ' || edition AS title, url,
      coalesce(released_on, released_on_upper::text) AS published_on, coalesce(released_on_lower, released_on_upper) AS published_on_lower,
      released_on_upper AS published_on_upper, (CASE WHEN released_on IS NULL THEN 'INFERRED' ELSE 'STATED' END)::certainty AS published_on_certainty,
      CASE WHEN released_on IS NULL THEN ${inferredFrom} END AS inferred_from, slug AS terminal_slug
    FROM dataset WHERE slug = ${dataset}`
  const columns = [
    'source_kind',
    'publisher',
    'title',
    'url',
    'published_on',
    'published_on_lower',
    'published_on_upper',
    'published_on_certainty',
    'inferred_from',
    'terminal_slug',
  ]
  const names = sql.join(['slug', ...columns].map((name) => sql.ref(name)))
  const set = sql.join(columns.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`))
  await run(
    client,
    sql`INSERT INTO source (${names}) SELECT ${names} FROM (${values}) AS given ON CONFLICT (slug) DO UPDATE SET ${set}`,
  )
  const { day } = await runOne<{ day: string }>(
    client,
    sql`SELECT published_on_upper::text AS day FROM source WHERE slug = ${dataset}`,
  )
  return day
}

async function readEarlier(
  client: pg.ClientBase,
  dataset: string,
  people: readonly ImportedPerson[],
): Promise<Earlier> {
  const slugs = await run<{ slug: string }>(
    client,
    sql`SELECT slug FROM official WHERE slug = ANY(${people.map(({ slug }) => slug)}::text[])`,
  )
  const rows = await run<{ row: string; official: string }>(
    client,
    sql`SELECT id AS row, official_slug AS official FROM tenure WHERE dataset_slug = ${dataset}
      UNION ALL SELECT slug, speaker_slug FROM statement WHERE dataset_slug = ${dataset} AND speaker_slug IS NOT NULL`,
  )
  return {
    slugs: new Set(slugs.map(({ slug }) => slug)),
    officialOf: new Map(rows.map(({ row, official }) => [row, official])),
  }
}

function isHeldAlready(held: Held, series: string, { officialOf, officesOf }: Resolved): boolean {
  const official = officialOf.get(tenureId(series, held))
  const offices = official === undefined ? undefined : officesOf.get(official)
  return offices?.some((office) => saysTheSame(held, office)) ?? false
}

async function writePeople(client: pg.ClientBase, dataset: string, rows: PeopleRows): Promise<Changes> {
  const tables = peopleTables(dataset)
  const order = ['official', 'event', 'tenure', 'statement', 'citation'] as const
  for (const name of order) await stageRecords(client, tables[name], rows[name])
  for (const name of ['event', 'tenure', 'statement'] as const) await refuseTaken(client, dataset, tables[name])
  const unwanted = (table: string): Sql =>
    sql`NOT EXISTS (SELECT FROM ${sql.table(`import_${table}`)} AS r WHERE r.slug = t.slug)`
  await refuseReferred(client, dataset, { event: unwanted('event'), statement: unwanted('statement'), source: false })
  const changes: Changes = { added: 0, changed: 0, removed: 0, unchanged: 0 }
  let others = 0
  for (const name of order) {
    const own = await writeRecords(client, tables[name], COLUMNS[name])
    if (name === 'tenure' || name === 'statement') {
      for (const key of KINDS_OF_CHANGE) changes[key] += own[key]
    } else others += own.added + own.changed
  }
  for (const name of ['statement', 'tenure', 'event'] as const) await removeRecords(client, tables[name], true)
  if (isChange(changes)) for (const name of order) await run(client, sql`ANALYZE ${sql.table(name)}`)
  await releaseOfficials(client, dataset, unwanted('official'))
  // Another spelling of a name is a change, too.
  if (changes.added + changes.removed === 0 && changes.changed === 0 && others > 0) changes.changed = others
  return changes
}

async function refuseTaken(client: pg.ClientBase, dataset: string, table: RecordTable): Promise<void> {
  const taken = await findTaken(client, table)
  if (taken.length === 0) return
  const message = `is the slug of another ${table.table}, which was keyed in: rename that one`
  throw new ImportError(taken.map((value) => ({ file: dataset, value, message })))
}

const MOST_LISTED = 20

function describeAmbiguous({ ambiguous }: Resolved): string[] {
  const lines = ambiguous.map(
    ({ person, candidates }) => `${person.name} (${person.slug}): ${candidates.map(({ slug }) => slug).join(', ')}`,
  )
  const more = lines.length - MOST_LISTED
  return [...lines.slice(0, MOST_LISTED), ...(more > 0 ? [`... and ${more} more`] : [])]
}

/** Removes all that the dataset gave. Who has offices or statements by another's word stays, without those of the dataset. */
export async function withdrawPeople(client: pg.ClientBase, dataset: string): Promise<void> {
  const tables = peopleTables(dataset)
  await lockRecords(client)
  await refuseReferred(client, dataset, { event: sql`true`, statement: sql`true`, source: true })
  for (const name of ['statement', 'tenure', 'event'] as const) await removeRecords(client, tables[name], false)
  await releaseOfficials(client, dataset, sql`true`)
  await count(client, sql`DELETE FROM source WHERE slug = ${dataset}`)
}

/** Words and spellings that a search finds people by. */
export async function refreshSearch(client: pg.ClientBase): Promise<void> {
  await run(client, sql`SELECT refresh_search()`)
}
