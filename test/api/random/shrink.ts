import { type ASTNode, type DocumentNode, type GraphQLSchema, Kind, parse, print, validate, visit } from 'graphql'
import type { Ask } from './random-operations.js'

const REMOVABLE: ReadonlySet<string> = new Set([
  Kind.FIELD,
  Kind.INLINE_FRAGMENT,
  Kind.FRAGMENT_SPREAD,
  Kind.ARGUMENT,
  Kind.DIRECTIVE,
  Kind.OBJECT_FIELD,
])
const MOST_TRIALS = 400

/** A smaller document that fails in the same way, found by leaving out one part after the other. */
export async function shrink(schema: GraphQLSchema, ask: Ask, fails: (ask: Ask) => Promise<boolean>): Promise<Ask> {
  let smallest = ask
  for (let at = 0, trials = 0; trials < MOST_TRIALS; at++) {
    const document = without(parse(smallest.query), at)
    if (!document) return smallest
    if (validate(schema, document).length > 0) continue
    const smaller = { ...ask, query: print(document) }
    trials++
    if (!(await fails(smaller).catch(() => false))) continue
    smallest = smaller
    at = -1
  }
  return smallest
}

/** The document without the part at a place; undefined where there are no more parts. */
function without(document: DocumentNode, at: number): DocumentNode | undefined {
  let place = 0
  const left: DocumentNode = visit(document, {
    enter: (node: ASTNode) => (REMOVABLE.has(node.kind) && place++ === at ? null : undefined),
  })
  return place > at ? tidy(left) : undefined
}

/** Without what is no longer used: fragments and variables. */
function tidy(document: DocumentNode): DocumentNode {
  const text = print(document)
  const uses = (sign: string, name: string): boolean =>
    [...text.matchAll(new RegExp(`\\${sign}${name}\\b`, 'g'))].length > (sign === '$' ? 1 : 0)
  const used: DocumentNode = visit(document, {
    FragmentDefinition: ({ name }) =>
      text.includes(`...${name.value}\n`) || text.includes(`...${name.value} `) ? undefined : null,
    VariableDefinition: ({ variable }) => (uses('$', variable.name.value) ? undefined : null),
  })
  return used
}
