import type { KnownValues } from './known-values.js'
import type { Random } from './random.js'

/** Where a value stands: the type that the list is of, and the names of the arguments and input fields down to it. */
export interface Place {
  of: string
  path: readonly string[]
  /** The countries that other arguments of the same field name, so that this one names another. */
  taken?: Set<string> | undefined
  /** Only countries of which much is recorded. */
  wellKnown?: boolean | undefined
}

const WELL_KNOWN = 3

/** The type whose slugs a condition of this name takes, where it is not named like the type. */
const SLUGS_BY_FIELD: Readonly<Record<string, string>> = { speaker: 'Official', source: 'Source' }
/** What conditions on codes of statistics can be, by name. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  classification: ['HS', 'SITC', 'S'],
  commodity: ['TOTAL', '27', '2711'],
  code: ['TOTAL', '27', '2711'],
  parent: ['27'],
  route: ['PIPELINE', 'NET', 'P'],
  series: ['trade', 'gas', 'cow'],
}
const BAD: Readonly<Record<string, readonly unknown[]>> = {
  CountryCode: ['QQQ', '999', 'Iraq', '', 368],
  Date: ['2019-02-30', '2019', '06.04.2019', '', 20190406],
  PartialDate: ['2019-13', '19', '2019-02-30', '2019-00', ''],
  Boolean: ['true', 1],
  ID: [{}, true],
  Int: [2 ** 31, '1', 1.5],
  Float: ['1'],
  String: [1, ['a', 'b'], 'nul\0'],
  Enum: ['NOTHING', 'lower', 1],
}

/** Values of scalars that fit where they stand. */
export class RandomValues {
  constructor(
    private readonly random: Random,
    private readonly known: KnownValues,
  ) {}

  scalar(name: string, place: Place): unknown {
    const { random, known } = this
    const { of, path } = place
    const last = path.at(-1) ?? ''
    switch (name) {
      case 'CountryCode':
        return this.country(place)
      case 'Date':
        return random.chance(0.15) ? this.anyDay() : random.pick(known.days)
      case 'PartialDate':
        return random.chance(0.15) ? this.anyDay().slice(0, random.pick([4, 7, 10])) : random.pick(known.partialDates)
      case 'DateTime':
        return random.pick(['2025-01-02T00:00:00Z', '2025-01-03T00:00:00.000Z'])
      case 'Decimal':
        return random.pick(['0', '1.5', '12000000000', '20000000000', '0.01'])
      case 'URL':
        return 'https://example.org/baci'
      case 'Boolean':
        return random.chance(0.5)
      case 'ID':
        return random.pick(known.ids)
      case 'Int':
        if (path.some((part) => /^(?:year|from|to|since|until)$/i.test(part))) return 2015 + random.below(8)
        return 1 + random.below(/years/i.test(last) ? 10 : 3)
      case 'Float':
        return random.pick([0.5, 1, 1.1, 2, 7.4, 2.1e9])
      case 'String':
        return this.text(of, path)
      default:
        throw new Error(`There is no random ${name}: add it to test/api/random/random-values.ts.`)
    }
  }

  bad(name: string): unknown {
    return this.random.pick(BAD[name] ?? ['', {}])
  }

  private country({ path, taken, wellKnown }: Place): string {
    const { random } = this
    const others = path.length === 1 ? taken : undefined
    const countries = wellKnown ? this.known.countries.slice(0, WELL_KNOWN) : this.known.countries
    const free = countries.filter(([code]) => !others?.has(code!))
    const forms = random.pick(free.length > 0 ? free : countries)
    others?.add(forms[0]!)
    return random.chance(0.6) ? forms[0]! : random.pick(forms)
  }

  private text(of: string, path: readonly string[]): string {
    const { random, known } = this
    const kinds = path.map((part) => {
      const kind = part === 'slug' ? of : (SLUGS_BY_FIELD[part] ?? part[0]!.toUpperCase() + part.slice(1))
      return known.slugs[kind]
    })
    const slugs = kinds.findLast((found) => found !== undefined)
    if (slugs && !random.chance(0.05)) return random.pick(slugs)
    const codes = path.map((part) => CODES[part]).findLast((found) => found !== undefined)
    if (codes && !random.chance(0.05)) return random.pick(codes)
    return random.pick(path.includes('topics') ? known.tags : known.texts)
  }

  /** Any day of the years around what is recorded, and of some far from it. */
  private anyDay(): string {
    const year = this.random.chance(0.9) ? 1975 + this.random.below(55) : this.random.pick([1, 1000, 2100, 9999])
    const month = 1 + this.random.below(12)
    const day = 1 + this.random.below(28)
    return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')
  }
}
