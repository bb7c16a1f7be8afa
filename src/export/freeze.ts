import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  getArgumentValues,
  type GraphQLSchema,
  Kind,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { Operation } from './operation.js'

/** An operation that asks for one state of knowledge, and the root fields that cannot. */
export interface Frozen {
  document: DocumentNode
  /** The days that its root fields are asked as of. */
  days: ReadonlySet<string>
  open: ReadonlySet<string>
}

/** Writes a day into every root field that can be asked as of one and was not. */
export function freeze(operation: Operation, day: string): Frozen {
  const days = new Set<string>()
  const open = new Set<string>()
  const info = new TypeInfo(operation.schema)
  const query = operation.schema.getQueryType()
  const document = visit(
    ownDocument(operation),
    visitWithTypeInfo(info, {
      Field: (node) => {
        const field = info.getFieldDef()
        if (info.getParentType() !== query || !field || field.name.startsWith('__')) return undefined
        if (!field.args.some(({ name }) => name === 'asOf')) {
          open.add(field.name)
          return undefined
        }
        const { asOf } = getArgumentValues(field, node, operation.variables) as { asOf?: string | null }
        days.add(asOf ?? day)
        return asOf == null ? withDay(node, day) : undefined
      },
    }),
  )
  return { document: withoutUnused(document), days, open }
}

function withDay(node: FieldNode, day: string): FieldNode {
  const asOf: ArgumentNode = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'asOf' },
    value: { kind: Kind.STRING, value: day },
  }
  return { ...node, arguments: [...(node.arguments ?? []).filter(({ name }) => name.value !== 'asOf'), asOf] }
}

/** A variable that held the day is not used any more, and a document that defines it is none that can be asked. */
function withoutUnused(document: DocumentNode): DocumentNode {
  const used = new Set<string>()
  visit(document, { VariableDefinition: () => false, Variable: ({ name }) => void used.add(name.value) })
  return visit(document, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? false : null),
  })
}

/** The operation with the fragments that it uses, without others of its document. */
export function ownDocument({ document, operation }: Operation): DocumentNode {
  return separateOperations(document)[operation.name?.value ?? ''] ?? document
}

/** What differs between two days though the records are the same: ids and cursors name the day. */
const OF_THE_DAY: ReadonlySet<string> = new Set(['id', 'cursor', 'startCursor', 'endCursor'])

/** The same without what names the day, so that two answers can be compared. */
export function withoutDay(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const info = new TypeInfo(schema)
  return visit(
    document,
    visitWithTypeInfo(info, {
      Field: (node) => {
        if (!OF_THE_DAY.has(node.name.value) || node.selectionSet) return undefined
        const alias = node.alias ?? node.name
        return { ...node, alias, name: { kind: Kind.NAME, value: '__typename' }, arguments: [] }
      },
    }),
  )
}
