import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives'
import { type ASTVisitor, Kind, type ValidationContext, type ValidationRule } from 'graphql'
import type { Limits } from '../config.js'
import { codedError } from '../platform/errors.js'

type AskedLimits = Pick<Limits, 'depth' | 'aliases' | 'directives' | 'rootFields' | 'listItems'>

/** The bounds on documents, as rules of validation: nothing of a document that breaks one is run. */
export function documentRules(limits: AskedLimits): ValidationRule[] {
  const refuse = (what: string) => ({
    propagateOnRejection: false,
    onReject: [
      (context: ValidationContext | null) =>
        context?.reportError(codedError('QUERY_TOO_EXPENSIVE', `${what}. Ask for less, or in several operations.`)),
    ],
  })
  return [
    // Introspection counts too: its own queries can be nested without an end.
    maxDepthRule({
      n: limits.depth,
      ignoreIntrospection: false,
      flattenFragments: true,
      ...refuse(`The operation is nested deeper than ${limits.depth} levels`),
    }),
    maxAliasesRule({
      n: limits.aliases,
      allowList: [],
      ...refuse(`The operation has more than ${limits.aliases} aliases`),
    }),
    maxDirectivesRule({
      n: limits.directives,
      ...refuse(`The operation has more than ${limits.directives} directives`),
    }),
    (context) => refuseManyRootFields(context, limits.rootFields),
    (context) => refuseLongLists(context, limits.listItems),
  ]
}

/** Counts what stands in an operation itself, by its fragments too, each field as often as it stands there. */
function refuseManyRootFields(context: ValidationContext, most: number): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const seen = new Set<string>()
      let count = 0
      const visit = ({ selections }: typeof operation.selectionSet): void => {
        for (const selection of selections) {
          if (selection.kind === Kind.FIELD) count++
          else if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet)
          else if (!seen.has(selection.name.value)) {
            seen.add(selection.name.value)
            const fragment = context.getFragment(selection.name.value)
            if (fragment) visit(fragment.selectionSet)
          }
        }
      }
      visit(operation.selectionSet)
      if (count <= most) return
      const message = `The operation has ${count} root fields, at most ${most} are allowed. Ask in several operations.`
      context.reportError(codedError('QUERY_TOO_EXPENSIVE', message, { nodes: operation }))
    },
  }
}

function refuseLongLists(context: ValidationContext, most: number): ASTVisitor {
  let argument = ''
  return {
    Argument: ({ name }) => void (argument = name.value),
    ListValue(list) {
      if (list.values.length <= most) return
      context.reportError(
        codedError('BAD_USER_INPUT', tooLong(argument, list.values.length, most), {
          nodes: list,
          extensions: { argument },
        }),
      )
    },
  }
}

export function tooLong(argument: string, length: number, most: number): string {
  return `${argument}: a list of ${length} items, at most ${most} are allowed. Ask in several operations.`
}
