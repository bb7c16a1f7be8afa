import type { CombinedError } from 'urql'
import type { ListedDataset } from '../dataset/trade-datasets.js'
import {
  type CountryNameFragment,
  type Flow,
  LargestTradersDocument,
  LastYearOfTradeDocument,
} from '../generated/operations.js'
import { useAnswer } from '../graphql/use-answer.js'

/** Warnings that tell why there is nothing. */
const REASONS = new Set(['PARTIAL_COVERAGE'])

interface Question {
  dataset: ListedDataset | undefined
  askedYear: number | undefined
  flow: Flow
}

interface LargestTraders {
  countries: readonly CountryNameFragment[]
  /** The year asked for, else the last with a value. */
  year: number | undefined
  /** Whether it is known that there is nothing to show. */
  isEmpty: boolean
  /** Why there may be nothing, in the words of the service. */
  reasons: readonly string[]
  error: CombinedError | undefined
}

/** The countries with the most trade in a year. The last year that a file covers may be one without values. */
export function useLargestTraders({ dataset, askedYear, flow }: Question): LargestTraders {
  const slug = dataset?.slug ?? ''
  const covered = askedYear ?? dataset?.years?.to
  const inCovered = useAnswer({
    query: LargestTradersDocument,
    variables: { dataset: slug, year: covered ?? 0, flow },
    subject: slug,
    pause: dataset === undefined || covered === undefined,
  })
  const found = inCovered.data?.tradeStatistics.rows
  const isMissing = askedYear === undefined && !inCovered.isOld && found?.length === 0
  const last = useAnswer({
    query: LastYearOfTradeDocument,
    variables: { dataset: slug, flow },
    subject: slug,
    pause: !isMissing,
  })
  const lastYear = isMissing ? (last.data?.tradeStatistics.rows[0]?.year ?? undefined) : undefined
  const inLast = useAnswer({
    query: LargestTradersDocument,
    variables: { dataset: slug, year: lastYear ?? 0, flow },
    subject: slug,
    pause: lastYear === undefined,
  })
  const rows = lastYear === undefined ? found : inLast.data?.tradeStatistics.rows
  const isWithoutAny = isMissing && last.data?.tradeStatistics.rows.length === 0
  return {
    countries: rows?.flatMap(({ reporter }) => reporter ?? []) ?? [],
    year: lastYear ?? (isWithoutAny ? undefined : covered),
    isEmpty: isWithoutAny || (askedYear !== undefined && !inCovered.isOld && found?.length === 0),
    reasons: (inCovered.data?.tradeStatistics.warnings ?? [])
      .filter(({ code }) => REASONS.has(code))
      .map(({ message }) => message),
    error: inCovered.error ?? last.error ?? inLast.error,
  }
}
