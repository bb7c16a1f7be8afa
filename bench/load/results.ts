import { median } from '../measure.js'

/** What one contender did with one question in one round. */
export interface Sample {
  requestsPerSecond: number
  p50: number
  p99: number
  /** Processor time for each request, in ms; null where the system does not tell. */
  serverCpuMs: number | null
  databaseCpuMs: number | null
  errors: number
}

export interface Measured {
  question: string
  contender: string
  /** In the order of the rounds. */
  rounds: Sample[]
}

export interface Results {
  size: number
  rounds: number
  seconds: number
  connections: number
  node: string
  postgresql: string
  cores: number
  contenders: { name: string; versions: Record<string, string>; peakMb: number | null }[]
  measured: Measured[]
}

export const medianOf = ({ rounds }: Measured, of: (sample: Sample) => number | null): number | undefined => {
  const values = rounds.map(of).filter((value) => value !== null)
  return values.length > 0 ? median(values) : undefined
}

export interface Ratio {
  least: number
  median: number
  most: number
}

/** Requests/s of one against another's, round by round. */
export function ratioOf(own: Measured, other: Measured): Ratio {
  const ratios = own.rounds.map((sample, n) => sample.requestsPerSecond / other.rounds[n]!.requestsPerSecond)
  return { least: Math.min(...ratios), median: median(ratios), most: Math.max(...ratios) }
}

export const find = ({ measured }: Results, question: string, contender: string): Measured | undefined =>
  measured.find((each) => each.question === question && each.contender === contender)
