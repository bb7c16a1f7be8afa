import { parse } from 'csv-parse/sync'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** What a file says of one number: the number, or why there is none. */
export type Published = number | 'ZERO_OR_NOT_REPORTED' | 'MISSING'

export interface Total {
  value: Published
  /** Of the partners with a value, and how many rows have none. */
  values: number[]
  zeros: number
}

type Rows = Map<string, Map<string, Published>>

/** The published numbers of states, by year. Written without the importer, so that its places are here once more. */
const STATES: Readonly<Record<string, (year: number) => string | undefined>> = {
  ...Object.fromEntries(
    Object.entries({
      USA: '2',
      CAN: '20',
      HTI: '41',
      GBR: '200',
      FRA: '220',
      DDR: '265',
      POL: '290',
      XAH: '300',
      ITA: '325',
      ETH: '530',
      ERI: '531',
      IRN: '630',
      IRQ: '645',
      ISR: '666',
      SAU: '670',
      CHN: '710',
      HKG: '710.1',
      TWN: '713',
      JPN: '740',
      NZL: '920',
      TUV: '947',
      TON: '955',
      NRU: '970',
    }).map(([area, state]) => [area, () => state]),
  ),
  DEU: (year) => (year >= 1946 && year <= 1990 ? '260' : '255'),
  RUS: (year) => (year <= 1922 || year >= 1992 ? '365' : undefined),
  SUN: (year) => (year >= 1923 && year <= 1991 ? '365' : undefined),
  YUG: (year) => (year >= 1919 && year <= 1992 ? '345' : undefined),
  YEM: (year) => (year <= 1989 ? '678' : '679'),
  VNM: (year) => (year >= 1976 ? '816' : undefined),
  PSE: () => undefined,
}

/** Rows of states whose trade of that year is under another number. */
const LEFT_OUT = new Set(['255 1990', '678 1990'])

/** The published tables, read as they are. */
export class PublishedTrade {
  /** What a state imports from others, and what others import from it. */
  private readonly imports: Rows = new Map()
  private readonly exports: Rows = new Map()
  private readonly world = new Map<number, number>()
  private readonly gdp = new Map<string, number>()

  constructor(tradeFile: string, gdpFile: string) {
    for (const line of gunzipSync(readFileSync(tradeFile)).toString('latin1').split('\n').slice(1)) {
      if (line !== '') this.addLine(line)
    }
    const columns = { columns: true } as const
    for (const row of parse<Record<string, string>>(readFileSync(gdpFile), columns)) {
      this.gdp.set(`${row['Country Code']} ${row.Year}`, Number(row.Value))
    }
  }

  /** What a country imports from another. */
  flow(importer: string, exporter: string, year: number): Published {
    const [one, other] = [stateOf(importer, year), stateOf(exporter, year)]
    if (one === undefined || other === undefined) return 'MISSING'
    return this.imports.get(`${one} ${year}`)?.get(other) ?? 'MISSING'
  }

  total(side: 'imports' | 'exports', country: string, year: number): Total {
    const rows = [...(this[side].get(`${stateOf(country, year)} ${year}`)?.values() ?? [])]
    const values = rows.filter((value) => typeof value === 'number')
    return { value: values.length > 0 ? add(values) : 'MISSING', values, zeros: rows.length - values.length }
  }

  worldTotal(year: number): Published {
    return this.world.get(year) ?? 'MISSING'
  }

  productOf(country: string, year: number): Published {
    return this.gdp.get(`${country} ${year}`) ?? 'MISSING'
  }

  private addLine(line: string): void {
    // Numbers before the two names, which may hold commas, and after them.
    const found = /^([\d.]+),([\d.]+),(\d{4}),.*,([^,]+),([^,]+),[^,]*,[^,]*$/.exec(line)
    if (found === null) throw new Error(`Not understood: ${line}`)
    const [, one = '', two = '', year = '', flow1 = '', flow2 = ''] = found
    if (LEFT_OUT.has(`${one} ${year}`) || LEFT_OUT.has(`${two} ${year}`)) return
    for (const [importer, exporter, flow] of [
      [one, two, flow1],
      [two, one, flow2],
    ] as const) {
      const million = Number(flow)
      const value = million === -9 ? 'MISSING' : million === 0 ? 'ZERO_OR_NOT_REPORTED' : million * 1e6
      put(this.imports, `${importer} ${year}`, exporter, value)
      put(this.exports, `${exporter} ${year}`, importer, value)
      if (typeof value === 'number') this.world.set(Number(year), (this.world.get(Number(year)) ?? 0) + value)
    }
  }
}

function stateOf(area: string, year: number): string | undefined {
  const state = STATES[area]
  if (!state) throw new Error(`No number of ${area}`)
  return state(year)
}

function put(rows: Rows, key: string, partner: string, value: Published): void {
  let partners = rows.get(key)
  if (!partners) rows.set(key, (partners = new Map<string, Published>()))
  partners.set(partner, value)
}

export const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
