import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'

type Field = GraphQLField<unknown, unknown>

/** A field that gives many records, and an operation that asks it of many records of its type. */
export interface ListField {
  name: string
  query: string
}

/** Every connection and every plain list of objects that can be reached from the root, each under a root of its own. */
export function listFields(schema: GraphQLSchema): ListField[] {
  const query = schema.getQueryType()!
  const found: ListField[] = []
  const ways = new Map<string, (inside: string) => string>([[query.name, (inside) => inside]])
  const waiting: GraphQLObjectType[] = [query]
  for (let type = waiting.shift(); type; type = waiting.shift()) {
    const way = ways.get(type.name)!
    // Lists first, so that a type is reached through many records rather than through one.
    const fields = Object.values(type.getFields()).sort((a, b) => Number(isList(b)) - Number(isList(a)))
    for (const field of fields) {
      // A root field without a source is answered without the database.
      if (type === query && field.extensions.source === undefined) continue
      if (isList(field)) found.push({ name: `${type.name}.${field.name}`, query: operation(way(ask(schema, field))) })
      if (!canBeAsked(field)) continue
      for (const next of typesOf(schema, field)) {
        if (ways.has(next.name) || isCarrier(next)) continue
        ways.set(next.name, (inside) => way(open(field, `... on ${next.name} { ${inside} }`, '$page')))
        waiting.push(next)
      }
    }
  }
  return found
}

/** Takes the size of the list's page as $first; of a list without pages, that of the page nearest above it. */
function operation(selection: string): string {
  const paged = selection.includes('$first') ? selection : selection.replace(/\$page(?!.*\$page)/s, '$first')
  return `query${paged.includes('$first') ? '($first: Int)' : ''} { ${paged.replaceAll('$page', '5')} }`
}

function isList(field: Field): boolean {
  const type = getNamedType(field.type)
  return isCompositeType(type) && (isConnection(type) || isListType(getNullableType(field.type))) && !isCarrier(type)
}

function isConnection(type: unknown): type is GraphQLObjectType {
  return isObjectType(type) && 'pageInfo' in type.getFields() && 'nodes' in type.getFields()
}

/** The edges of a connection. */
function isCarrier(type: unknown): boolean {
  return isObjectType(type) && 'cursor' in type.getFields()
}

const ARGUMENTS: Readonly<Record<string, string>> = {
  officeOn: 'date: "2019-04-06"',
  nodes: 'ids: ["T2ZmaWNpYWw6YWxpLWtoYW1lbmVp", "Q291bnRyeTpJUlE", "RXZlbnQ6MTk4MC1pcmFuLWlyYXEtd2Fy"]',
  bilateral: 'country: "IRN", partner: "IRQ"',
  claims: 'kind: TRADE_VOLUME',
  waiverStatus: 'on: "2019-04-06"',
  search: 'text: "Iran"',
  tradeStatistics: 'groupBy: [REPORTER, YEAR]',
}

/** Whether the field can be passed on the way to another type. */
function canBeAsked(field: Field): boolean {
  return isCompositeType(getNamedType(field.type)) && (isOptional(field) || field.name in ARGUMENTS)
}

function isOptional(field: Field): boolean {
  return field.args.every((argument) => !isNonNullType(argument.type))
}

function typesOf(schema: GraphQLSchema, field: Field): GraphQLObjectType[] {
  const type = getNamedType(field.type)
  const node = isConnection(type) ? getNamedType(type.getFields().nodes!.type) : type
  if (isAbstractType(node)) return [...schema.getPossibleTypes(node)]
  return isObjectType(node) ? [node] : []
}

function open(field: Field, inside: string, size = '3'): string {
  const given = ARGUMENTS[field.name]
  if (isConnection(getNamedType(field.type))) {
    return `${field.name}(${given ?? ''} first: ${size}) { nodes { ${inside} } }`
  }
  return `${field.name}${given ? `(${given})` : ''} { ${inside} }`
}

/** The list with several values of each item, every link of an item, and what lies one link further. */
function ask(schema: GraphQLSchema, field: Field): string {
  const types = typesOf(schema, field)
  const inside = types.map((type) => `... on ${type.name} { ${selection(schema, type, types.length > 1 ? 1 : 2)} }`)
  return isConnection(getNamedType(field.type))
    ? `${field.name}(${ARGUMENTS[field.name] ?? ''} first: $first) { totalCount pageInfo { hasNextPage endCursor } edges { cursor } nodes { __typename ${inside.join(' ')} } }`
    : open(field, `__typename ${inside.join(' ')}`)
}

const LEAVES = 4
const LINKS = 2

/** Some values and links, the lists first; under aliases that name the type, since members of a union may disagree. */
function selection(schema: GraphQLSchema, type: GraphQLObjectType, depth: number): string {
  const fields = Object.values(type.getFields())
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)) && isOptional(field)).slice(0, LEAVES)
  const links = fields.filter(canBeAsked).sort((a, b) => Number(isList(b)) - Number(isList(a)))
  const below = (depth > 0 ? links.slice(0, LINKS) : []).map((field) => {
    const inside = typesOf(schema, field).map((next) => `... on ${next.name} { ${selection(schema, next, depth - 1)} }`)
    return `${type.name}_${field.name}: ${open(field, `__typename ${inside.join(' ')}`)}`
  })
  return ['__typename', ...leaves.map((field) => `${type.name}_${field.name}: ${field.name}`), ...below].join(' ')
}
