import { add, type Published, type PublishedTrade, type Total } from './published-trade.js'

/** One number that a metric is made of. */
export interface ExpectedInput {
  what: 'EXPORTS' | 'IMPORTS' | 'TOTAL_EXPORTS' | 'TOTAL_IMPORTS' | 'PARTNER_TOTAL' | 'WORLD' | 'GDP'
  year: number
  value: Published
  /** Of a total, the rows that it is the sum of. */
  total?: Total
}

export interface Expected {
  inputs: ExpectedInput[]
  /** Undefined where an input is missing; null where the metric has no meaning for its inputs. */
  value: number | null | undefined
}

export type Direction = 'TOTAL' | 'EXPORTS' | 'IMPORTS'

/** Computes from inputs that are all there; otherwise there is no value. */
function compute(inputs: ExpectedInput[], formula: (...values: number[]) => number | null): Expected {
  const values = inputs.map(({ value }) => value).filter((value) => typeof value === 'number')
  return { inputs, value: values.length === inputs.length ? formula(...values) : undefined }
}

const balance = (x: number, m: number): number => x - m
const normalisedBalance = (x: number, m: number): number => (x - m) / (x + m)
const share = (part: number, whole: number): number => part / whole
const toProduct = (x: number, m: number, product: number): number => (x + m) / product

/** Growth per year from the first half of the values to the second. */
const growthOver =
  (years: number) =>
  (...values: number[]): number => {
    const half = values.length / 2
    return (add(values.slice(half)) / add(values.slice(0, half))) ** (1 / years) - 1
  }

export class ExpectedOfPair {
  constructor(
    private readonly trade: PublishedTrade,
    private readonly country: string,
    private readonly partner: string,
  ) {}

  balance = (year: number): Expected => compute(this.both(year), balance)
  normalisedBalance = (year: number): Expected => compute(this.both(year), normalisedBalance)
  grubelLloyd = (year: number): Expected => compute(this.both(year), (x, m) => 1 - Math.abs(x - m) / (x + m))
  tradeToGdp = (year: number): Expected =>
    compute([...this.both(year), productOf(this.trade, this.country, year)], toProduct)
  exportShare = (year: number): Expected =>
    compute([this.exports(year), totalOf(this.trade, 'exports', this.country, year)], share)
  importShare = (year: number): Expected =>
    compute([this.imports(year), totalOf(this.trade, 'imports', this.country, year)], share)

  growth(from: number, to: number, direction: Direction): Expected {
    const of = { TOTAL: this.both, EXPORTS: (year: number) => [this.exports(year)], IMPORTS: this.imported }[direction]
    return compute([...of(from), ...of(to)], growthOver(to - from))
  }

  tradeIntensity(year: number): Expected {
    const inputs: ExpectedInput[] = [
      this.exports(year),
      totalOf(this.trade, 'exports', this.country, year),
      { ...totalOf(this.trade, 'imports', this.partner, year), what: 'PARTNER_TOTAL' },
      { what: 'WORLD', year, value: this.trade.worldTotal(year) },
    ]
    return compute(inputs, (x, allX, toPartner, world) => x / allX / (toPartner / world))
  }

  private exports = (year: number): ExpectedInput => ({
    what: 'EXPORTS',
    year,
    value: this.trade.flow(this.partner, this.country, year),
  })
  private imports = (year: number): ExpectedInput => ({
    what: 'IMPORTS',
    year,
    value: this.trade.flow(this.country, this.partner, year),
  })
  private imported = (year: number): ExpectedInput[] => [this.imports(year)]
  private both = (year: number): ExpectedInput[] => [this.exports(year), this.imports(year)]
}

export class ExpectedOfCountry {
  constructor(
    private readonly trade: PublishedTrade,
    private readonly country: string,
  ) {}

  total = (side: 'exports' | 'imports', year: number): Expected => compute([this.of(side, year)], (value) => value)
  balance = (year: number): Expected => compute(this.both(year), balance)
  normalisedBalance = (year: number): Expected => compute(this.both(year), normalisedBalance)
  tradeToGdp = (year: number): Expected =>
    compute([...this.both(year), productOf(this.trade, this.country, year)], toProduct)

  growth(from: number, to: number, direction: Direction): Expected {
    const of = (year: number): ExpectedInput[] =>
      direction === 'TOTAL' ? this.both(year) : [this.of(direction === 'EXPORTS' ? 'exports' : 'imports', year)]
    return compute([...of(from), ...of(to)], growthOver(to - from))
  }

  concentration(side: 'exports' | 'imports', year: number, normalised: boolean): Expected {
    const input = this.of(side, year)
    return compute([input], (whole) => {
      const values = input.total!.values
      const index = add(values.map((value) => (value / whole) ** 2))
      if (!normalised) return index
      // Of one partner there is nothing to normalise: 0 / 0.
      return values.length === 1 ? null : (index - 1 / values.length) / (1 - 1 / values.length)
    })
  }

  private of = (side: 'exports' | 'imports', year: number): ExpectedInput =>
    totalOf(this.trade, side, this.country, year)
  private both = (year: number): ExpectedInput[] => [this.of('exports', year), this.of('imports', year)]
}

function totalOf(trade: PublishedTrade, side: 'exports' | 'imports', country: string, year: number): ExpectedInput {
  const total = trade.total(side, country, year)
  return { what: side === 'exports' ? 'TOTAL_EXPORTS' : 'TOTAL_IMPORTS', year, value: total.value, total }
}

function productOf(trade: PublishedTrade, country: string, year: number): ExpectedInput {
  return { what: 'GDP', year, value: trade.productOf(country, year) }
}
