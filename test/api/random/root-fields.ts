import {
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type { KnownValues } from './known-values.js'
import { printValue } from './print-value.js'
import { RandomArguments } from './random-arguments.js'
import type { Random } from './random.js'

export type Field = GraphQLField<unknown, unknown>

export function fieldsOf(type: GraphQLNamedType): Readonly<Record<string, Field>> {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields() : {}
}

/** The type of the items of a connection; undefined for any other field. */
export function nodeOf(field: Field): GraphQLNamedType | undefined {
  const type = getNamedType(field.type)
  const { pageInfo, nodes } = fieldsOf(type)
  return pageInfo && nodes && getNamedType(nodes.type)
}

export function argumentType(field: Field, name: string): GraphQLInputType | undefined {
  return field.args.find((argument) => argument.name === name)?.type
}

export function isRequired({ type, defaultValue }: Field['args'][number]): boolean {
  return isNonNullType(type) && defaultValue === undefined
}

/** A value that nothing refuses. */
export function goodValue(
  random: Random,
  known: KnownValues,
  type: GraphQLInputType,
  place: { of: string; path: string[]; taken?: Set<string> },
): unknown {
  for (;;) {
    const args = new RandomArguments(random, known, 1)
    const value = args.value(type, place)
    if (args.bad === 0) return value
  }
}

/** The arguments that a field needs, written out. */
export function requiredArguments(random: Random, known: KnownValues, field: Field): string[] {
  const of = getNamedType(field.type).name
  const taken = new Set<string>()
  return field.args
    .filter(isRequired)
    .map(
      ({ name, type }) => `${name}: ${printValue(goodValue(random, known, type, { of, path: [name], taken }), type)}`,
    )
}
