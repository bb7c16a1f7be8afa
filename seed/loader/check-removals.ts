import { Prisma } from '../../prisma/generated/client/client.js'
import type { Gone } from './changes.js'
import { FIGURE_KINDS, recordKind, type RecordKind } from './kinds.js'
import type { Problem } from './problems.js'
import type { Transaction } from './stored-records.js'

/** A column that refers to a record, and the record that it is part of. */
interface Referrer {
  table: string
  column: string
  record: string
  kind: RecordKind | 'data set' | 'tenure'
  /** The only rows that count. */
  when?: string
}

const by = (kind: Referrer['kind'], table: string, record: string, ...columns: string[]): Referrer[] =>
  columns.map((column) => ({ table, column, record, kind }))

const REFERRERS: Record<RecordKind, Referrer[]> = {
  country: [
    ...by('country', 'country_successor', 'r.country_code', 'successor_code'),
    ...by('organisation', 'organisation', 'r.slug', 'country_code'),
    ...by('official', 'tenure', 'r.official_slug', 'country_code'),
    ...by('event', 'event_country', 'r.event_slug', 'country_code'),
    ...by('statement', 'statement', 'r.slug', 'speaker_country_code'),
    ...by('statement', 'mention', 'r.statement_slug', 'country_code'),
    ...by('figure', 'figure', 'r.slug', 'attributed_country_code'),
    ...by('figure', 'figure_country', 'r.figure_slug', 'country_code'),
    ...by('data set', 'trade_flow', 'r.dataset_slug', 'reporter_code', 'partner_code'),
    ...by('data set', 'gas_flow', 'r.dataset_slug', 'importer_code', 'exporter_code'),
    ...by('data set', 'country_indicator', 'r.dataset_slug', 'country_code'),
  ],
  organisation: [
    ...by('statement', 'statement', 'r.slug', 'organisation_slug'),
    ...by('statement', 'mention', 'r.statement_slug', 'organisation_slug'),
    ...by('figure', 'figure', 'r.slug', 'attributed_organisation_slug'),
    ...by('figure', 'force_strength', 'r.figure_slug', 'force_slug'),
  ],
  official: [
    // Those that are keyed in go with the official.
    ...by('tenure', 'tenure', 'r.id', 'official_slug').map((held) => ({ ...held, when: 'r.dataset_slug is not null' })),
    ...by('statement', 'statement', 'r.slug', 'speaker_slug'),
    ...by('statement', 'mention', 'r.statement_slug', 'official_slug'),
    ...by('event', 'event_official', 'r.event_slug', 'official_slug'),
    ...by('figure', 'figure', 'r.slug', 'attributed_official_slug'),
  ],
  source: [
    ...by('source', 'source', 'r.slug', 'origin_slug'),
    ...by('statement', 'citation', 'r.statement_slug', 'source_slug', 'origin_slug'),
    ...by('event', 'citation', 'r.event_slug', 'source_slug', 'origin_slug'),
    ...by('figure', 'citation', 'r.figure_slug', 'source_slug', 'origin_slug'),
    ...by('official', 'citation', "split_part(r.tenure_id, '/', 1)", 'source_slug', 'origin_slug'),
    ...by('figure', 'citation', "split_part(r.waiver_term_id, '/', 1)", 'source_slug', 'origin_slug'),
    ...by('statement', 'rendition', 'r.statement_slug', 'source_slug'),
    ...by('statement', 'statement', 'r.slug', 'asserted_by_slug'),
  ],
  event: [...by('event', 'event', 'r.slug', 'part_of_slug'), ...by('statement', 'statement', 'r.slug', 'event_slug')],
  statement: by('figure', 'figure', 'r.slug', 'statement_slug'),
  figure: [
    ...by('figure', 'figure', 'r.slug', 'restates_slug'),
    ...by('figure', 'sanctions_waiver', 'r.figure_slug', 'renews_slug'),
  ],
}

/** Tables of which an import has rows, too. */
const IMPORTED = new Set(['tenure', 'statement', 'event'])
const MOST_NAMED = 5

/** Whatever other sets, imports or hands added that refers to a record about to go. */
export async function checkRemovals(tx: Transaction, setName: string, removed: readonly Gone[]): Promise<Problem[]> {
  const problems: Problem[] = []
  const kinds = new Set(removed.map(({ kind }) => recordKind(kind)))
  for (const kind of kinds) {
    const gone = removed.filter((record) => recordKind(record.kind) === kind)
    const kindOf = new Map(gone.map((record) => [record.key, record.kind]))
    for (const referrer of REFERRERS[kind]) {
      for (const { key, by, set, dataset } of await findReferrers(tx, setName, referrer, [...kindOf.keys()])) {
        const owner = set !== null ? ` of the set "${set}"` : dataset !== null ? ` of the dataset "${dataset}"` : ''
        const message = `cannot be removed: "${by}"${owner} refers to it (${referrer.table}.${referrer.column})`
        problems.push({ file: `set "${setName}":`, kind: kindOf.get(key) ?? kind, entry: `"${key}"`, message })
      }
    }
  }
  return problems
}

function findReferrers(
  tx: Transaction,
  setName: string,
  { table, column, record, kind, when = 'true' }: Referrer,
  keys: string[],
): Promise<{ key: string; by: string; set: string | null; dataset: string | null }[]> {
  const referring = Prisma.raw(`r.${column}`)
  const owner = Prisma.raw(record)
  const dataset = Prisma.raw(IMPORTED.has(table) ? 'r.dataset_slug' : 'null')
  const kinds: string[] = kind === 'figure' ? [...FIGURE_KINDS] : [kind]
  return tx.$queryRaw`
    select distinct ${referring} as key, ${owner} as by, e.set_name as set, ${dataset} as dataset
    from ${Prisma.raw(table)} r left join seed_entry e on e.key = ${owner} and e.kind = any(${kinds})
    where ${referring} = any(${keys}) and ${owner} is not null and e.set_name is distinct from ${setName} and ${Prisma.raw(when)}
    limit ${MOST_NAMED}`
}
