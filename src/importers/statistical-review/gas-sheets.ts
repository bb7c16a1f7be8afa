import { ImportError } from '../import-error.js'
import { type Edition, readEdition } from './edition.js'
import type { ReviewValue } from './review-value.js'
import { SheetReport } from './sheet-report.js'
import type { Sheet } from './sheet.js'
import { readTradeMatrices, type TradeObservation } from './trade-matrix.js'
import { readWorkbook } from './workbook.js'
import { readYearTable, type YearObservation } from './year-table.js'

export interface GasSheets extends Edition {
  /** Trade by pipeline in the last year of the edition. */
  pipeline: readonly TradeObservation[]
  /** Trade of liquefied gas in that year. */
  lng: readonly TradeObservation[]
  production: readonly YearObservation[]
  consumption: readonly YearObservation[]
  /** What is odd in the workbook, and how often it has no number. */
  notes: readonly string[]
}

const CONTENTS = 'Contents'
const SHEETS = {
  production: 'Gas Production - Bcm',
  consumption: 'Gas Consumption - Bcm',
  pipeline: 'Gas - Trade movts - pipeline',
  lng: 'Gas - Trade movts LNG',
}

/** Reads the sheets of gas of a Statistical Review, or says all that stops it. */
export async function readGasSheets(path: string): Promise<GasSheets> {
  const { file, sheets } = await readWorkbook(path, [CONTENTS, ...Object.values(SHEETS)])
  const report = new SheetReport(file)
  const named = (name: string): Sheet => sheets.get(name)!
  const edition = readEdition(named(CONTENTS), report)
  const read = {
    pipeline: readTradeMatrices(
      named(SHEETS.pipeline),
      /^Natural Gas: Trade movements (\d{4}) by pipeline/i,
      'Natural Gas: Trade movements ... by pipeline',
      report,
    ),
    lng: readTradeMatrices(
      named(SHEETS.lng),
      /^Natural Gas: Trade movements (\d{4}) as liquefied natural gas/i,
      'Natural Gas: Trade movements ... as liquefied natural gas',
      report,
    ),
    production: readYearTable(named(SHEETS.production), /^Natural Gas: Production/i, 'Natural Gas: Production', report),
    consumption: readYearTable(
      named(SHEETS.consumption),
      /^Natural Gas: Consumption/i,
      'Natural Gas: Consumption',
      report,
    ),
  }
  if (!edition || report.problems.length > 0) throw new ImportError(report.problems)
  for (const [table, observations] of Object.entries(read)) {
    const sheet = named(SHEETS[table as keyof typeof SHEETS])
    checkLastYear(sheet, observations, edition, report)
    const count = countWithoutNumber(observations)
    if (count !== '') report.note(sheet, `no number in ${count}`)
  }
  return { ...edition, ...read, notes: report.notes }
}

/** An edition ends with the year before it. A sheet that does not was taken from another one. */
function checkLastYear(
  sheet: Sheet,
  observations: readonly { year: number }[],
  { edition }: Edition,
  report: SheetReport,
): void {
  const last = observations.reduce((latest, { year }) => Math.max(latest, year), 0)
  if (last !== Number(edition) - 1) report.note(sheet, `ends in ${last}, though the edition is that of ${edition}`)
}

/** How many cells hold each mark: `970 cells with "-", 12 empty cells`. */
function countWithoutNumber(values: readonly ReviewValue[]): string {
  const counts = new Map<string, number>()
  for (const { value, raw } of values) {
    if (value === null) counts.set(raw, (counts.get(raw) ?? 0) + 1)
  }
  return [...counts]
    .map(([raw, count]) => (raw === '' ? `${count} empty cells` : `${count} cells with "${raw}"`))
    .join(', ')
}
