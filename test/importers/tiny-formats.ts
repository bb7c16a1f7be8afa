import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import type { Column, Format, Layout, TradeFlowFrom, Cells } from '../../src/importers/format.js'
import { ISO_CODES } from '../../src/importers/iso-areas.js'

const AREAS = {
  ...ISO_CODES,
  WLD: 'WLD',
  EU2: null,
  OLD: [
    { to: 1999, area: 'YUG' },
    { from: 2000, to: 2001, area: null },
  ],
} as const

/** Columns with names that SQL uses itself, or that have marks of SQL in them. */
const NAMES = {
  period: 'select',
  reporter: 'from',
  partner: 'order.by',
  flow: 'table',
  commodity: 'Cmd. "Code"',
  value: "value' (US$)",
  label: 'where;--',
}
const OTHER_NAMES = {
  period: 'when',
  reporter: 'who',
  partner: 'whom',
  flow: 'how',
  commodity: 'what',
  value: 'much',
  label: 'named',
}

type Names = Record<keyof typeof NAMES, string>

function layoutOf(name: string, names: Names): Layout {
  const columns: Record<keyof typeof NAMES, Column> = {
    period: { is: 'PERIOD' },
    reporter: { is: 'AREA', codes: AREAS, year: names.period },
    partner: { is: 'AREA', codes: AREAS, year: names.period },
    flow: { is: 'CHOICE', of: { M: 'IMPORT', X: 'EXPORT', T: null } },
    commodity: { is: 'CODE', form: 'TOTAL|[0-9]{2}', called: 'commodity' },
    value: { is: 'NUMBER', min: -1, max: 1e12, missing: ['..'] },
    label: { is: 'TEXT' },
  }
  const commodity = (cells: Cells) => ({
    classification: sql.lit('HS'),
    code: cells.text(names.commodity),
    level: sql`CASE ${cells.text(names.commodity)} WHEN 'TOTAL' THEN 0 ELSE 2 END`,
    label: sql`NULL::text`,
  })
  const flow = (cells: Cells): TradeFlowFrom => ({
    reporter: cells.area(names.reporter),
    partner: cells.area(names.partner),
    flow: cells.chosen(names.flow),
    year: cells.year(names.period),
    month: cells.month(names.period),
    classification: sql.lit('HS'),
    commodity: cells.text(names.commodity),
    valueUsd: cells.number(names.value),
    rawValue: cells.text(names.value),
    status: sql`CASE WHEN ${cells.number(names.value)} IS NULL THEN 'MISSING' ELSE 'REPORTED' END`,
    partnerAsReported: cells.label(names.partner, names.label),
  })
  return {
    name,
    columns: Object.fromEntries(Object.entries(columns).map(([key, column]) => [names[key as keyof Names], column])),
    commodities: commodity,
    tradeFlows: (cells) => [flow(cells)],
  }
}

/** Flows by commodity and month, of which a file is a part. */
export const tinyParts: Format = {
  name: 'tiny-parts',
  title: 'Tiny trade',
  publisher: 'Nobody',
  licence: 'none',
  url: 'https://example.org',
  description: 'Flows for tests.',
  gives: 'PART_OF_EDITION',
  notes: [],
  example: '',
  identify: () => ({ series: 'tiny', edition: '1', releasedOn: '2021-03' }),
  layouts: [layoutOf('keywords', NAMES), layoutOf('plain', OTHER_NAMES)],
}

/** The same, as whole editions whose commodities of two digits make up all trade. */
export const tinyWhole: Format = {
  ...tinyParts,
  name: 'tiny-whole',
  gives: 'WHOLE_EDITION',
  complete: { level: 2, leastReporters: 0, leastCommodities: 0 },
}

/** Of another series. */
export const tinyOther: Format = {
  ...tinyParts,
  name: 'tiny-other',
  identify: () => ({ series: 'other', edition: '1', releasedOn: '2021' }),
}

/** Period, reporter, partner, flow, commodity, value, what the partner is called. */
export type TinyRow = readonly [string, string, string, string, string, string, string]

export async function writeRows(
  folder: string,
  name: string,
  rows: readonly TinyRow[],
  isPlain = false,
): Promise<string> {
  const header = Object.values(isPlain ? OTHER_NAMES : NAMES)
  const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
  const file = path.join(folder, name)
  await writeFile(file, [header, ...rows].map((row) => `${row.map(quote).join(',')}\n`).join(''))
  return file
}

export const NUMBER_COLUMN = NAMES.value
export const COLUMNS: Readonly<Names> = NAMES

const COUNTRIES = ['IRN', 'IRQ', 'USA', 'DEU', 'FRA', 'TUR', 'CHN', 'IND', 'OLD', 'EU2', 'WLD']
const COMMODITIES = ['TOTAL', '01', '27', '84']

/** Rows of all pairs, flows, commodities and years; `value` gives the value of each, or undefined to leave it out. */
export function tinyRows(years: readonly string[], value: (index: number) => string | undefined): TinyRow[] {
  const rows: TinyRow[] = []
  let index = 0
  for (const period of years) {
    for (const reporter of COUNTRIES.slice(0, 8)) {
      for (const partner of COUNTRIES) {
        if (partner === reporter || (partner === 'OLD' && Number(period.slice(0, 4)) > 2001)) continue
        for (const flow of ['M', 'X', 'T']) {
          for (const commodity of COMMODITIES) {
            const given = value(index++)
            if (given !== undefined)
              rows.push([period, reporter, partner, flow, commodity, given, `${partner}, "the" one`])
          }
        }
      }
    }
  }
  return rows
}
