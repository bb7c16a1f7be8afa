import { YearField } from '../panel/year-field.js'
import { usePageState } from '../url/page-state.js'

/** The years that the chart shows; empty, the last decades. */
export function YearFields() {
  const [{ from, to }, change] = usePageState()
  return (
    <div className="field year-fields">
      <YearField label="From year" year={from} onChange={(year) => change({ from: year }, { replace: true })} />
      <YearField label="To year" year={to} onChange={(year) => change({ to: year }, { replace: true })} />
    </div>
  )
}
