import { type DocumentNode, execute, print } from 'graphql'
import type { Reader } from '../planner/reader.js'
import { freeze, ownDocument, withoutDay, writeWithoutDay } from './freeze.js'
import type { Operation } from './operation.js'
import { writeBibtex, writeReference } from './reference.js'
import { askSources, gatherSources, type UsedSource, withoutSources } from './used-sources.js'

/** How an answer is cited. */
export interface Citation {
  /** Opens the operation in the playground, asked as of the day. */
  permalink: string
  asOf: string
  dataVersion: string
  reference: string
  bibtex: string
  sources: readonly UsedSource[]
  warnings: readonly { code: CitationWarning; message: string }[]
}

export type CitationWarning = 'FROZEN_DIFFERS' | 'NOT_FROZEN' | 'SEVERAL_DAYS' | 'NO_SOURCES' | 'LONG_LINK'

/** What most browsers and servers still take. */
const LONGEST_LINK = 8_000

export interface CiteOptions {
  /** Whoever reads it may end it; it is closed afterwards. */
  reader: Reader
  /** Where the service is reached. */
  base: string
  /** The day to freeze at. */
  day: string
}

/** Cites an operation: runs it as of the day and as it is, in one state of the data, and says where they differ. */
export async function cite(operation: Operation, { reader, base, day }: CiteOptions): Promise<Citation> {
  const frozen = freeze(operation, day, today())
  reader.share()
  const run = async (document: DocumentNode, name = operation.operation.name?.value): Promise<unknown> => {
    const { data, errors } = await execute({
      schema: operation.schema,
      document,
      operationName: name,
      variableValues: operation.given,
      contextValue: { reader, execution: 'planned' },
    })
    if (errors?.[0]) throw errors[0]
    return data
  }
  const ask = (document: DocumentNode): Promise<unknown> =>
    run(askSources(operation.schema, withoutDay(operation.schema, document)))
  try {
    const linked = await ask(frozen.document)
    const now = await ask(ownDocument(operation))
    const version = await reader.json('SELECT coalesce((SELECT version FROM data_state WHERE id = 1), 0)::text', [])
    const dataVersion = String(version)
    const sources = gatherSources(linked)
    const permalink = linkTo(base, frozen.document, operation)
    const asOf = [...frozen.days].sort().at(-1) ?? day
    const about = { what: nameOf(operation), asOf, retrieved: today(), dataVersion, permalink, sources }
    return {
      permalink,
      asOf,
      dataVersion,
      reference: writeReference(about),
      bibtex: writeBibtex(about),
      sources,
      warnings: warn(frozen, day, permalink, sources, gatherSources(now), sameAnswer(linked, now)),
    }
  } finally {
    await reader.close()
  }
}

/** A day of the calendar in UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, 10)
}

function sameAnswer(some: unknown, other: unknown): boolean {
  return writeWithoutDay(withoutSources(some)) === writeWithoutDay(withoutSources(other))
}

function linkTo(base: string, document: DocumentNode, { given, operation }: Operation): string {
  const link = new URLSearchParams({ query: print(document) })
  const definitions = document.definitions.flatMap((definition) =>
    'variableDefinitions' in definition ? (definition.variableDefinitions ?? []) : [],
  )
  const used = definitions.map(({ variable }) => variable.name.value).filter((name) => name in given)
  const variables = Object.fromEntries(used.map((name) => [name, given[name]]))
  if (used.length > 0) link.set('variables', JSON.stringify(variables))
  if (operation.name) link.set('operationName', operation.name.value)
  // A plus sign for a space is lost on readers that know only percent signs.
  return `${base}/graphql?${link.toString().replaceAll('+', '%20')}`
}

/** The name of the operation, else its root fields. */
function nameOf({ operation }: Operation): string {
  if (operation.name) return operation.name.value
  const fields = operation.selectionSet.selections.map((selection) => ('name' in selection ? selection.name.value : ''))
  return fields.filter(Boolean).join(', ')
}

function warn(
  { days, open }: ReturnType<typeof freeze>,
  day: string,
  permalink: string,
  sources: readonly UsedSource[],
  before: readonly UsedSource[],
  isSame: boolean,
): Citation['warnings'] {
  const warnings: { code: CitationWarning; message: string }[] = []
  if (!isSame) {
    const shown = new Set(sources.map(({ slug }) => slug))
    const hidden = before.filter(({ slug }) => !shown.has(slug)).map(({ slug }) => slug)
    const which =
      hidden.length > 0 ? `: not in it are ${hidden.slice(0, 10).join(', ')}${hidden.length > 10 ? ', …' : ''}` : ''
    warnings.push({
      code: 'FROZEN_DIFFERS',
      message: `The link does not show what the operation answers now, but what was published by ${day}${which}. What has no date of publication is hidden as of any day. Cite what the link shows, or name the edition in the operation and cite that.`,
    })
  }
  if (open.size > 0) {
    const names = [...open].join(', ')
    warnings.push({
      code: 'NOT_FROZEN',
      message: `${names} cannot be asked as of a day: the link shows what is known when it is opened.`,
    })
  }
  if (days.size > 1) {
    warnings.push({
      code: 'SEVERAL_DAYS',
      message: `The operation asks as of several days: ${[...days].sort().join(', ')}. The latest is named.`,
    })
  }
  if (sources.length === 0) {
    warnings.push({
      code: 'NO_SOURCES',
      message: 'The answer names no dataset and no source: cite an operation that selects the records themselves.',
    })
  }
  if (permalink.length > LONGEST_LINK) {
    warnings.push({
      code: 'LONG_LINK',
      message: `The link has ${permalink.length} characters, and some programs cut links that are longer than ${LONGEST_LINK}.`,
    })
  }
  return warnings
}
