import { conditionsIn } from '../../planner/filters.js'
import type { Traced } from '../../planner/arguments.js'
import type { Parameter } from '../../planner/parameters.js'

/** The years that are asked for, where that is one span: from the last of the first ones, to the first of the last. */
export interface YearSpan {
  from: readonly Parameter[]
  to: readonly Parameter[]
  /** All other conditions. */
  others: Traced | undefined
}

/** The span of years that `where` asks for; undefined where it asks for years in another way. */
export function readSpan(where: Traced | undefined): YearSpan | undefined {
  const [from, to]: Parameter[][] = [[], []]
  const others = takeYears(where, from!, to!)
  return conditionsIn(others, { excluding: true }).has('year') ? undefined : { from: from!, to: to!, others }
}

/** Collects the bounds that all flows keep to, and returns what is left of the conditions. */
function takeYears(where: Traced | undefined, from: Parameter[], to: Parameter[]): Traced | undefined {
  if (where?.kind !== 'object') return where
  const left = Object.entries(where.fields).map(([name, given]): [string, Traced | undefined] => {
    if (name === 'and' && given?.kind === 'list') {
      const items = given.items.flatMap((item) => takeYears(item, from, to) ?? [])
      return [name, { ...given, items }]
    }
    if (name !== 'year' || given?.kind !== 'object') return [name, given]
    for (const [operator, leaf] of Object.entries(given.fields)) {
      if (leaf?.kind !== 'leaf') continue
      if (operator === 'in') return [name, given]
      if (operator !== 'lte') from.push(leaf.parameter)
      if (operator !== 'gte') to.push(leaf.parameter)
    }
    return [name, undefined]
  })
  return { ...where, fields: Object.fromEntries(left) }
}
