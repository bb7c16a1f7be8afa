import { useState } from 'react'
import type { FigureValueFragment } from '../generated/operations.js'
import type { TakeAway } from '../panel/panel-tools.js'
import { Marks } from '../receipt/marks.js'
import { ReceiptLink } from '../receipt/receipt-link.js'
import { describeFigure, exactValue, shortValue } from './describe-figure.js'
import { RecordPanel } from './record-panel.js'

/** More than these are shown when they are asked for. */
const SHOWN = 15

interface FigureListProps {
  title: string
  figures: readonly FigureValueFragment[]
  take?: TakeAway
}

/** Figures as a part of a page, each with its receipt. */
export function FigureList({ title, figures, take }: FigureListProps) {
  const [isWhole, setWhole] = useState(false)
  if (figures.length === 0) return null
  const shown = isWhole ? figures : figures.slice(0, SHOWN)
  return (
    <RecordPanel title={title} take={take}>
      <ul className="record-list">
        {shown.map((figure) => (
          <li key={figure.id}>
            <ReceiptLink receipt={figure.id} title={exactValue(figure)}>
              {shortValue(figure)}
            </ReceiptLink>{' '}
            {describeFigure(figure)}
            {figure.attributedTo && `, says ${figure.attributedTo.label}`} <Marks {...figure} />
          </li>
        ))}
      </ul>
      {shown.length < figures.length && (
        <p>
          <button type="button" onClick={() => setWhole(true)}>{`Show all ${figures.length}`}</button>
        </p>
      )}
    </RecordPanel>
  )
}
