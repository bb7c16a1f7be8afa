import { capitalise } from '../../format/words.js'
import { usePageState } from '../../url/page-state.js'
import { SHOWN_KINDS } from '../../url/read-state.js'
import { isShown, toggleKind } from './kinds.js'
import '../../panel/panel.css'

/** Which kinds of entries the timeline shows: one at least. */
export function KindChoice() {
  const [{ show }, change] = usePageState()
  const chosen = SHOWN_KINDS.filter((kind) => isShown(kind, show))
  return (
    <fieldset className="choice">
      <legend>Show</legend>
      {SHOWN_KINDS.map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={chosen.includes(kind)}
            disabled={chosen.length === 1 && chosen.includes(kind)}
            onChange={() => change({ show: toggleKind(kind, show) })}
          />
          {capitalise(kind)}
        </label>
      ))}
    </fieldset>
  )
}
