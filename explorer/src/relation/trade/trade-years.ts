// What is drawn and tabled of trade, read from the answer.
import type { TradePanelFragment } from '../../generated/operations.js'
import type { FlowChoice } from '../../url/read-state.js'

type TradeYear = TradePanelFragment['tradeSeries'][number]

/** Whose record it is; also the name that its receipt has in the address. */
export type Side = 'own' | 'partner'

/** One flow of a value: a total has two. */
export interface TradePart {
  flow: 'exports' | 'imports'
  cell: TradeYear['exports']
}

export interface TradeYearValues {
  year: number
  dataset: TradeYear['dataset']
  /** What the values are made of. */
  parts: Readonly<Record<Side, readonly TradePart[]>>
  warnings: TradeYear['warnings']
  /** As the country records it, or what its dataset takes for that. */
  own: number | null
  /** The same flow as the partner records it. */
  mirror: number | null
  /** Why a value is missing or is not the country's own record. */
  remark: string | undefined
  /** Whether the own record was taken from the partner's: there is then one record, and nothing between two. */
  isMirrored: boolean
}

export type TradeClaim = Extract<
  TradePanelFragment['claims']['groups'][number]['items'][number],
  { __typename: 'TradeVolume' }
>

export function readTradeYears(
  { tradeSeries }: Pick<TradePanelFragment, 'tradeSeries'>,
  flow: FlowChoice,
): TradeYearValues[] {
  return tradeSeries.map((record) => {
    const { year, dataset, total, exports, imports, reportedByPartner: partner, warnings } = record
    const parts = { own: takeParts(record, flow), partner: takeParts(partner, flow) }
    const from = { year, dataset, parts, warnings: flow === 'total' ? warnings : [] }
    if (flow === 'total') {
      const mirror = add(partner.exports.valueUsd, partner.imports.valueUsd)
      const isMirrored = exports.status === 'MIRRORED' || imports.status === 'MIRRORED'
      return { ...from, own: total, mirror, remark: warnings[0]?.message, isMirrored }
    }
    const { valueUsd, reason, status } = flow === 'exports' ? exports : imports
    const mirror = partner[flow].valueUsd
    return { ...from, own: valueUsd, mirror, remark: reason ?? undefined, isMirrored: status === 'MIRRORED' }
  })
}

function takeParts(record: Pick<TradeYear, TradePart['flow']>, flow: FlowChoice): TradePart[] {
  const flows = flow === 'total' ? (['exports', 'imports'] as const) : [flow]
  return flows.map((each) => ({ flow: each, cell: record[each] }))
}

export function valueOf({ own, mirror }: TradeYearValues, side: Side): number | null {
  return side === 'own' ? own : mirror
}

/** As the address names the receipt of a value. */
export function nameReceipt(year: number, side: Side): string {
  return `trade:${year}:${side}`
}

/** Claims of the flow over whole years: what can stand on one axis with the statistics. */
export function readYearlyClaims({ claims }: Pick<TradePanelFragment, 'claims'>, flow: FlowChoice): TradeClaim[] {
  return claims.groups
    .filter(({ months, direction }) => months === 12 && direction?.toLowerCase() === flow)
    .flatMap(({ items }) => items)
    .filter((item): item is TradeClaim => item.__typename === 'TradeVolume')
    .filter(({ rank, standing, amount }) => rank !== 'DEPRECATED' && standing !== 'TARGET' && amount.currency === 'USD')
}

function add(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b
}
