import { formatDate } from '../../format/dates.js'
import { count } from '../../format/words.js'
import { type WaiverStateFragment, WaiverStatusOnDocument } from '../../generated/operations.js'
import { useAnswer } from '../../graphql/use-answer.js'
import { ReceiptLink } from '../../receipt/receipt-link.js'
import { usePageState } from '../../url/page-state.js'
import type { PanelSubject } from '../panel-subject.js'

const STATES: Readonly<Record<WaiverStateFragment['waiverStatus']['state'], string>> = {
  ACTIVE: 'A waiver was in force',
  DISPUTED: 'Disputed: by one length it was in force, by another it was not',
  ENDED: 'Over: the last waiver had run out and was not renewed',
  LAPSED: 'Lapsed: no waiver was in force',
  NOT_YET_GRANTED: 'Before the first waiver',
  UNKNOWN: 'Not known',
}

/** How the chain stood on the chosen day. */
export function WaiverState({ country, partner, asOf, subject, isReady, day }: PanelSubject & { day: string }) {
  const [, change] = usePageState()
  const variables = { country, partner, asOf, on: day }
  const { data, error } = useAnswer({ query: WaiverStatusOnDocument, variables, subject, pause: !isReady })
  const status = data?.bilateral.waiverStatus
  return (
    <div className="waiver-state">
      <div className="field">
        <label>
          How it stood on
          <input
            type="date"
            value={day}
            onChange={({ target }) => target.value && change({ on: target.value }, { replace: true })}
          />
        </label>
      </div>
      <div role="status">
        {error && <p>The service gave no answer for this day. Choose it again.</p>}
        {status && (
          <p>
            <strong>{STATES[status.state]}</strong>
            {status.daysLeft !== null && `, ${count(status.daysLeft, 'day')} before its end`}.{' '}
            {status.reason && `${status.reason} `}
            {status.waiver && (
              <ReceiptLink receipt={status.waiver.id}>
                {status.waiver.expiresOn ? `Waiver until ${formatDate(status.waiver.expiresOn)}` : 'The waiver'}
              </ReceiptLink>
            )}
          </p>
        )}
      </div>
    </div>
  )
}
