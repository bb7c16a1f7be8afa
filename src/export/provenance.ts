import { type GraphQLCompositeType, isAbstractType, isUnionType } from 'graphql'
import { type RawBuilder, sql } from 'kysely'
import { entityOf } from '../planner/entities.js'
import { encodeJson, encodeObject, type JsonText } from '../planner/json.js'
import { joinBy, type Row } from '../planner/model.js'
import { collectFields } from '../planner/selection.js'
import { rowNamed, visibleAnd } from '../planner/tables.js'
import { LIST_SEPARATOR } from './columns.js'
import type { ListAt } from './find-list.js'
import type { FlatRows } from './flat-rows.js'
import type { OpenList } from './open-list.js'
import type { Operation } from './operation.js'

type Sql = RawBuilder<unknown>

/** Where a row comes from, as columns. */
export type Provenance = readonly (readonly [name: string, value: Sql])[]

/** The columns about the dataset or the sources of each row, and the joins that they need. */
export function provenanceOf(
  flat: FlatRows,
  { row, scope, entity, whole }: OpenList,
  type: GraphQLCompositeType,
  dataVersion: string,
): { columns: Provenance; joins: readonly Sql[] } {
  const fields = isUnionType(type) ? {} : type.getFields()
  const columns: (readonly [string, Sql])[] = []
  const joins: Sql[] = []
  const before = flat.joins.length
  if (entity.type === 'Dataset') columns.push(...datasetColumns(row))
  if (entity.type === 'Source') columns.push(...sourceColumns(row))
  if (whole?.has('datasetSlug')) {
    const dataset = rowNamed(entityOf('Dataset'), 'origin')
    const slug = sql`coalesce(${row.col('datasetSlug')}, ${whole.col('datasetSlug')})`
    joins.push(sql` LEFT JOIN ${dataset.from} ON ${dataset.row.col('slug')} = ${slug}`)
    columns.push(...datasetColumns(dataset.row))
    if (whole.has('answeredFrom')) columns.push(['answeredFrom', whole.col('answeredFrom')])
  } else if (fields.dataset && row.relation('dataset')) {
    const dataset = flat.linked(row, 'dataset', scope)
    if (dataset) columns.push(...datasetColumns(dataset.row))
  }
  if (fields.citations && row.relation('citations') && entity.type !== 'Source') {
    joins.push(sql` LEFT JOIN LATERAL (${citedSources(row, scope)}) AS provenance ON true`)
    columns.push(
      ...['sources', 'publishers', 'sourceUrls'].map((name) => [name, sql`${sql.id('provenance', name)}`] as const),
    )
  }
  columns.push(['asOf', scope.asOf ? sql`${scope.asOf}::text` : sql`NULL::text`])
  columns.push(['dataVersion', sql`${sql.lit(dataVersion)}`])
  return { columns, joins: [...flat.joins.slice(before), ...joins] }
}

function datasetColumns(dataset: Row): Provenance {
  return [
    ['dataset', dataset.col('slug')],
    ['edition', dataset.col('edition')],
    ['publisher', dataset.col('publisher')],
    ['sourceUrl', dataset.col('url')],
  ]
}

function sourceColumns(source: Row): Provenance {
  return [
    ['sources', source.col('slug')],
    ['publishers', source.col('publisher')],
    ['sourceUrls', source.col('url')],
  ]
}

/** The sources that are cited for a row and were known on the day: each once, in the order of its citations. */
function citedSources(row: Row, scope: OpenList['scope']): Sql {
  const citation = rowNamed(entityOf('Citation'), 'cited')
  const link = joinBy(row.relation('citations')!, row, citation.row)
  const known = visibleAnd(entityOf('Citation'), citation.row, scope, link)
  const joined = (value: Sql): Sql => sql`string_agg(${value}, ${sql.lit(LIST_SEPARATOR)} ORDER BY place, source.slug)`
  return sql`SELECT ${joined(sql`source.slug`)} AS sources, ${joined(sql`source.publisher`)} AS publishers,
    ${joined(sql`coalesce(source.url, '')`)} AS "sourceUrls"
    FROM (SELECT ${citation.row.col('sourceSlug')} AS slug, min(${citation.row.col('ordinal')}) AS place
      FROM ${citation.from} WHERE ${known} GROUP BY ${citation.row.col('sourceSlug')}) AS cited
      JOIN source ON source.slug = cited.slug`
}

/** The name of each column, with a prefix as often as the selection has one of that name already. */
export function nameColumns(
  provenance: readonly (readonly [name: string, ...rest: unknown[]])[],
  taken: ReadonlySet<string>,
): string[] {
  return provenance.map(([name]) => prefixed(name, 'provenance.', taken))
}

/** The member of an object that says where a row comes from; one name for all rows. */
export function provenanceKey(operation: Operation, { itemType, itemNodes }: ListAt): string {
  const types = isAbstractType(itemType) ? operation.schema.getPossibleTypes(itemType) : [itemType]
  const keys = types.flatMap((type) => [...collectFields(operation, type, itemNodes).keys()])
  return prefixed('provenance', '_', new Set(keys))
}

function prefixed(name: string, prefix: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? prefixed(prefix + name, prefix, taken) : name
}

/** The same as one JSON object. */
export function provenanceJson(provenance: Provenance): JsonText {
  return encodeObject(provenance.map(([name, value]) => [name, encodeJson(value, 'String')]))
}
