import { DataTable } from '../../chart/data-table.js'
import { formatMoney } from '../../format/numbers.js'
import { capitalise, toWords } from '../../format/words.js'
import { ReceiptLink } from '../../receipt/receipt-link.js'
import { nameReceipt, type Side, type TradeYearValues, valueOf } from './trade-years.js'

/** The records of both sides, newest first. */
export function TradeTable({ years }: { years: readonly TradeYearValues[] }) {
  return (
    <DataTable
      summary={`Records by year, ${years[0]?.year} to ${years.at(-1)?.year}`}
      head={['Year', 'Own record', "Partner's record", 'Status', 'Remark']}
      numbersTo={3}
      rows={years.toReversed().map((values) => ({
        key: String(values.year),
        cells: [
          values.year,
          <Value values={values} side="own" />,
          <Value values={values} side="partner" />,
          <small>{nameStatus(values)}</small>,
          values.remark && <small>{values.remark}</small>,
        ],
      }))}
    />
  )
}

function Value({ values, side }: { values: TradeYearValues; side: Side }) {
  const value = valueOf(values, side)
  return (
    <ReceiptLink
      receipt={nameReceipt(values.year, side)}
      label={`${values.year}, ${side === 'own' ? 'own' : "partner's"} record: ${value === null ? 'no value' : formatMoney(value)}`}
      title={value === null ? undefined : String(value)}
    >
      {value === null ? <span className="quiet">none</span> : formatMoney(value)}
    </ReceiptLink>
  )
}

/** How the own record came about, each word once. */
function nameStatus({ parts }: TradeYearValues): string {
  return capitalise([...new Set(parts.own.map(({ cell }) => toWords(cell.status)))].join(', '))
}
