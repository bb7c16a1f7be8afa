import { sql } from 'kysely'
import type pg from 'pg'
import type { Edition } from './edition.js'
import type { Format, Sql } from './format.js'
import { gatherHolders, gatherSpeakers, listNames, tenureId } from './gather-people.js'
import { ImportError } from './import-error.js'
import { readKnownPeople } from './known-people.js'
import { refuseOtherEdition, writeSource } from './people-source.js'
import type { Held, ImportedPerson } from './people.js'
import { lockRecords, peopleTables, refuseReferred, releaseOfficials } from './people-tables.js'
import { peopleRows, type PeopleRows } from './people-rows.js'
import { readNames } from './person-name.js'
import { type Changes, isChange, KINDS_OF_CHANGE } from './publish.js'
import { readSpeeches } from './read-speeches.js'
import { readTenures } from './read-tenures.js'
import { type Earlier, type Resolved, resolvePeople, saysTheSame } from './resolve-people.js'
import { run } from './run-sql.js'
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
  // Before rows are looked for that are not there any more: of a first import PostgreSQL would take the tables for empty.
  if (isChange(changes)) for (const name of order) await run(client, sql`ANALYZE ${sql.table(name)}`)
  for (const name of ['statement', 'tenure', 'event'] as const) await removeRecords(client, tables[name], true)
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
