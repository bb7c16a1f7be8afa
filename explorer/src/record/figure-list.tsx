import type { FigureValueFragment } from '../generated/operations.js'
import { Marks } from '../receipt/marks.js'
import { ReceiptLink } from '../receipt/receipt-link.js'
import { describeFigure, exactValue, shortValue } from './describe-figure.js'

/** Figures as a part of a page, each with its receipt. */
export function FigureList({ title, figures }: { title: string; figures: readonly FigureValueFragment[] }) {
  if (figures.length === 0) return null
  return (
    <section className="panel">
      <h2>{title}</h2>
      <ul className="record-list">
        {figures.map((figure) => (
          <li key={figure.id}>
            <ReceiptLink receipt={figure.id} title={exactValue(figure)}>
              {shortValue(figure)}
            </ReceiptLink>{' '}
            {describeFigure(figure)}
            {figure.attributedTo && `, says ${figure.attributedTo.label}`} <Marks {...figure} />
          </li>
        ))}
      </ul>
    </section>
  )
}
