import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely'
import pg from 'pg'
import { bindParameters, type Request } from '../planner/parameters.js'

/** Writes SQL whose values stand in the text: COPY takes no parameters. */
class LiteralCompiler extends PostgresQueryCompiler {
  constructor(private readonly request: Request) {
    super()
  }

  protected override appendValue(value: unknown): void {
    const [bound] = bindParameters([value], this.request)
    this.append(bound === null || bound === undefined ? 'NULL' : pg.escapeLiteral(inputText(bound)))
  }
}

/** The text that PostgreSQL reads as the value, as node-postgres sends it for a parameter. */
function inputText(value: unknown): string {
  if (Array.isArray(value)) return `{${value.map((item) => elementText(item)).join()}}`
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  throw new Error(`a parameter is ${typeof value}: only texts, numbers, booleans and lists of them have a literal`)
}

/** https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO */
function elementText(item: unknown): string {
  if (item === null || item === undefined) return 'NULL'
  return `"${inputText(item).replaceAll(/[\\"]/g, '\\$&')}"`
}

/** Compiles a statement with the values of a request in its text. */
export function compileLiteral(statement: RawBuilder<unknown>, request: Request): string {
  const database = new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new LiteralCompiler(request),
    },
  })
  return statement.compile(database).sql
}
