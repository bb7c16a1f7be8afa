import { expect } from 'vitest'
import type { TestService } from '../support/service.js'

export type Values = readonly (string | number | null)[]

export interface Statistics {
  answeredFrom: string
  dataset: { slug: string }
  rows: Record<string, unknown>[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
  totalCount: number
  warnings: { code: string; message: string }[]
}

const REST =
  'answeredFrom dataset { slug } warnings { code message } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'

/** An answer with all that is told beside the rows. */
export async function askStatistics(service: TestService, args: string, selected = 'sum'): Promise<Statistics> {
  const { tradeStatistics } = await service.data<{ tradeStatistics: Statistics }>(
    `{ tradeStatistics(${args}) { ${REST} rows { ${selected} } } }`,
  )
  return tradeStatistics
}

/** The rows alone: their values in the order of the selection, a linked record by its only field. */
export async function askRows(service: TestService, args: string, selected: string): Promise<Values[]> {
  const { tradeStatistics } = await service.data<{ tradeStatistics: Statistics }>(
    `{ tradeStatistics(${args}) { rows { ${selected} } } }`,
  )
  return tradeStatistics.rows.map(valuesOf)
}

export const valuesOf = (row: Record<string, unknown>): Values =>
  Object.values(row).map((value) =>
    typeof value === 'object' && value !== null ? (Object.values(value)[0] as string) : (value as number | null),
  )

/** bigint and numeric, which come as text. */
const NUMBERS: ReadonlySet<number> = new Set([20, 1700])

/** The rows of a statement written by hand. */
export async function selectRows(service: TestService, sql: string): Promise<Values[]> {
  const { rows, fields } = await service.pool.query<(string | number | null)[]>({ text: sql, rowMode: 'array' })
  return rows.map((row) =>
    row.map((value, i) => (value !== null && NUMBERS.has(fields[i]!.dataTypeID) ? Number(value) : value)),
  )
}

/** Equal but for the last digits, which depend on the order in which doubles are added. */
export function expectSame(asked: readonly Values[], selected: readonly Values[]): void {
  expect(asked).toHaveLength(selected.length)
  asked.forEach((row, i) => {
    const about = `row ${i}: ${JSON.stringify(row)} and ${JSON.stringify(selected[i])}`
    expect(row, about).toHaveLength(selected[i]!.length)
    row.forEach((value, j) => {
      const other = selected[i]![j]!
      if (typeof value === 'number' && typeof other === 'number') {
        expect(Math.abs(value - other), about).toBeLessThanOrEqual(
          1e-9 * Math.max(Math.abs(value), Math.abs(other), 1e-6),
        )
      } else expect(value, about).toBe(other)
    })
  })
}

export const codesOf = ({ warnings }: Statistics): string[] => warnings.map(({ code }) => code)
