import { sql } from 'kysely'
import type { Cells, CommodityFrom, Format, Identity, Layout, TradeFlowFrom } from '../format.js'
import { ImportError } from '../import-error.js'
import type { InputFile } from '../input-file.js'
import { BACI_AREAS } from './baci-areas.js'

const THOUSAND = 1000
/** More than the trade of the whole world in any year of the data, in thousand USD. */
const MOST = 100_000_000_000

/** The revisions of the Harmonized System, as names of files have them. */
const REVISIONS: Readonly<Record<string, string>> = {
  HS92: 'HS1992',
  HS96: 'HS1996',
  HS02: 'HS2002',
  HS07: 'HS2007',
  HS12: 'HS2012',
  HS17: 'HS2017',
  HS22: 'HS2022',
}

/** A version is named after the month of its release; of this one the file that comes with it has the day. */
const RELEASES: Readonly<Record<string, string>> = { '202201': '2022-02-24' }

const NAME = /_(HS\d\d)_.*?_V(\d+[a-z]?)/

const digits = (cells: Cells): CommodityFrom['code'] => sql`lpad(${cells.text('k')}, 6, '0')`

function exportOf(cells: Cells, revision: string): TradeFlowFrom {
  return {
    reporter: cells.area('i'),
    partner: cells.area('j'),
    flow: sql.lit('EXPORT'),
    year: cells.year('t'),
    classification: sql.lit(revision),
    commodity: digits(cells),
    valueUsd: cells.number('v', THOUSAND),
    rawValue: cells.text('v'),
    netWeightKg: cells.number('q', THOUSAND),
    valuation: sql.lit('FOB'),
    status: sql.lit('REPORTED'),
  }
}

const describeRevision = ([inName, revision]: [string, string]): Layout => ({
  name: revision,
  inName,
  columns: {
    t: { is: 'YEAR' },
    i: { is: 'AREA', codes: BACI_AREAS, year: 't', numeric: true },
    j: { is: 'AREA', codes: BACI_AREAS, year: 't', numeric: true },
    // Leading zeros are lost where a program took the code for a number.
    k: { is: 'CODE', form: '[0-9]{5,6}', called: 'code of six digits of the Harmonized System' },
    v: { is: 'NUMBER', max: MOST, padded: true },
    q: { is: 'NUMBER', missing: ['NA'], blank: true, padded: true },
  },
  commodities: (cells) => ({
    classification: sql.lit(revision),
    code: digits(cells),
    level: sql.lit(6),
    label: sql.lit(null),
  }),
  tradeFlows: (cells) => [exportOf(cells, revision)],
})

/** Each revision is a series of its own: the same trade in other commodities. */
function identify(files: readonly InputFile[]): Identity {
  const named = files.map(({ name }) => ({ file: name, revision: findRevision(name), version: NAME.exec(name)?.[2] }))
  const [first] = named
  for (const { file, revision, version } of named) {
    if (revision === first?.revision && version === first?.version) continue
    const message = `is of another revision or version than ${first?.file}: import the files of each by a command of its own`
    throw new ImportError([{ file, message }])
  }
  const { revision = '', version } = first ?? {}
  return { series: `baci-${revision.toLowerCase()}`, edition: version, releasedOn: findRelease(version) }
}

const findRevision = (name: string): string | undefined => Object.keys(REVISIONS).find((each) => name.includes(each))

function findRelease(version = ''): string | undefined {
  const [, year, month] = /^(\d{4})(0[1-9]|1[0-2])/.exec(version) ?? []
  return RELEASES[version] ?? (year && `${year}-${month}`)
}

export const baci: Format = {
  name: 'baci',
  title: 'BACI: International Trade Database at the Product-Level',
  publisher: 'CEPII',
  licence: 'Etalab Open Licence 2.0',
  url: 'https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37',
  description: 'Trade of each two countries by commodity of six digits and year, reconciled, in thousand US dollars.',
  gives: 'PART_OF_EDITION',
  reconciled: true,
  complete: { level: 6, leastReporters: 100, leastCommodities: 4000 },
  example: 'npm run import -- baci BACI_HS17_Y2020_V202301.csv',
  notes: [
    'The publisher makes one flow of what the two sides report, without the cost of transport: it is kept once, as an export of i to j. The imports of a country are the exports of the others to it.',
    'Only flows with a value are given: where there is no row, nobody reported trade.',
    'The revision of the Harmonized System and the version are those of the file name, as in BACI_HS17_Y2020_V202301.csv. A version has a file for each year; they may be imported together or one after the other.',
    "Files of fewer than 100 exporters are taken for a part of the publisher's: totals are then not known.",
    'The publisher asks users to cite Gaulier and Zignago (2010), CEPII Working Paper 2010-23.',
  ],
  identify,
  layouts: Object.entries(REVISIONS).map(describeRevision),
}
