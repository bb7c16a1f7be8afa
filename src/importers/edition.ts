import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'
import { parsePartialDate } from '../platform/partial-date.js'
import type { Format } from './format.js'
import { ImportError } from './import-error.js'
import type { InputFile } from './input-file.js'
import { count, run } from './run-sql.js'
import { toSlug } from './slug.js'
import type { StagedFile } from './staged.js'

export interface EditionOptions {
  edition?: string
  releasedOn?: string
}

export interface Edition {
  slug: string
  series: string
  edition: string
  releasedOn: string | undefined
  /** Whether the user said when it was released; else what is recorded stays. */
  isDateGiven: boolean
  publisher: string
}

/** Which edition the files are of: what was said comes before what they tell. */
export async function identifyEdition(
  format: Format,
  files: readonly InputFile[],
  options: EditionOptions,
): Promise<Edition> {
  const { series, publisher = format.publisher, ...told } = await format.identify(files)
  const edition = options.edition ?? told.edition
  if (edition === undefined) {
    const names = files.map(({ name }) => name).join(', ')
    throw new ImportError([{ file: names, message: 'does not tell which edition it is: name it with --edition' }])
  }
  const releasedOn = options.releasedOn ?? (options.edition === undefined ? told.releasedOn : undefined)
  return {
    slug: `${series}-${slugOf(edition)}`,
    series,
    edition,
    releasedOn,
    isDateGiven: options.releasedOn !== undefined,
    publisher,
  }
}

function slugOf(edition: string): string {
  const slug = toSlug(edition)
  if (slug === '' || slug.length > 100) {
    throw new ImportError([
      { file: '--edition', value: edition, message: 'needs a letter or a digit, and has at most 100 of them' },
    ])
  }
  return slug
}

/** Makes the edition known; its observations follow in the same transaction. Tells whether it was there, with another day of release. */
export async function openEdition(
  client: pg.ClientBase,
  format: Format,
  edition: Edition,
): Promise<{ wasThere: boolean; isRedated: boolean }> {
  const { slug, series, releasedOn, isDateGiven, publisher } = edition
  const known = await run<{ format: string | null; edition: string }>(
    client,
    sql`SELECT format, edition FROM dataset WHERE slug = ${slug}`,
  )
  const owner = known[0]?.format
  if (known.length > 0 && owner !== format.name) {
    const message = `is a dataset of ${owner === null ? 'no format' : `the format ${owner}`}: choose another --edition`
    throw new ImportError([{ file: '--edition', value: slug, message }])
  }
  const [there] = known
  if (there !== undefined && there.edition !== edition.edition) {
    const message = `has the slug of the edition "${there.edition}" (${slug}): name it as that, or otherwise`
    throw new ImportError([{ file: '--edition', value: edition.edition, message }])
  }
  const released = releasedOn === undefined ? undefined : parsePartialDate(releasedOn)
  if (known.length === 0) {
    await run(
      client,
      sql`INSERT INTO dataset (slug, series, publisher, title, edition, licence, url, format, notes, reconciled, is_pair_years,
          released_on, released_on_lower, released_on_upper)
        VALUES (${slug}, ${series}, ${publisher}, ${format.title}, ${edition.edition}, ${format.licence}, ${format.url}, ${format.name},
          ${[...format.notes]}::text[], ${format.reconciled ?? false}, ${format.isPairYears ?? false},
          ${released?.text ?? null}, ${released?.lower ?? null}::date, ${released?.upper ?? null}::date)`,
    )
  } else if (released !== undefined) {
    const redated = await count(
      client,
      sql`UPDATE dataset SET released_on = ${released.text}, released_on_lower = ${released.lower}::date, released_on_upper = ${released.upper}::date
        WHERE slug = ${slug} AND released_on IS DISTINCT FROM ${released.text} AND (released_on IS NULL OR ${isDateGiven})`,
    )
    return { wasThere: true, isRedated: redated > 0 }
  }
  return { wasThere: known.length > 0, isRedated: false }
}

/** Records what the edition holds now and which files it was read from. */
export async function closeEdition(
  client: pg.ClientBase,
  slug: string,
  files: readonly StagedFile[],
  { isWhole, coverage, more }: { isWhole: boolean; coverage: string | null; more: number },
): Promise<void> {
  if (isWhole) await run(client, sql`DELETE FROM dataset_file WHERE dataset_slug = ${slug}`)
  for (const { name, checksum, rows } of files) {
    await run(
      client,
      sql`INSERT INTO dataset_file (dataset_slug, checksum, name, row_count) VALUES (${slug}, ${checksum}, ${name}, ${rows})
        ON CONFLICT DO NOTHING`,
    )
  }
  const sums = await run<{ checksum: string }>(
    client,
    sql`SELECT checksum FROM dataset_file WHERE dataset_slug = ${slug} ORDER BY checksum`,
  )
  await run(
    client,
    sql`UPDATE dataset SET checksum = ${joinChecksums(sums.map(({ checksum }) => checksum))}, coverage = ${coverage},
      imported_at = now(), row_count = row_count + ${more}, first_year = held.first, last_year = held.last
      FROM (SELECT min(year) AS first, max(year) AS last FROM (
          SELECT year FROM trade_country_year WHERE dataset_slug = ${slug}
          UNION ALL SELECT year FROM gas_flow WHERE dataset_slug = ${slug}
          UNION ALL SELECT year FROM country_indicator WHERE dataset_slug = ${slug}
          UNION ALL SELECT extract(year FROM day)::int FROM tenure, unnest(ARRAY[started_on_lower, ended_on_upper, still_held_on]) AS day
            WHERE dataset_slug = ${slug}
          UNION ALL SELECT extract(year FROM made_on_lower)::int FROM statement WHERE dataset_slug = ${slug}
        ) AS years) AS held
      WHERE slug = ${slug}`,
  )
}

/** Of one file its own, of several that of theirs in order. */
function joinChecksums(checksums: readonly string[]): string | null {
  if (checksums.length <= 1) return checksums[0] ?? null
  return createHash('sha256').update(checksums.join('\n')).digest('hex')
}
