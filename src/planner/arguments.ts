import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  type FieldNode,
  type ValueNode,
  valueFromAST,
} from 'graphql'
import type { Budget } from './budget.js'
import { ArgumentError, Parameter, type Request } from './parameters.js'

/**
 * The arguments of a field while its statement is compiled. The shape (which conditions there are, which order) is read
 * now and belongs to the cached plan; the leaves become parameters, read anew for every request.
 */
export type Traced = TracedLeaf | TracedList | TracedObject

export interface TracedLeaf {
  kind: 'leaf'
  /**
   * The value of the request that the plan is made for. What reads it (an enum, the size of a page) makes the plan one for
   * this value.
   */
  readonly value: unknown
  parameter: Parameter
  /** As the client wrote it, before the scalar's binding. */
  raw: Parameter
  path: string
}

export interface TracedList {
  kind: 'list'
  items: Traced[]
  path: string
}

export interface TracedObject {
  kind: 'object'
  fields: Record<string, Traced | undefined>
  path: string
}

/** The name of the input type of an argument; empty where the field does not have it. */
export function inputTypeOf(field: GraphQLField<unknown, unknown>, argument: string): string {
  const found = field.args.find((candidate) => candidate.name === argument)
  return found ? getNamedType(found.type).name : ''
}

type Read = (request: Request) => unknown

/** Turns the scalars of arguments into the values that the database compares (a country's code into its alpha-3). */
export type ScalarBindings = Readonly<Record<string, (value: unknown) => unknown>>

export interface ArgumentTracer {
  budget: Budget
  variables: Readonly<Record<string, unknown>>
  bindings: ScalarBindings
  /** Names of the variables whose values were read, and so belong to the plan. */
  decisive: Set<string>
}

export function traceArguments(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  at: readonly string[],
  tracer: ArgumentTracer,
): Record<string, Traced | undefined> {
  const traced: Record<string, Traced | undefined> = {}
  for (const argument of field.args) {
    const given = node.arguments?.find((candidate) => candidate.name.value === argument.name)?.value
    traced[argument.name] = new Trace(tracer, at).argument(argument, given)
  }
  return traced
}

/** Levels of a filter inside an argument. Those of variables are counted before the operation runs, too. */
export const DEEPEST_INPUT = 60

class Trace {
  constructor(
    private readonly tracer: ArgumentTracer,
    private readonly at: readonly string[],
    /** The variable that the values are of. */
    private readonly variable?: string,
  ) {}

  argument(argument: GraphQLArgument, node: ValueNode | undefined): Traced | undefined {
    const traced = node && this.literal(node, argument.type, argument.name)
    if (traced || argument.defaultValue === undefined) return traced
    return this.value(argument.defaultValue, argument.type, argument.name, () => argument.defaultValue)
  }

  /** A value written in the document; undefined where a variable in it was not given, or for null. */
  private literal(node: ValueNode, type: GraphQLInputType, path: string): Traced | undefined {
    if (node.kind === Kind.NULL) return undefined
    if (node.kind === Kind.VARIABLE) {
      const name = node.name.value
      const trace = new Trace(this.tracer, this.at, name)
      return trace.value(this.tracer.variables[name], type, path, (request) => request.variables[name])
    }
    const nullable = getNullableType(type)
    if (isListType(nullable)) {
      const nodes = node.kind === Kind.LIST ? node.values : [node]
      const items = nodes.map((item, i) => this.literal(item, nullable.ofType, `${path}.${i}`))
      if (isInputObjectType(getNamedType(nullable)))
        return { kind: 'list', items: items.filter((item) => item !== undefined), path }
      const leaves = items.filter((item) => item?.kind === 'leaf')
      const all = (read: (leaf: TracedLeaf) => Parameter): Parameter =>
        new Parameter((request) => leaves.map((leaf) => read(leaf).read(request)), path, this.at)
      return {
        kind: 'leaf',
        get value() {
          return leaves.map((leaf) => leaf.value)
        },
        parameter: all((leaf) => leaf.parameter),
        raw: all((leaf) => leaf.raw),
        path,
      }
    }
    if (isInputObjectType(nullable)) {
      this.refuseDepth(path)
      const fields: Record<string, Traced | undefined> = {}
      for (const field of Object.values(nullable.getFields())) {
        const written =
          node.kind === Kind.OBJECT ? node.fields.find((f) => f.name.value === field.name)?.value : undefined
        const given = this.isAbsent(written) ? undefined : written
        if (given) refuseNull(given, this.tracer.variables, `${path}.${field.name}`, this.at)
        fields[field.name] = given
          ? this.literal(given, field.type, `${path}.${field.name}`)
          : this.value(field.defaultValue, field.type, `${path}.${field.name}`, () => field.defaultValue)
      }
      return { kind: 'object', fields, path }
    }
    const value = valueFromAST(node, nullable)
    return this.leaf(value, nullable, path, () => value)
  }

  /** A value that a variable or a default gives. */
  private value(value: unknown, type: GraphQLInputType, path: string, read: Read): Traced | undefined {
    if (value === undefined || value === null) return undefined
    const nullable = getNullableType(type)
    if (isListType(nullable) && isInputObjectType(getNamedType(nullable))) {
      const items = (value as unknown[]).map((item, i) =>
        this.value(item, nullable.ofType, `${path}.${i}`, (request) => (read(request) as unknown[])[i]),
      )
      return { kind: 'list', items: items.filter((item) => item !== undefined), path }
    }
    if (isInputObjectType(nullable)) {
      this.refuseDepth(path)
      const given = value as Record<string, unknown>
      const fields: Record<string, Traced | undefined> = {}
      for (const field of Object.values(nullable.getFields())) {
        const at = `${path}.${field.name}`
        if (given[field.name] === null) throw new ArgumentError(`null is no test: leave ${at} out instead`, at, this.at)
        fields[field.name] = this.value(
          given[field.name],
          field.type,
          at,
          (request) => (read(request) as Record<string, unknown>)[field.name],
        )
      }
      return { kind: 'object', fields, path }
    }
    return this.leaf(value, nullable, path, read)
  }

  /** A variable that was not given leaves its place to the default. */
  private isAbsent(node: ValueNode | undefined): boolean {
    return node?.kind === Kind.VARIABLE && this.tracer.variables[node.name.value] === undefined
  }

  private refuseDepth(path: string): void {
    if (path.split('.').length <= DEEPEST_INPUT) return
    throw new ArgumentError(`is nested deeper than ${DEEPEST_INPUT} levels`, path.split('.')[0]!, this.at)
  }

  private leaf(value: unknown, type: GraphQLInputType, path: string, read: Read): TracedLeaf {
    this.tracer.budget.spend('values')
    const bind = this.tracer.bindings[getNamedType(type).name]
    const raw = new Parameter(read, path, this.at)
    const parameter = bind ? new Parameter(readBound(read, bind), path, this.at) : raw
    const { variable, tracer } = this
    return {
      kind: 'leaf',
      get value() {
        if (variable !== undefined) tracer.decisive.add(variable)
        return value
      },
      parameter,
      raw,
      path,
    }
  }
}

/** Apart from where the value of the first request is at hand: plans keep what they read parameters with. */
function readBound(read: Read, bind: (value: unknown) => unknown): Read {
  return (request) => {
    const given = read(request)
    return Array.isArray(given) ? given.map((item) => bind(item)) : bind(given)
  }
}

// A condition given as null would silently ask for everything, so it is refused.
function refuseNull(
  node: ValueNode,
  variables: Readonly<Record<string, unknown>>,
  path: string,
  at: readonly string[],
): void {
  const isNull = node.kind === Kind.NULL || (node.kind === Kind.VARIABLE && variables[node.name.value] === null)
  if (isNull) throw new ArgumentError(`null is no test: leave ${path} out instead`, path, at)
}
