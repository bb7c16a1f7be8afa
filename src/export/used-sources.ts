import {
  type DocumentNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/** A dataset or a source that an answer is made from. */
export interface UsedSource {
  kind: 'Dataset' | 'Source'
  slug: string
  publisher: string
  title: string | null
  /** Of a dataset, which edition. */
  edition: string | null
  author: string | null
  /** When it was released or published, as far as it is known. */
  date: string | null
  url: string | null
  licence: string | null
}

/** What is asked of every dataset and source, under names that no document has: they begin like this. */
const MARK = 'cite__'
const BOTH = { kind: '__typename', slug: 'slug', publisher: 'publisher', title: 'title', url: 'url' }
const selections: Readonly<Partial<Record<string, readonly SelectionNode[]>>> = {
  Dataset: marked({ ...BOTH, edition: 'edition', date: 'releasedOn', licence: 'licence' }),
  Source: marked({ ...BOTH, author: 'author', date: 'publishedOn' }),
}

function marked(fields: Readonly<Record<string, string>>): readonly SelectionNode[] {
  return Object.entries(fields).map(([alias, name]) => ({
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: MARK + alias },
    name: { kind: Kind.NAME, value: name },
  }))
}

/** Asks, beside what an operation asks, for the datasets and sources of everything that it selects. */
export function askSources(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const info = new TypeInfo(schema)
  return visit(
    document,
    visitWithTypeInfo(info, {
      SelectionSet: {
        leave: (node) => {
          const type = info.getParentType()
          const more = type ? [...sourcesOf(type), ...behindWarnings(type, node)] : []
          return more.length > 0 ? { ...node, selections: [...node.selections, ...more] } : undefined
        },
      },
    }),
  )
}

/** Of a dataset or source itself; of what has fields that lead there, those fields; else nothing. */
function sourcesOf(type: GraphQLCompositeType): readonly SelectionNode[] {
  const own = selections[type.name]
  if (own) return own
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  return Object.values(type.getFields()).flatMap((field) => {
    const below = leadingTo(field)
    return below ? [linkTo(field.name, below)] : []
  })
}

/** Warnings of a claim rest on statistics too, and do not lead to them: those that it is compared with are named. */
function behindWarnings(type: GraphQLCompositeType, { selections: selected }: SelectionSetNode): SelectionNode[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  if (!selected.some((node) => node.kind === Kind.FIELD && node.name.value === 'warnings')) return []
  const comparison = type.getFields().comparison
  const compared = comparison && getNamedType(comparison.type)
  const below = isObjectType(compared) ? sourcesOf(compared) : []
  return below.length > 0 ? [linkTo('comparison', below)] : []
}

/** The fields that say where something comes from; others that lead to datasets and sources say something else of it. */
const LEADING: ReadonlySet<string> = new Set(['dataset', 'citations', 'source', 'inputs', 'observation'])

function leadingTo(field: GraphQLField<unknown, unknown>): readonly SelectionNode[] | undefined {
  if (!LEADING.has(field.name) || field.args.some(({ type }) => isNonNullType(type))) return undefined
  const type: GraphQLNamedType = getNamedType(field.type)
  if (selections[type.name]) return selections[type.name]
  if (!isObjectType(type)) return undefined
  const further = Object.values(type.getFields()).filter(({ name }) => name === 'source' || name === 'dataset')
  const below = further.flatMap((next) => {
    const known = selections[getNamedType(next.type).name]
    return known ? [linkTo(next.name, known)] : []
  })
  return below.length > 0 ? below : undefined
}

function linkTo(name: string, below: readonly SelectionNode[]): SelectionNode {
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: `${MARK}${name}` },
    name: { kind: Kind.NAME, value: name },
    selectionSet: { kind: Kind.SELECTION_SET, selections: below },
  }
}

/** Gathers what was asked for from an answer: each dataset and source once, datasets first, by publisher. */
export function gatherSources(answer: unknown): UsedSource[] {
  const found = new Map<string, UsedSource>()
  const visitValue = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const read = (name: string): string | null =>
      ((value as Record<string, unknown>)[`${MARK}${name}`] as string | null | undefined) ?? null
    const kind = read('kind') as UsedSource['kind'] | null
    if (kind !== null) {
      const [slug, publisher, title, edition] = [read('slug')!, read('publisher')!, read('title'), read('edition')]
      const [author, date, url, licence] = [read('author'), read('date'), read('url'), read('licence')]
      found.set(`${kind} ${slug}`, { kind, slug, publisher, title, edition, author, date, url, licence })
    }
    Object.values(value).forEach(visitValue)
  }
  visitValue(answer)
  const place = ({ kind, publisher, slug }: UsedSource): string => `${kind} ${publisher} ${slug}`
  return [...found.values()].sort((a, b) => (place(a) < place(b) ? -1 : 1))
}

/** The answer without what was asked for its sources. */
export function withoutSources(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(withoutSources)
  if (typeof answer !== 'object' || answer === null) return answer
  const kept = Object.entries(answer).filter(([key]) => !key.startsWith(MARK))
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutSources(value)]))
}
