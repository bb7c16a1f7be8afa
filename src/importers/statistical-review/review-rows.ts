import { resolveArea } from '../area-codes.js'
import { readGasSheets } from './gas-sheets.js'
import { deriveNetImports, type NetImports } from './net-imports.js'
import { REVIEW_AREAS } from './review-areas.js'
import type { ReviewValue } from './review-value.js'
import type { TradeObservation } from './trade-matrix.js'
import type { YearObservation } from './year-table.js'

/**
 * The cells of a row, in this order. `area` is the exporter, or whose production or consumption it is; `value` is empty
 * where the status says why; `sheet` and `cell` are where it was found.
 */
export const REVIEW_COLUMNS = [
  'kind',
  'area',
  'importer',
  'year',
  'raw',
  'value',
  'status',
  'method',
  'sheet',
  'cell',
] as const

export type ReviewRow = readonly string[]

const WORLD = 'Total World'

/** All observations of gas of a Statistical Review, and the net imports that follow from them, as rows of text. */
export async function* reviewRows(path: string): AsyncGenerator<ReviewRow> {
  const sheets = await readGasSheets(path)
  for (const flow of sheets.pipeline) {
    if (!isWithinOneArea(flow)) yield flowRow('PIPELINE', flow)
  }
  for (const observation of sheets.production) yield yearRow('PRODUCTION', observation)
  for (const observation of sheets.consumption) yield yearRow('CONSUMPTION', observation)
  for (const balance of deriveNetImports(sheets)) yield netRow(balance)
}

/** The diagonal of the matrix, and the total of totals: no trade between two areas. */
function isWithinOneArea({ exporterName, importerName, year }: TradeObservation): boolean {
  const area = resolveArea(REVIEW_AREAS, exporterName, year)
  return area != null && area === resolveArea(REVIEW_AREAS, importerName, year)
}

function flowRow(kind: string, flow: TradeObservation): ReviewRow {
  const { exporterName, importerName, year, sheet, cell } = flow
  return [kind, exporterName, importerName, String(year), ...valueCells(flow), '', sheet, cell]
}

function yearRow(kind: string, observation: YearObservation): ReviewRow {
  const { areaName, year, sheet, cell } = observation
  return [kind, areaName, '', String(year), ...valueCells(observation), '', sheet, cell]
}

const valueCells = ({ raw, value, status }: ReviewValue): readonly string[] => [
  raw,
  value === null ? '' : String(value),
  status,
]

function netRow({ areaName, year, direction, volumeBcm, raw, method, sheet, cell }: NetImports): ReviewRow {
  const [exporter, importer] = direction === 'IMPORT' ? [WORLD, areaName] : [areaName, WORLD]
  return ['NET', exporter, importer, String(year), raw, String(volumeBcm), 'DERIVED', method, sheet, cell]
}
