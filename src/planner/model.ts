import { type RawBuilder, sql } from 'kysely'
import { type ModelName, models } from '../../prisma/generated/model.js'
import { type Encoding, isoDate } from './json.js'

export type { ModelName } from '../../prisma/generated/model.js'

/** What the query planner knows of a column: from Prisma's schema. */
export interface Column {
  column: string
  type: string
  /** Name of the PostgreSQL enum, where it is one. */
  enum?: string
  nullable: boolean
  list: boolean
}

/** How two models are joined: the columns of this one and, pairwise, the columns of the other. */
export interface Relation {
  model: ModelName
  list: boolean
  from: readonly string[]
  to: readonly string[]
}

export interface Model {
  table: string
  key: readonly string[]
  columns: Readonly<Record<string, Column>>
  relations: Readonly<Record<string, Relation>>
}

/** A table of Prisma's schema by its name, or the columns of rows that a subquery makes. */
export type ModelRef = ModelName | DerivedModel

/** What is known of the rows of a subquery. They have no table, so nothing but the subquery finds them again. */
export interface DerivedModel extends Model {
  derived: true
}

export function modelOf(model: ModelRef): Model {
  return typeof model === 'string' ? models[model] : model
}

export function isDerived(model: ModelRef): model is DerivedModel {
  return typeof model !== 'string'
}

/**
 * Describes the rows of a subquery: its columns by the names it gives them, each with how it is written as JSON; `?`
 * marks one that may be null, `[]` a list.
 */
export function deriveModel(
  columns: Readonly<Record<string, `${Encoding}${'' | '?' | '[]'}`>>,
  { key = [], relations = {} }: { key?: readonly string[]; relations?: Model['relations'] } = {},
): DerivedModel {
  const described = Object.entries(columns).map(([name, spelling]): [string, Column] => {
    const list = spelling.endsWith('[]')
    return [name, { column: name, type: spelling.replace(/\W+$/, ''), nullable: spelling.endsWith('?'), list }]
  })
  return { derived: true, table: '', key, columns: Object.fromEntries(described), relations }
}

/** One table inside a row, or the columns of a derived table that stand for it (told apart by a prefix). */
export interface Part {
  model: ModelRef
  alias: string
  prefix?: string
}

export interface UsedColumn {
  part: Part
  column: string
  as: string
}

/**
 * A row in scope while SQL is compiled: a table under its alias, for some types joined with the table of its details.
 * It remembers which columns were asked for, so that a derived table selects just those.
 */
export class Row {
  constructor(
    private readonly parts: readonly Part[],
    private readonly usedColumns = new Map<string, UsedColumn>(),
    /** Columns that are read elsewhere than in the row itself. */
    private readonly elsewhere: Readonly<Record<string, RawBuilder<unknown>>> = {},
  ) {}

  static of(model: ModelRef, alias: string): Row {
    return new Row([{ model, alias }])
  }

  /** The same row, with one more table joined. */
  with(part: Part): Row {
    return new Row([...this.parts, part], this.usedColumns, this.elsewhere)
  }

  /** The same row, with a column read elsewhere. */
  reading(field: string, from: RawBuilder<unknown>): Row {
    return new Row(this.parts, this.usedColumns, { ...this.elsewhere, [field]: from })
  }

  /** Whether it comes from a subquery, so that no statement of its own can read one of its fields later. */
  get derived(): boolean {
    return this.parts.some((part) => isDerived(part.model))
  }

  has(field: string): boolean {
    return this.parts.some((part) => field in modelOf(part.model).columns)
  }

  column(field: string): Column {
    return this.find(field).column
  }

  relation(field: string): Relation | undefined {
    for (const part of this.parts) {
      const relation = modelOf(part.model).relations[field]
      if (relation) return relation
    }
    return undefined
  }

  /** The SQL reference to a field's column. */
  col(field: string): RawBuilder<unknown> {
    if (this.elsewhere[field]) return this.elsewhere[field]
    const { part, column } = this.find(field)
    const as = (part.prefix ?? '') + column.column
    this.usedColumns.set(`${part.alias}.${as}`, { part, column: column.column, as })
    return sql`${sql.id(part.alias, as)}`
  }

  /** The key of the row as text, its columns with slashes between them; undefined where there is no row, or none with a key. */
  get key(): RawBuilder<unknown> | undefined {
    const [part] = this.parts
    const key = part && modelOf(part.model).key
    if (!key || key.length === 0) return undefined
    return sql.join(
      // A day is written alike whatever the database's own style of dates.
      key.map((field) => (this.column(field).type === 'Date' ? isoDate(this.col(field)) : this.col(field))),
      sql` || '/' || `,
    )
  }

  /** The table that the row is of; undefined where there is none. */
  get table(): string | undefined {
    return this.parts[0] && modelOf(this.parts[0].model).table
  }

  /** The columns of one alias that were asked for so far. */
  usedOf(alias: string): UsedColumn[] {
    return [...this.usedColumns.values()].filter((used) => used.part.alias === alias)
  }

  private find(field: string): { part: Part; column: Column } {
    for (const part of this.parts) {
      const column = modelOf(part.model).columns[field]
      if (column) return { part, column }
    }
    const names = this.parts.map(({ model }) => (isDerived(model) ? 'the subquery' : model)).join(' and ')
    throw new Error(names ? `${names} has no column "${field}"` : `there is no row to take the column "${field}" from`)
  }
}

/** The condition that joins two rows by a relation of Prisma's schema. */
export function joinBy(relation: Relation, parent: Row, child: Row): RawBuilder<boolean> {
  const pairs = relation.from.map((from, i) => sql`${child.col(relation.to[i]!)} = ${parent.col(from)}`)
  return sql`${sql.join(pairs, sql` AND `)}`
}
