import { sql } from 'kysely'
import { INDICATORS } from '../../statistics/indicators/indicator-kinds.js'
import type { Cells, Column, Format, Sql } from '../format.js'
import { nameByLastYear } from '../read-records.js'
import { TROOP_AREAS } from './troop-areas.js'

/** More than the United States ever had under arms. */
const MOST = 20_000_000

const BRANCHES = ['army_ad', 'navy_ad', 'air_force_ad', 'marine_corps_ad', 'coast_guard_ad', 'space_force_ad']
const OTHERS = [
  'army_national_guard',
  'air_national_guard',
  'army_reserve',
  'navy_reserve',
  'marine_corps_reserve',
  'air_force_reserve',
  'coast_guard_reserve',
  'total_selected_reserve',
  'army_civilian',
  'navy_civilian',
  'marine_corps_civilian',
  'air_force_civilian',
  'dod_civilian',
  'total_civilian',
]

/**
 * Where the package says that no report has the figure: 1951 and 1952 lie on a line between the reports beside them, and
 * in these wars the total comes from public reporting. There it is not the sum of its branches, as in a report.
 */
const ESTIMATED: readonly [code: string, first: number, last: number][] = [
  ['645', 2003, 2007],
  ['645', 2018, 2021],
  ['652', 2018, 2021],
  ['690', 2003, 2007],
  ['700', 2001, 2005],
  ['700', 2018, 2020],
]

// Some branches are below zero in the publisher's own file; no total is.
const branch: Column = { is: 'NUMBER', min: -MOST, max: MOST, missing: ['NA'], blank: true }
const texts = Object.fromEntries(OTHERS.map((name) => [name, { is: 'TEXT' } as const]))
const branches = Object.fromEntries(BRANCHES.map((name) => [name, branch]))

function isEstimate(cells: Cells): Sql {
  const year = cells.year('year')
  const spans = ESTIMATED.map(
    ([code, first, last]) =>
      sql`${cells.text('ccode')} = ${sql.lit(code)} AND ${year} BETWEEN ${sql.lit(first)} AND ${sql.lit(last)}`,
  )
  const sum = sql.join(
    BRANCHES.map((name) => sql`coalesce(${cells.number(name)}, 0)`),
    sql` + `,
  )
  return sql`${year} IN (1951, 1952) OR (${sql.join(spans, sql` OR `)}) AND ${cells.number('troops_ad')} <> ${sum}`
}

export const usTroops: Format = {
  name: 'us-troops',
  title: 'US military deployments by country',
  publisher: 'troopdata (Michael E. Flynn), from reports of the Defense Manpower Data Center',
  licence: 'GPL-3.0-or-later (the R package troopdata); the reports are works of the US government',
  url: 'https://github.com/meflynn/troopdata',
  description:
    'Active-duty military personnel of the United States by country and year, 1950 to 2024 (column troops_ad).',
  gives: 'WHOLE_EDITION',
  example: 'npm run import -- us-troops troops-country-year.csv',
  notes: [
    'Counted are persons on active duty (troops_ad): not the National Guard, the reserves or civilians, who have columns of their own.',
    'A zero says that a report prints none, or that it does not list the place: it has no value here. Reports since December 2017 leave out who is deployed to Afghanistan, Iraq and Syria.',
    'Some places have two rows in a year, under two spellings of their name, and one of them is all zeros: a zero is left out where another row of the same place and year has a count.',
    'Figures that no report has are estimates, as the publisher says: 1951 and 1952, and some years of the wars in Afghanistan, Iraq, Kuwait and Syria.',
    'In version 1.0.0 Iraq has 423,300 in 2006 and 510,000 in 2007: an estimate of the year was added up as four quarters, which the publisher corrected in 1.0.1.',
    'The file does not tell its version: the edition is named after its last year ("to 2024"), unless --edition names it.',
  ],
  identify: async (files) => ({ series: 'us-troops', edition: await nameByLastYear(files, 'year') }),
  layouts: [
    {
      name: 'country and year',
      columns: {
        countryname: { is: 'TEXT' },
        year: { is: 'YEAR' },
        ccode: { is: 'AREA', codes: TROOP_AREAS, year: 'year' },
        iso3c: { is: 'TEXT' },
        region: { is: 'TEXT' },
        troops_ad: { is: 'NUMBER', max: MOST },
        ...branches,
        ...texts,
      },
      leaveOut: {
        'a zero beside a count of the same place and year under another spelling': (cells) =>
          sql`${cells.number('troops_ad')} = 0 AND ${cells.anyRow(sql`${cells.number('troops_ad')} > 0`, ['ccode', 'year'])}`,
      },
      indicators: (cells) => [
        {
          country: cells.area('ccode'),
          indicator: sql.lit('US_TROOPS'),
          year: cells.year('year'),
          value: sql`nullif(${cells.number('troops_ad')}, 0)`,
          unit: sql.lit(INDICATORS.US_TROOPS.unit),
          status: sql`CASE WHEN ${cells.number('troops_ad')} = 0 THEN 'ZERO_OR_NOT_REPORTED'
            WHEN ${isEstimate(cells)} THEN 'ESTIMATED' ELSE 'REPORTED' END`,
        },
      ],
    },
  ],
}
