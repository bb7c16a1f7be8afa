import type { ReactNode } from 'react'
import { firstMoment, formatSpan, today } from '../format/dates.js'

interface Tenure {
  key: string
  startedOn: string | null
  endedOn: string | null
  /** Whose, or what office it is. */
  line: ReactNode
}

/** Offices in the order of their beginning, with a bar for each where there are several to compare. */
export function TenureList({ tenures }: { tenures: readonly Tenure[] }) {
  const ordered = tenures.toSorted((a, b) => (a.startedOn ?? '9').localeCompare(b.startedOn ?? '9'))
  const dated = ordered.filter(({ startedOn }) => startedOn !== null)
  const first = Math.min(...dated.map(({ startedOn }) => firstMoment(startedOn!)))
  const last = Math.max(...dated.map(endOf))
  const place = (moment: number) => `${((moment - first) / (last - first)) * 100}%`
  return (
    <ul className="record-list tenures">
      {ordered.map((tenure) => (
        <li key={tenure.key}>
          {tenure.line}
          <span className="quiet">
            {tenure.startedOn || tenure.endedOn
              ? ` (${formatSpan(tenure.startedOn, tenure.endedOn)})`
              : ' (from when to when is not recorded)'}
          </span>
          {dated.length > 1 && tenure.startedOn && (
            <div className="tenure-track" aria-hidden="true">
              <div
                className="tenure-bar"
                data-open={tenure.endedOn === null || undefined}
                style={{ '--from': place(firstMoment(tenure.startedOn)), '--to': place(endOf(tenure)) }}
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Without a reported end it lasts, or nobody reports when it ended: the bar then goes to today, and fades. */
function endOf({ endedOn }: Tenure): number {
  return firstMoment(endedOn ?? today())
}
