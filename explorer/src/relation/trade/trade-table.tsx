import { DataTable } from '../../chart/data-table.js'
import { formatMoney } from '../../format/numbers.js'
import type { TradeYearValues } from './trade-years.js'

/** The records of both sides, newest first. */
export function TradeTable({ years }: { years: readonly TradeYearValues[] }) {
  return (
    <DataTable
      summary={`Records by year, ${years[0]?.year} to ${years.at(-1)?.year}`}
      head={['Year', 'Own record', "Partner's record", 'Remark']}
      rows={years.toReversed().map(({ year, own, mirror, remark }) => ({
        key: String(year),
        cells: [year, <Value value={own} />, <Value value={mirror} />, remark && <small>{remark}</small>],
      }))}
    />
  )
}

function Value({ value }: { value: number | null }) {
  return value === null ? <span className="quiet">none</span> : <span title={String(value)}>{formatMoney(value)}</span>
}
