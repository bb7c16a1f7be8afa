import { GasState } from '../../figures/gas-import/gas-state.js'

/** The states that publishers say their volumes are at, by series. */
const STATES: Readonly<Record<string, GasState>> = {
  // Every edition notes below its sheets of gas: standard cubic metres at 15 °C and 1013 mbar, as far as possible.
  'energy-review-gas': GasState.CELSIUS_15,
}

/** The state that a dataset's volumes are at; undefined where its publisher does not say. A slug begins with the series. */
export function statePublishedAt(datasetSlug: string): GasState | undefined {
  return Object.entries(STATES).find(([series]) => datasetSlug.startsWith(`${series}-`))?.[1]
}
