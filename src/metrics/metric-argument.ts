import { type RawBuilder, sql } from 'kysely'
import { Args, ArgsType, Field } from 'type-graphql'
import type { TracedLeaf } from '../planner/arguments.js'
import { ArgumentError, type Request } from '../planner/parameters.js'
import type { Arguments } from '../planner/sources.js'

/** An argument of a metric's field. */
export interface MetricArgument {
  type: () => unknown
  /** How PostgreSQL reads it. An enum is part of the statement, so that it decides what is read. */
  sql: 'int' | 'float8' | 'text' | 'boolean' | 'enum'
  nullable?: boolean
  defaultValue?: unknown
  description: string
  /** Values that cannot be meant, and what to give instead. */
  refuse?: readonly [isBad: (value: unknown) => boolean, message: string]
  /** The same, against another argument. */
  refuseBeside?: readonly [other: string, isBad: (value: unknown, other: unknown) => boolean, message: string]
}

/** The arguments of a metric as its inputs read them. */
export class MetricArguments {
  constructor(
    private readonly declared: Readonly<Record<string, MetricArgument>>,
    private readonly given: Arguments,
  ) {}

  /** An enum's value, or whether a value was given. */
  literal(name: string): unknown {
    return (this.given.traced(name) as TracedLeaf | undefined)?.value
  }

  /** A value as a parameter of the statement; NULL where it was not given. */
  sql(name: string): RawBuilder<unknown> {
    const { sql: type, refuse, refuseBeside } = this.declared[name]!
    const parameter = this.given.parameter(name)
    if (!parameter) return sql`NULL`
    if (type === 'enum') {
      if (refuse?.[0](this.literal(name))) throw new ArgumentError(refuse[1], parameter.argument, parameter.field)
      return sql.lit(this.literal(name))
    }
    let checked = refuse ? parameter.refuse(...refuse) : parameter
    if (refuseBeside) {
      const [other, isBad, message] = refuseBeside
      const beside = this.given.parameter(other)
      checked = checked.refuse((value, request: Request) => isBad(value, beside?.read(request)), message)
    }
    return sql`${checked}::${sql.raw(type)}`
  }

  /** All of them as one jsonb object, for the formula. */
  get object(): RawBuilder<unknown> {
    const members = Object.keys(this.declared).flatMap((name) => [sql.lit(name), this.sql(name)])
    return members.length === 0 ? sql`'{}'::jsonb` : sql`jsonb_build_object(${sql.join(members)})`
  }
}

/** Declares the arguments of a metric's field. */
export function declareArguments(owner: object, field: string, args: Readonly<Record<string, MetricArgument>>): void {
  class MetricArgs {}
  ArgsType()(MetricArgs)
  for (const [name, { type, nullable, defaultValue, description }] of Object.entries(args)) {
    const isOptional = nullable === true || defaultValue !== undefined
    const options = {
      description,
      ...(isOptional && { nullable: true }),
      ...(defaultValue !== undefined && { defaultValue }),
    }
    Field(type as () => StringConstructor, options)(MetricArgs.prototype, name)
  }
  Args(() => MetricArgs)(owner, field, 0)
}

const isNoYear = (value: unknown): boolean => Number(value) < 1 || Number(value) > 9999
export const A_YEAR = [isNoYear, 'is no year: give one from 1 to 9999'] as const
