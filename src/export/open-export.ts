import { GraphQLError } from 'graphql'
import type { Pool } from 'pg'
import { codedError } from '../platform/errors.js'
import type { ScalarBindings } from '../planner/arguments.js'
import { ArgumentError, UnknownValueError } from '../planner/parameters.js'
import { answerError } from '../planner/reader.js'
import { listColumns } from './columns.js'
import { askRows, type CompleteRow, completeRows } from './complete-rows.js'
import { findList, type ListAt } from './find-list.js'
import type { Operation } from './operation.js'
import { provenanceKey } from './provenance.js'
import { type Format, namesOf, planRead, type ReadPlan } from './read-plan.js'
import { Snapshot } from './snapshot.js'
import { cellsOf, writeCsv, writeNdjson } from './write-rows.js'

/** What exports need of the service. */
export interface ExportSource {
  pool: Pool
  bindings: ScalarBindings
  /** Reads again what the bindings know; false when that was done a moment ago. */
  refreshBindings: () => Promise<boolean>
  timeoutMs: number
}

/** An export whose first bytes are there. */
export interface OpenExport {
  name: string
  dataVersion: string
  text: AsyncIterable<string | Buffer>
  /** Gives the database back, whether or not all was read. */
  close: () => Promise<void>
}

/** Opens an export. Whatever can be known to be wrong is thrown before there is anything to send. */
export async function openExport(
  operation: Operation,
  format: Format,
  source: ExportSource,
  signal: AbortSignal,
): Promise<OpenExport> {
  const at = listOf(operation, format)
  const snapshot = await Snapshot.open(source.pool, source.timeoutMs, signal)
  try {
    const { dataVersion } = snapshot
    const plan = await planWithin(operation, at, format, source, dataVersion)
    const text =
      plan?.text === 'finished'
        ? finished(plan, snapshot)
        : written(operation, at, format, plan ? read(plan) : askWhole(), plan)
    async function* read({ copy }: ReadPlan): AsyncGenerator<CompleteRow[]> {
      yield* completeRows(operation, at, await snapshot.copy(copy), source.pool)
    }
    async function* askWhole(): AsyncGenerator<CompleteRow[]> {
      yield await askRows(operation, at, source.pool, snapshot)
    }
    return {
      name: nameOf(operation, format),
      dataVersion,
      text: await startReading(text),
      close: () => snapshot.close(),
    }
  } catch (error) {
    await snapshot.close()
    // The database may fail, or find an argument to be bad, when it has given rows that nobody has seen yet.
    const told = error instanceof GraphQLError || error instanceof ArgumentError ? error : answerError(error)
    throw told instanceof ArgumentError ? badArgument(told, at) : told
  }
}

function listOf(operation: Operation, format: Format): ListAt {
  const at = findList(operation)
  if (format === 'csv') listColumns(operation, at.itemType, at.itemNodes) // refuses what has no place in a table
  return at
}

/** What the file is named by: the response key of the root field. Refuses what cannot be exported. */
export function nameOf(operation: Operation, format: Format): string {
  return listOf(operation, format).steps[0]!.key
}

/** A code of a country that is unknown may have been added since the service last looked. */
async function planWithin(
  operation: Operation,
  at: ListAt,
  format: Format,
  { bindings, refreshBindings }: ExportSource,
  dataVersion: string,
): Promise<ReadPlan | undefined> {
  for (;;) {
    try {
      return planRead(operation, at, { format, bindings, dataVersion })
    } catch (error) {
      if (!(error instanceof UnknownValueError) || !(await refreshBindings())) throw error
    }
  }
}

async function* finished({ copy, columns }: ReadPlan, snapshot: Snapshot): AsyncGenerator<string | Buffer> {
  const stream = await snapshot.copy(copy)
  if (columns.length > 0) yield writeCsv([columns])
  yield* stream as AsyncIterable<Buffer>
}

async function* written(
  operation: Operation,
  at: ListAt,
  format: Format,
  batches: AsyncIterable<CompleteRow[]>,
  plan: ReadPlan | undefined,
): AsyncGenerator<string> {
  if (format === 'ndjson') {
    const own = provenanceKey(operation, at)
    for await (const rows of batches) yield writeNdjson(rows, own)
    return
  }
  const selected = listColumns(operation, at.itemType, at.itemNodes)
  const { columns, provenance } = plan ?? namesOf(selected, [['asOf'], ['dataVersion']])
  let header = writeCsv([columns])
  for await (const rows of batches) {
    yield header + writeCsv(rows.map((row) => cellsOf(row, selected, provenance)))
    header = ''
  }
  if (header) yield header
}

/** Waits for the first text, so that what fails before it is thrown here. */
async function startReading<Text>(text: AsyncGenerator<Text>): Promise<AsyncIterable<Text>> {
  const first = await text.next()
  return (async function* () {
    try {
      if (!first.done) yield first.value
      yield* text
    } finally {
      await text.return(undefined)
    }
  })()
}

function badArgument({ field, argument, message }: ArgumentError, { steps }: ListAt): Error {
  const path = [steps[0]!.key, ...field, argument].filter(Boolean).join('.')
  return codedError('BAD_USER_INPUT', `${path}: ${message}`, {
    nodes: steps[0]!.nodes,
    extensions: { argument: path },
  })
}
