import type { RawBuilder } from 'kysely'
import type { AreaCodes } from './area-codes.js'
import type { InputFile } from './input-file.js'

export type Sql = RawBuilder<unknown>

/** What a publisher's statistics look like and mean. docs/recipe-importer.md shows how to write one. */
export interface Format {
  /** As it is named on the command line. */
  name: string
  title: string
  publisher: string
  licence: string
  url: string
  /** What the files hold, in a line. */
  description: string
  /** Whether the files of one command are all of an edition, or rows that merge into it and replace those of the same key. */
  gives: 'WHOLE_EDITION' | 'PART_OF_EDITION'
  /** True where the publisher reconciled the two sides of each flow. */
  reconciled?: true
  /** What a user should know of the publisher's rules: what a zero means, what is left out and why. */
  notes: readonly string[]
  /** A command that imports one. */
  example: string
  layouts: readonly Layout[]
  /** What the files tell of themselves. */
  identify(files: readonly InputFile[]): Identity | Promise<Identity>
  /** True where each pair has one row a year and flow, for all commodities: no rollup by pair and year is needed. */
  isPairYears?: true
  /**
   * For a publisher who gives no totals: the level of the classification whose commodities make up all trade, and how
   * many reporters and commodities a whole year has at least. With fewer, its totals are unknown.
   */
  complete?: { level: number; leastReporters: number; leastCommodities: number }
}

export interface Identity {
  /** Editions of one series revise each other. */
  series: string
  /** As the publisher names it; undefined where the files do not tell, and `--edition` has to. */
  edition: string | undefined
  /** When the edition was released, as a partial date, where that is known. */
  releasedOn?: string | undefined
  /** Who published it, where another than the format's publisher did. */
  publisher?: string | undefined
}

/** One form of the publisher's files, told from the others by its columns. */
export interface Layout {
  name: string
  columns: Readonly<Record<string, Column>>
  /** What a file's name has to hold, where several layouts have the same columns. */
  inName?: string
  /** Tried in this order; UTF-8 alone unless given. */
  encodings?: readonly Encoding[]
  /** Gives the rows of a file that is no delimited text, in the order of the columns. */
  read?: (path: string) => AsyncIterable<readonly (string | null)[]>
  /** The columns that say where a row was found, for such a file. */
  position?: { sheet: string; cell: string }
  /** Rows whose cells contradict each other. They are compared as text: what a cell is, is checked beside this. */
  refuse?: (cells: Cells) => readonly Refusal[]
  /** Rows that are no observations of their own, by the reason that the report gives. */
  leaveOut?: Readonly<Record<string, (cells: Cells) => Sql>>
  /** The commodities of the trade flows. */
  commodities?: (cells: Cells) => CommodityFrom
  tradeFlows?: (cells: Cells) => TradeFlowFrom[]
  gasFlows?: (cells: Cells) => GasFlowFrom[]
  indicators?: (cells: Cells) => IndicatorFrom[]
  /** Who held an office, and who spoke: a row each. People are found among those who are known (match-people.ts). */
  tenures?: (cells: Cells) => TenureFrom
  speeches?: (cells: Cells) => SpeechFrom
}

export interface Refusal {
  /** The column that the message names. */
  column: string
  when: Sql
  because: string
}

export type Encoding = 'UTF8' | 'LATIN1'

interface AnyColumn {
  /** Whether a row may leave it empty. */
  blank?: true
  /** Whether a file may be without it. */
  optional?: true
  /** Whether the publisher puts spaces around its cells. */
  padded?: true
}

export type Column = AnyColumn &
  (
    | { is: 'TEXT' }
    | { is: 'YEAR' }
    /** A year, or a year and a month without separator. */
    | { is: 'PERIOD' }
    /** A code, by a regular expression for the whole of it. */
    | { is: 'CODE'; form: string; called: string }
    /** `missing` lists what the publisher writes where there is no number. */
    | { is: 'NUMBER'; min?: number; max?: number; missing?: readonly string[] }
    /** What each value means here; null where its rows are left out. */
    | { is: 'CHOICE'; of: Readonly<Record<string, string | null>> }
    /** `year` names the column whose year decides what the code means. */
    | { is: 'AREA'; codes: AreaCodes; year: string; numeric?: true }
  )

/** SQL for the cells of a staged row. Empty cells are NULL. */
export interface Cells {
  text(column: string): Sql
  /** The number, multiplied exactly and rounded once. */
  number(column: string, times?: number): Sql
  year(column: string): Sql
  /** The month of a period; NULL where it is a year. */
  month(column: string): Sql
  /** The code here of the area. */
  area(column: string): Sql
  /** What a column calls an area; NULL where that is its name here. */
  label(area: string, column: string): Sql
  /** The name here of the area. */
  areaName(column: string): Sql
  /** What the choice means here. */
  chosen(column: string): Sql
  /** Whether the files have a row (few, where columns are named) that meets a condition and is the same in these columns. */
  anyRow(condition: Sql, same?: readonly string[]): Sql
}

export interface CommodityFrom {
  classification: Sql
  code: Sql
  /** How many digits its code has in a classification by digits; 0 for all commodities. */
  level: Sql
  label: Sql
  /** True where it is the same for all rows. */
  isConstant?: true
}

export interface TradeFlowFrom {
  reporter: Sql
  partner: Sql
  flow: Sql
  year: Sql
  /** NULL for a year. */
  month?: Sql
  classification: Sql
  commodity: Sql
  valueUsd: Sql
  rawValue?: Sql
  netWeightKg?: Sql
  valuation?: Sql
  status: Sql
  partnerAsReported?: Sql
  when?: Sql
}

export interface GasFlowFrom {
  importer: Sql
  exporter: Sql
  year: Sql
  route: Sql
  volumeBcm: Sql
  rawValue?: Sql
  status: Sql
  method?: Sql
  when?: Sql
}

export interface IndicatorFrom {
  country: Sql
  indicator: Sql
  year: Sql
  value: Sql
  unit: Sql
  status: Sql
  when?: Sql
}

/** An office held. It is cut where the country was another state before or after. */
export interface TenureFrom {
  /** The publisher's id of the row, by which it is cited. */
  row: Sql
  /** The publisher's id of the person. */
  person: Sql
  name: Sql
  /** The column with the code of the country. */
  area: string
  office: Sql
  role: Sql
  /** Days, as ISO 8601 writes them. */
  startedOn: Sql
  endedOn: Sql
  /** Whether the data ends there, and not the office. */
  isStillHeld: Sql
}

/** A speech for a country. */
export interface SpeechFrom {
  /** By what it is cited: where in the publisher's data it is. */
  row: Sql
  country: Sql
  /** The occasion: a part of slugs, and its title. */
  occasion: Sql
  title: Sql
  /** The year, as text. */
  madeOn: Sql
  /** The speaker and the post as the publisher writes them. NULL where it names nobody. */
  name: Sql
  office: Sql
  /** Whether the post is that of a head of state or of government. */
  leads: Sql
  summary: Sql
}
