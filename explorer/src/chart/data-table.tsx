import type { ReactNode } from 'react'
import { Folded } from '../panel/folded.js'
import './data-table.css'

interface DataTableProps {
  /** What the table has, for the button that opens it. */
  summary: string
  head: readonly string[]
  rows: readonly { key: string; cells: readonly ReactNode[] }[]
  /** The columns whose cells are numbers: from the one, to before the other. */
  numbersFrom?: number
  numbersTo?: number
}

/** The numbers behind a chart: for those who do not see it, and for those who want to read them. */
export function DataTable({ summary, head, rows, numbersFrom = 1, numbersTo = head.length }: DataTableProps) {
  const align = (column: number) => (column >= numbersFrom && column < numbersTo ? 'number' : undefined)
  return (
    <Folded summary={summary}>
      {() => (
        <div className="scroll-x" tabIndex={0} role="region" aria-label={summary}>
          <table>
            <thead>
              <tr>
                {head.map((name, column) => (
                  <th key={name} scope="col" className={align(column)}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, cells }) => (
                <tr key={key}>
                  {cells.map((cell, column) => (
                    <td key={head[column]} className={align(column)}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Folded>
  )
}
