import { sql } from 'kysely'
import type pg from 'pg'
import { raiseVersion } from '../platform/database/data-version.js'
import { checkStaged } from './check-staged.js'
import { addCommodities } from './commodities.js'
import { closeEdition, type Edition, type EditionOptions, identifyEdition, openEdition } from './edition.js'
import type { Format } from './format.js'
import { formats } from './formats.js'
import { ImportError } from './import-error.js'
import { begin } from './import-transaction.js'
import { inspectFile, type InputFile } from './input-file.js'
import { findLayoutAmong } from './layouts.js'
import { hasPeople } from './people.js'
import type { Progress } from './progress.js'
import { type Changes, isChange, KINDS_OF_CHANGE, MANY, publish, type Published } from './publish.js'
import { publishPeople } from './publish-people.js'
import { Rejects } from './rejects.js'
import { describeImport, type ImportReport } from './report.js'
import { createAreaTable } from './resolve-areas.js'
import { findCompleteYears, rollUp, touchYears } from './rollups.js'
import { countIn, run } from './run-sql.js'
import { createStaging, stageFile } from './stage-file.js'
import type { Staged } from './staged.js'
import { type Checked, targetsOf, tradeFlows } from './targets.js'
import { refreshSearch } from './withdraw-people.js'

export interface ImportOptions extends EditionOptions {
  /** Checks and reports, and changes nothing. */
  dryRun?: boolean
  /** Lets a whole edition lose many observations. */
  allowRemovals?: boolean
  /** Faulty rows are written there instead of refused. */
  rejectFile?: string
  /** With more new rows than these a dataset's table is built anew, rather than each row checked against its keys. */
  rebuildAbove?: number
}

/** Reads files into an edition, in one transaction: readers see all of it or nothing. */
export async function importFiles(
  pool: pg.Pool,
  format: Format,
  paths: readonly string[],
  options: ImportOptions,
  progress: Progress,
): Promise<ImportReport> {
  const files = await Promise.all(paths.map((path) => inspectFile(path)))
  const layouts = files.map((file) => findLayoutAmong(formats, format, file))
  const edition = await identifyEdition(format, files, options)
  const client = await pool.connect()
  let failed: Error | undefined
  try {
    await begin(client, progress)
    const report = await importInto(client, { format, edition, files, layouts, options, progress })
    await run(client, options.dryRun ? sql`ROLLBACK` : sql`COMMIT`)
    return report
  } catch (error) {
    failed = error as Error // its session is closed, which undoes everything, also in the middle of a copy
    throw error
  } finally {
    progress.done()
    client.release(failed)
  }
}

interface Job {
  format: Format
  edition: Edition
  files: readonly InputFile[]
  layouts: readonly Format['layouts'][number][]
  options: ImportOptions
  progress: Progress
}

async function importInto(client: pg.ClientBase, job: Job): Promise<ImportReport> {
  const { format, edition, files, options, progress } = job
  const { rebuildAbove = MANY } = options
  const started = Date.now()
  const rejects = options.rejectFile === undefined ? undefined : new Rejects(options.rejectFile)
  await rejects?.open(client)
  const staged = await stageAll(client, job)
  progress.phase('checking')
  const checked = await checkAll(client, staged, rejects)
  const slug = edition.slug
  const isWhole = format.gives === 'WHOLE_EDITION'
  const { wasThere, isRedated } = await openEdition(client, format, edition)
  progress.phase('comparing and writing')
  const commodities = await addCommodities(client, checked)
  const changes: Changes = { added: 0, changed: 0, removed: 0, unchanged: 0 }
  const published: Published[] = []
  let completeYears: readonly number[] = []
  for (const target of targetsOf(format.layouts)) {
    const own = await publish(client, { target, dataset: slug, checked, isWhole, rebuildAbove })
    published.push(own)
    for (const key of KINDS_OF_CHANGE) changes[key] += own.changes[key]
    if (target.partitioned && isChange(own.changes)) {
      progress.phase('rolling up')
      completeYears = await rollUpFlows(client, format, slug, own)
    }
  }
  const people = format.layouts.some(hasPeople) ? await publishPeople(client, format, edition, checked) : undefined
  if (people !== undefined) for (const key of KINDS_OF_CHANGE) changes[key] += people.changes[key]
  if (!options.allowRemovals) refuseRemovals(files, edition, changes)
  const isChanged = !wasThere || isChange(changes)
  if (isChanged) {
    const stagedFiles = staged.flatMap(({ files }) => files)
    const coverage = await describeCoverage(client, format, flowsOf(published), completeYears)
    await closeEdition(client, slug, stagedFiles, { isWhole, coverage, more: changes.added - changes.removed })
  }
  if (people !== undefined && !options.dryRun && (isChanged || isRedated)) {
    progress.phase('making it found')
    await refreshSearch(client)
  }
  progress.phase('reporting')
  const report = await describeImport(client, {
    edition,
    isDryRun: options.dryRun ?? false,
    isPart: !isWhole,
    checked,
    changes,
    flows: flowsOf(published),
    rejected: rejects?.rows ?? 0,
    people: people?.people,
    started,
  })
  if (rejects !== undefined && rejects.rows > 0) await rejects.write(client)
  await dropStaging(client, staged)
  if (!options.dryRun) for (const { appear } of published) await appear?.(progress)
  // Last: who loads keyed records has the countries first and this row then, as it is here.
  if (isChanged || isRedated || commodities > 0) await raiseVersion(countIn(client))
  return report
}

const FEW_REMOVALS = 100
const LARGEST_SHARE_REMOVED = 0.1

/** A file that ends too early at the end of a line looks like a whole one. */
function refuseRemovals(files: readonly InputFile[], edition: Edition, { removed, changed, unchanged }: Changes): void {
  if (removed <= FEW_REMOVALS || removed <= LARGEST_SHARE_REMOVED * (removed + changed + unchanged)) return
  const message =
    `would remove ${removed.toLocaleString('en')} of the observations of ${edition.slug}, whose files are given as a whole: ` +
    'is it all of it? --allow-removals if so'
  throw new ImportError([{ file: files.map(({ name }) => name).join(', '), message }])
}

async function stageAll(client: pg.ClientBase, { files, layouts, progress }: Job): Promise<Staged[]> {
  const staged: Staged[] = []
  progress.phase(
    'reading',
    files.reduce((sum, { bytes }) => sum + bytes, 0),
  )
  for (const [index, file] of files.entries()) {
    const layout = layouts[index]!
    let own = staged.find((each) => each.layout === layout)
    if (own === undefined) staged.push((own = await createStaging(client, layout, staged.length + 1)))
    await stageFile(client, own, file, progress.advance)
  }
  return staged
}

async function checkAll(client: pg.ClientBase, staged: readonly Staged[], rejects?: Rejects): Promise<Checked[]> {
  await createAreaTable(client)
  const rows = await run<{ code: string; name: string }>(client, sql`SELECT code, name FROM country`)
  const countries = new Map(rows.map(({ code, name }) => [code, name]))
  const checked: Checked[] = []
  for (const each of staged) {
    const { spans } = await checkStaged(client, each, countries, rejects)
    checked.push({ staged: each, spans })
  }
  return checked
}

/** The table of the flows, if the format has some. */
const flowsOf = (published: readonly Published[]): string | undefined =>
  published.map(({ table }) => table).find((table) => table.startsWith(tradeFlows.table))

/** Returns the years of which all commodities are there, for a format that tells. */
async function rollUpFlows(
  client: pg.ClientBase,
  format: Format,
  dataset: string,
  { table: flows, isNew }: Published,
): Promise<readonly number[]> {
  const years = format.complete === undefined ? [] : await findCompleteYears(client, flows, format.complete)
  if (format.complete !== undefined && !isNew) await touchYears(client, dataset, flows, years)
  const complete = format.complete && { level: format.complete.level, years }
  await rollUp(client, { dataset, flows, isPairYears: format.isPairYears ?? false, complete, all: isNew })
  return years
}

const MOST_NAMED = 10

/** What the edition holds, where that is or may be less than the publisher's. */
async function describeCoverage(
  client: pg.ClientBase,
  { gives, complete }: Format,
  flows: string | undefined,
  completeYears: readonly number[],
): Promise<string | null> {
  if (flows === undefined) return null
  if (complete === undefined) {
    return gives === 'PART_OF_EDITION'
      ? 'It holds what was imported, and does not tell what else its publisher has'
      : null
  }
  const parts = await run<{ year: number; reporters: string[] }>(
    client,
    sql`SELECT year, array_agg(DISTINCT reporter_code) AS reporters FROM ${sql.table(flows)}
      WHERE NOT year = ANY(${completeYears}::int[]) GROUP BY year ORDER BY year`,
  )
  if (parts.length === 0) return null
  const reporters = [...new Set(parts.flatMap((part) => part.reporters))].sort()
  const years = parts.map(({ year }) => year).join(', ')
  const whose =
    reporters.length > MOST_NAMED ? 'of some commodities or countries' : `recorded for ${reporters.join(', ')}`
  return `Of ${years} it holds flows ${whose} only, so that totals are not known`
}

async function dropStaging(client: pg.ClientBase, staged: readonly Staged[]): Promise<void> {
  const tables = [...staged.map(({ table }) => table), 'import_area', 'import_rows', 'import_rejected']
  for (const table of tables) await run(client, sql`DROP TABLE IF EXISTS ${sql.table(table)} CASCADE`)
}
