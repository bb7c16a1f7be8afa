import { type DocumentNode, type FragmentDefinitionNode, Kind } from 'graphql'

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>
const known = new WeakMap<DocumentNode, Fragments>()

/** The fragments of a document, by name. */
export function fragmentsOf(document: DocumentNode): Fragments {
  let found = known.get(document)
  if (!found) {
    const definitions = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
    const named = definitions.map((definition) => [definition.name.value, definition] as const)
    found = Object.assign(Object.create(null), Object.fromEntries(named)) as Fragments
    known.set(document, found)
  }
  return found
}
