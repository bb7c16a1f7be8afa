import { Prisma } from '../../prisma/generated/client/client.js'
import type { Transaction } from './stored-records.js'

// Every source with itself, its origin, the origin of that, and so on.
const CHAIN = Prisma.sql`chain(slug, at) as (
  select slug, slug from source
  union
  select c.slug, s.origin_slug from chain c join source s on s.slug = c.at where s.origin_slug is not null
)`

/** A reprint shows what its origin had published, so a source counts from the earliest of its chain. */
const APPEARED = Prisma.sql`appeared(slug, day) as (
  select c.slug, min(s.published_on_upper) from chain c join source s on s.slug = c.at group by c.slug
)`

const RECORDS = {
  event: Prisma.sql`
    select event_slug, source_slug from citation where event_slug is not null
    union all select event_slug, origin_slug from citation where event_slug is not null`,
  statement: Prisma.sql`
    select statement_slug, source_slug from citation where statement_slug is not null
    union all select statement_slug, origin_slug from citation where statement_slug is not null
    union all select statement_slug, source_slug from rendition
    union all select slug, asserted_by_slug from statement`,
  figure: Prisma.sql`
    select figure_slug, source_slug from citation where figure_slug is not null
    union all select figure_slug, origin_slug from citation where figure_slug is not null
    union all select t.waiver_slug, c.source_slug from citation c join waiver_term t on t.id = c.waiver_term_id
    union all select t.waiver_slug, c.origin_slug from citation c join waiver_term t on t.id = c.waiver_term_id`,
}

/** Recomputes what follows from the records, for all of them, whoever added them. */
export async function deriveAll(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    with recursive ${CHAIN}
    update source set terminal_slug = c.at
    from chain c join source last on last.slug = c.at
    where c.slug = source.slug and last.origin_slug is null and source.terminal_slug is distinct from c.at`
  for (const [table, reports] of Object.entries(RECORDS)) await deriveKnownFrom(tx, Prisma.raw(table), reports)
}

/** The keyed day, or the day by which the first source had appeared, whichever is earlier. */
async function deriveKnownFrom(tx: Transaction, table: Prisma.Sql, reports: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    with recursive ${CHAIN}, ${APPEARED},
    reported(slug, source) as (${reports}),
    known(slug, day) as (
      select r.slug, least(r.keyed_known_from, min(a.day))
      from ${table} r left join reported on reported.slug = r.slug left join appeared a on a.slug = reported.source
      group by r.slug
    )
    update ${table} set known_from = known.day
    from known where known.slug = ${table}.slug and ${table}.known_from is distinct from known.day`
}
