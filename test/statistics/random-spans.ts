import { ObservationStatus } from '../../prisma/generated/client/enums.js'
import type { Random } from '../api/random/random.js'

export const OF_SPANS = 'sum count missing average share rank growth cumulative'

interface Range {
  codes: readonly string[]
  regions: readonly string[]
  firstYear: number
  lastYear: number
  /** Arguments that choose a dataset, or several. */
  datasets: readonly string[]
}

/** A question about groups of pairs over a span of years or year by year, and the same with a condition that only their years tell. */
export function askSpan(random: Random, range: Range): [span: string, years: string] {
  const { codes, regions, firstYear, lastYear, datasets } = range
  const pick = <T>(items: readonly T[]): T => random.pick(items)
  const some = <T>(items: readonly T[], share: number): T[] => items.filter(() => random.chance(share))
  const year = (): number => firstYear - 2 + random.below(lastYear - firstYear + 5)
  const years = (): string =>
    pick([
      `year: { gte: ${year()}, lte: ${year()} }`,
      `year: { gte: ${year()} }`,
      `year: { lte: ${year()} }`,
      `year: { eq: ${year()} }`,
      `and: [{ year: { gte: ${firstYear} } }, { year: { gte: ${year()}, lte: ${lastYear} } }]`,
      'year: { gte: -2147483648, lte: 2147483647 }',
      `year: { lte: -2147483648 }`,
      `year: { in: [${year()}, ${year()}] }`,
      `frequency: { eq: ANNUAL }`,
    ])
  const area = (side: string): string =>
    pick([
      `${side}: { eq: "${pick(codes)}" }`,
      `${side}: { in: ["${pick(codes)}", "${pick(codes)}"] }`,
      `${side}Region: { eq: "${pick(regions)}" }`,
      `${side}Kind: { in: [STATE, AGGREGATE] }`,
    ])
  const flow = pick(['flow: { eq: IMPORT }', 'flow: { eq: EXPORT }', 'flow: { in: [EXPORT, REEXPORT] }'])
  const [dataset, ofDataset] = pick(datasets).split('; ')
  const where = [
    ...some([years()], 0.8),
    ...some([area('reporter'), area('partner')], 0.5),
    ...some([flow], 0.4),
    ...(ofDataset ? [ofDataset] : []),
  ]
  const groupBy = [
    'REPORTER',
    'PARTNER',
    ...some(['FLOW', 'REPORTER_REGION', 'PARTNER_REGION', 'DATASET'], 0.25),
  ].filter((dimension, i) => i > 1 || random.chance(0.7))
  // Single pairs in single years are read from where they stand.
  if (!groupBy.join().startsWith('REPORTER,PARTNER')) groupBy.push(...some(['YEAR'], 0.5))
  const within = some(groupBy, 0.3)
  const given = [
    `groupBy: [${groupBy.join()}], within: [${within.join()}], first: 1000`,
    ...(dataset ? [dataset] : []),
    ...(random.chance(0.3) ? [`topWithin: ${1 + random.below(4)}`] : []),
    ...(random.chance(0.3) ? ['having: { missing: { gte: 1 } }'] : []),
  ]
  const asked = (conditions: readonly string[]): string => `${given.join(', ')}, where: { ${conditions.join(', ')} }`
  return [asked(where), asked([...where, `status: { in: [${Object.keys(ObservationStatus).join()}] }`])]
}
