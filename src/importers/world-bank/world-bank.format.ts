import { sql } from 'kysely'
import { INDICATORS } from '../../statistics/indicators/indicator-kinds.js'
import type { Format, Identity, Layout } from '../format.js'
import { ImportError } from '../import-error.js'
import type { InputFile } from '../input-file.js'
import { nameByLastYear } from '../read-records.js'
import { WORLD_BANK_AREAS } from './world-bank-areas.js'

type Indicator = 'GDP' | 'POPULATION'

/** Between the population of the world and its product in any year. */
const MOST_PEOPLE = 100_000_000_000

const NOTES = [
  'Files do not tell their edition: it is named after the last year in them ("to 2023"), unless --edition names it. Name it where two of your files end in the same year, or the later takes the place of the earlier.',
  "Groups of countries are left out: what they have is in the rows of their members. The world's own row is kept and never summed.",
]

const describe = (indicator: Indicator, min: number, max: number): Layout => ({
  name: 'country, code, year, value',
  columns: {
    'Country Name': { is: 'TEXT' },
    'Country Code': { is: 'AREA', codes: WORLD_BANK_AREAS, year: 'Year' },
    Year: { is: 'YEAR' },
    Value: { is: 'NUMBER', min, max },
  },
  indicators: (cells) => [
    {
      country: cells.area('Country Code'),
      indicator: sql.lit(indicator),
      year: cells.year('Year'),
      value: cells.number('Value'),
      unit: sql.lit(INDICATORS[indicator].unit),
      status: sql.lit('REPORTED'),
    },
  ],
})

/** The files of both have the same columns, but the world's row tells dollars from people. */
async function identify(series: string, indicator: Indicator, files: readonly InputFile[]): Promise<Identity> {
  let world: number | undefined
  const edition = await nameByLastYear(files, 'Year', (row) => {
    if (row['Country Code'] === 'WLD') world = Number(row.Value)
  })
  if (world !== undefined && world > MOST_PEOPLE !== (indicator === 'GDP')) {
    const [is, other] = indicator === 'GDP' ? ['people', 'population'] : ['dollars', 'gdp']
    const message = `counts ${is}, by its row for the world: import it as world-bank-${other}`
    throw new ImportError([{ file: files.map(({ name }) => name).join(', '), message }])
  }
  return { series, edition }
}

export const worldBankGdp: Format = {
  name: 'world-bank-gdp',
  title: 'GDP (current US$), NY.GDP.MKTP.CD',
  publisher: 'World Bank',
  licence: 'CC BY 4.0; the table as DataHub offers it: PDDL 1.0',
  url: 'https://datahub.io/core/gdp',
  description: 'Gross domestic product by country and year since 1960, in US dollars of the year.',
  gives: 'WHOLE_EDITION',
  example: 'npm run import -- world-bank-gdp gdp.csv',
  notes: [
    ...NOTES,
    'Values are kept as published, also where they cannot be meant so: Georgia has some thousand dollars for 1987 to 1989.',
  ],
  identify: (files) => identify('world-bank-gdp', 'GDP', files),
  // No country produces nothing, and none for less than a dollar.
  layouts: [describe('GDP', 1, 1e16)],
}

export const worldBankPopulation: Format = {
  name: 'world-bank-population',
  title: 'Population, total, SP.POP.TOTL',
  publisher: 'World Bank',
  licence: 'CC BY 4.0; the table as DataHub offers it: PDDL 1.0',
  url: 'https://datahub.io/core/population',
  description: 'Inhabitants by country at the middle of each year since 1960.',
  gives: 'WHOLE_EDITION',
  example: 'npm run import -- world-bank-population population.csv',
  notes: NOTES,
  identify: (files) => identify('world-bank-population', 'POPULATION', files),
  layouts: [describe('POPULATION', 1, MOST_PEOPLE)],
}
