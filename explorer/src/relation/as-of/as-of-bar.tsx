import { useEffect, useMemo, useState } from 'react'
import type { KnownDaysFragment } from '../../generated/operations.js'
import { formatDate, today } from '../../format/dates.js'
import { count } from '../../format/words.js'
import { usePageState } from '../../url/page-state.js'
import { type KnownDays, readKnownDays } from './known-days.js'

/** How long a slider rests before the page follows it. */
const REST_MS = 200

/** Chooses the day: the whole page then shows what was known on it. */
export function AsOfBar({ everKnown }: { everKnown: KnownDaysFragment | undefined }) {
  const [{ asOf }, change] = usePageState()
  const known = useMemo(() => readKnownDays(everKnown), [everKnown])
  const { days } = known
  // The last place of the slider is no day, but all that is known.
  const place = asOf === undefined ? days.length : days.filter((day) => day <= asOf).length - 1
  const [dragged, setDragged] = useState<number>()
  useEffect(() => {
    if (dragged === undefined) return
    const timer = setTimeout(() => {
      change({ asOf: days[dragged], receipt: undefined }, { replace: true })
      setDragged(undefined)
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [dragged, days, change])
  const shown = dragged === undefined ? asOf : days[dragged]
  const label = shown === undefined ? 'All that is known' : `Known on ${formatDate(shown)}`
  return (
    <section className="as-of" aria-label="As of which day" data-on={asOf !== undefined || undefined}>
      <div>
        <h2>{label}</h2>
        <p className="quiet" aria-live="polite">
          {everKnown && describe(known, shown)}
        </p>
      </div>
      <div className="as-of-day">
        <label>
          As of
          <input
            type="date"
            value={asOf ?? ''}
            max={today()}
            onChange={({ target }) => change({ asOf: target.value || undefined, receipt: undefined })}
          />
        </label>
        <button
          type="button"
          disabled={asOf === undefined}
          onClick={() => change({ asOf: undefined, receipt: undefined })}
        >
          Show all
        </button>
      </div>
      <input
        type="range"
        min={0}
        max={days.length}
        value={Math.max(0, dragged ?? place)}
        disabled={days.length === 0}
        aria-label="Day on which something became known"
        aria-valuetext={label}
        onChange={({ target }) => setDragged(Number(target.value))}
      />
    </section>
  )
}

function describe({ total, read, countUntil }: KnownDays, day: string | undefined): string {
  if (total === 0) return 'Nothing is keyed in about the two: there are no days to go back to.'
  const cut = read < total ? ` The slider has the days of ${read} of them; any other day is set beside.` : ''
  if (day === undefined) return `${count(total, 'record')}. Move the slider back to see what was known on a day.${cut}`
  if (cut) return `What became known later is hidden on this page, of ${count(total, 'record')}.${cut}`
  return `${countUntil(day)} of ${count(total, 'record')} were known; the others are hidden on this page.`
}
