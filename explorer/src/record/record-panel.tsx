import { type ReactNode, useId } from 'react'
import { PanelTools, type TakeAway } from '../panel/panel-tools.js'
import '../panel/panel.css'
import './record.css'

interface RecordPanelProps {
  title: string
  /** What can be taken away: query, file, citation. */
  take?: TakeAway
  children: ReactNode
}

/** A part of a record's page, whose content came with the page. */
export function RecordPanel({ title, take, children }: RecordPanelProps) {
  const heading = useId()
  return (
    <section className="panel record-panel" aria-labelledby={heading}>
      <header className="panel-header">
        <h2 id={heading}>{title}</h2>
        {take && <PanelTools title={title} take={take} />}
      </header>
      {children}
    </section>
  )
}
