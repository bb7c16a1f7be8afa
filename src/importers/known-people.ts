import { sql } from 'kysely'
import type pg from 'pg'
import type { Sql } from './format.js'
import { type KnownPerson, type Presence, presumeEnd } from './match-people.js'
import { readNames } from './person-name.js'
import { run } from './run-sql.js'

/** Who has one of these leads the country. */
export const LEADING_ROLES = ['HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'SUPREME_LEADER', 'LEADER'] as const

const LEADING_POST =
  '\\m(president|prime[ -]minister|premier|chancellor|heads? of (state|government)|king|queen|emperor|sultan|e?amir|emir|pope|' +
  'sovereign prince|taoiseach|chief executive|chairman of the (presidency|state council|council of (state|ministers)|presidential council))\\M'
const OTHER_POST =
  "\\m(vice|deputy|former|crown|assistant|advis[eo]r|representative|envoy)\\M|european council|prime minister['’]s"

/** Whether a post is that of the head of state or of government. */
export const isLeadingPost = (post: Sql): Sql =>
  sql`coalesce(${post} ~* ${sql.lit(LEADING_POST)} AND ${post} !~* ${sql.lit(OTHER_POST)}, false)`

/** An office that a known person holds by another's word than the dataset's. */
export interface KnownOffice {
  country: string
  leads: boolean
  startsFrom: string | null
  startsBy: string | null
  endsFrom: string | null
  endsBy: string | null
  stillHeldOn: string | null
}

export interface Known extends KnownPerson {
  offices: readonly KnownOffice[]
}

interface KnownRow {
  slug: string
  dataset: string | null
  names: string[]
  offices: KnownOffice[]
  spoken: { country: string; from: string | null; to: string | null; leads: boolean }[]
}

/** All officials whom a dataset did not bring in itself, with what others than it tell of them. */
export async function readKnownPeople(client: pg.ClientBase, dataset: string): Promise<Known[]> {
  const others = (table: string): Sql => sql`${sql.ref(`${table}.dataset_slug`)} IS DISTINCT FROM ${dataset}`
  const rows = await run<KnownRow>(
    client,
    sql`SELECT slug, dataset_slug AS dataset, name || aliases AS names,
        coalesce((SELECT jsonb_agg(jsonb_build_object('country', country_code, 'leads', role::text = ANY(${[...LEADING_ROLES]}),
            'startsFrom', started_on_lower, 'startsBy', started_on_upper, 'endsFrom', ended_on_lower, 'endsBy', ended_on_upper,
            'stillHeldOn', still_held_on) ORDER BY id)
          FROM tenure WHERE tenure.official_slug = official.slug AND ${others('tenure')}), '[]') AS offices,
        coalesce((SELECT jsonb_agg(DISTINCT jsonb_build_object('country', speaker_country_code, 'from', made_on_lower, 'to', made_on_upper,
            'leads', ${isLeadingPost(sql.ref('office_as_reported'))}))
          FROM statement WHERE statement.speaker_slug = official.slug AND speaker_country_code IS NOT NULL AND ${others('statement')}), '[]') AS spoken
      FROM official WHERE ${others('official')} ORDER BY slug`,
  )
  const names = await readNames(
    client,
    rows.flatMap((row) => row.names),
  )
  return rows.map(({ slug, dataset: owner, names: own, offices, spoken }) => ({
    slug,
    dataset: owner,
    names: own.flatMap((name) => names.get(name) ?? []),
    presences: [
      ...offices.map(presenceOf),
      ...spoken.map(({ country, leads, from, to }) => ({
        country,
        leads,
        from: from ?? undefined,
        to: to ?? undefined,
      })),
    ],
    offices,
  }))
}

function presenceOf({ country, leads, startsFrom, endsBy, stillHeldOn }: KnownOffice): Presence {
  const to = endsBy ?? (stillHeldOn === null ? undefined : presumeEnd(stillHeldOn))
  return { country, leads, from: startsFrom ?? undefined, to }
}
