import { sql } from 'kysely'
import { INDICATORS } from '../../statistics/indicators/indicator-kinds.js'
import type { Cells, Format, Identity, IndicatorFrom } from '../format.js'
import { ImportError } from '../import-error.js'
import type { InputFile } from '../input-file.js'
import { readEdition } from './edition.js'
import { REVIEW_AREAS } from './review-areas.js'
import { reviewRows } from './review-rows.js'
import { SheetReport } from './sheet-report.js'
import { readWorkbook } from './workbook.js'

/** Five times what the world produces in a year, in billion cubic metres. */
const MOST = 20_000
const CONTENTS = 'Contents'

/** The days of editions, where more is known than the month that some workbooks name. */
const RELEASES: Readonly<Record<string, string>> = { 2019: '2019-06-11', 2022: '2022-06-28', 2023: '2023-06-26' }

async function identify(files: readonly InputFile[]): Promise<Identity> {
  const [first, second] = files
  if (second !== undefined) {
    const message = 'is a whole edition, like the one before it: import each by a command of its own'
    throw new ImportError([{ file: second.name, message }])
  }
  const { file, sheets } = await readWorkbook(first!.path, [CONTENTS])
  const report = new SheetReport(file)
  const found = readEdition(sheets.get(CONTENTS)!, report)
  if (found === undefined || report.problems.length > 0) throw new ImportError(report.problems)
  const { edition, publisher, releasedOn } = found
  return { series: 'energy-review-gas', edition, publisher, releasedOn: RELEASES[edition] ?? releasedOn }
}

/** Rows about one area have the world on the other side: every row then names two areas. */
async function* readRows(path: string): AsyncGenerator<readonly string[]> {
  for await (const [kind, area, importer, ...values] of reviewRows(path)) {
    yield [kind!, area!, importer || 'Total World', ...values]
  }
}

const indicatorOf =
  (cells: Cells) =>
  (kind: string, indicator: 'GAS_PRODUCTION' | 'GAS_CONSUMPTION'): IndicatorFrom => ({
    country: cells.area('area'),
    indicator: sql.lit(indicator),
    year: cells.year('year'),
    value: cells.number('value'),
    unit: sql.lit(INDICATORS[indicator].unit),
    status: cells.chosen('status'),
    when: sql`${cells.text('kind')} = ${sql.lit(kind)}`,
  })

export const statisticalReview: Format = {
  name: 'statistical-review',
  title: 'Statistical Review of World Energy: natural gas',
  publisher: 'Energy Institute',
  licence: 'Free of charge to read; the publisher states no open licence',
  url: 'https://www.energyinst.org/statistical-review',
  description:
    'Gas by pipeline in the last year, production and consumption of gas since 1965 or 1970, in billion cubic metres.',
  gives: 'WHOLE_EDITION',
  example: 'npm run import -- statistical-review EI_Statistical_Review_2023.xlsx',
  notes: [
    'Each workbook ("all data", xlsx) is an edition of its own, published by BP to 2022 and by the Energy Institute from 2023. It tells its year; the days of 2019, 2022 and 2023 are known here, of others at most the month.',
    'Every edition revises the years before it. An answer is of one edition; the day of asOf decides which one.',
    'A dash or 0 may mean that nothing is known: it has no value here. "Less than 0.05" and n/a have none either.',
    'Net imports (route NET) are computed: consumption minus production of countries that the tables of trade do not name, such as Iraq, as imports from the world; where it is production that is more, as exports to the world. They include changes of stocks, and differ from what a country says it imports.',
    'Groups such as "Other Middle East" are left out: who is in them changes from table to table.',
  ],
  identify,
  layouts: [
    {
      name: 'sheets of gas',
      read: readRows,
      position: { sheet: 'sheet', cell: 'cell' },
      columns: {
        kind: {
          is: 'CHOICE',
          of: { PIPELINE: 'PIPELINE', NET: 'NET', PRODUCTION: 'PRODUCTION', CONSUMPTION: 'CONSUMPTION' },
        },
        area: { is: 'AREA', codes: REVIEW_AREAS, year: 'year' },
        importer: { is: 'AREA', codes: REVIEW_AREAS, year: 'year' },
        year: { is: 'YEAR' },
        raw: { is: 'TEXT' },
        value: { is: 'NUMBER', max: MOST, blank: true },
        status: {
          is: 'CHOICE',
          of: {
            REPORTED: 'REPORTED',
            ZERO_OR_NOT_REPORTED: 'ZERO_OR_NOT_REPORTED',
            MISSING: 'MISSING',
            DERIVED: 'DERIVED',
          },
        },
        method: { is: 'TEXT' },
        sheet: { is: 'TEXT' },
        cell: { is: 'TEXT' },
      },
      gasFlows: (cells) => [
        {
          importer: cells.area('importer'),
          exporter: cells.area('area'),
          year: cells.year('year'),
          route: cells.chosen('kind'),
          volumeBcm: cells.number('value'),
          rawValue: cells.text('raw'),
          status: cells.chosen('status'),
          method: cells.text('method'),
          when: sql`${cells.text('kind')} IN ('PIPELINE', 'NET')`,
        },
      ],
      indicators: (cells) => [
        indicatorOf(cells)('PRODUCTION', 'GAS_PRODUCTION'),
        indicatorOf(cells)('CONSUMPTION', 'GAS_CONSUMPTION'),
      ],
    },
  ],
}
