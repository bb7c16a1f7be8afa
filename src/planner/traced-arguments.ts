import type { Traced } from './arguments.js'
import type { Parameter } from './parameters.js'
import type { Arguments } from './sources.js'

/** The arguments of a field, as the expressions of its source ask for them. */
export class TracedArguments implements Arguments {
  constructor(private readonly args: Readonly<Record<string, Traced | undefined>>) {}

  traced(name: string): Traced | undefined {
    return this.args[name]
  }

  parameter(name: string): Parameter | undefined {
    const traced = this.args[name]
    return traced?.kind === 'leaf' ? traced.parameter : undefined
  }

  required(name: string): Parameter {
    const parameter = this.parameter(name)
    if (!parameter) throw new Error(`the argument ${name} was not given`)
    return parameter
  }

  raw(name: string): Parameter {
    const traced = this.args[name]
    if (traced?.kind !== 'leaf') throw new Error(`the argument ${name} was not given`)
    return traced.raw
  }
}
