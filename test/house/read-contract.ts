import { type DocumentNode, Kind, parse, visit } from 'graphql'

/** The contract as one document of types, with what it says in shorthand written out. */
export function readContract(text: string): DocumentNode {
  const given = parse(text)
  const extras = [...readLikewise(text), ...readConnections(given)]
  return { ...given, definitions: [...given.definitions, ...parse(extras.join('\n')).definitions] }
}

/** "likewise: statement(s), commodities" stands for root fields of the form written out before it. */
function readLikewise(text: string): string[] {
  const names = /# likewise: (.*)/.exec(text)?.[1]?.split(/,\s*/) ?? []
  return names.map((name) => {
    const optional = /^(\w+)\(s\)$/.exec(name.trim())?.[1]
    const singular = optional ?? name.trim().replace(/ies$/, 'y')
    const plural = optional ? `${optional}s` : name.trim()
    const type = singular[0]!.toUpperCase() + singular.slice(1)
    const one = optional ? `${singular}(slug: String!, asOf: Date): ${type}` : ''
    const page = 'first: Int, after: String, last: Int, before: String'
    return `extend type Query { ${one} ${plural}(where: ${type}Filter, orderBy: [${type}Order!], asOf: Date, ${page}): ${type}Connection! }`
  })
}

/** XConnection stands for a Relay connection of X. */
function readConnections(document: DocumentNode): string[] {
  const types = new Set(
    document.definitions.flatMap((definition) => ('name' in definition && definition.name?.value) || []),
  )
  const connections = new Set<string>()
  visit(document, {
    [Kind.NAMED_TYPE]: ({ name }) => {
      const node = /^(\w+)Connection$/.exec(name.value)?.[1]
      if (node && types.has(node)) connections.add(node)
    },
  })
  return [...connections].map(
    (node) => `
      type ${node}Connection { edges: [${node}Edge!]! nodes: [${node}!]! pageInfo: PageInfo! totalCount: Int! }
      type ${node}Edge { cursor: String! node: ${node}! }`,
  )
}
