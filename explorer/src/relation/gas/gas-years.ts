// What is drawn and tabled of gas, read from the answer.
import type { GasPanelFragment } from '../../generated/operations.js'
import { firstMoment } from '../../format/dates.js'

type GasFlow = GasPanelFragment['gasSeries'][number]
export type GasClaim = Extract<GasPanelFragment['gasClaims']['items'][number], { __typename: 'GasImport' }>

export interface GasYear {
  flow: GasFlow
  year: number
  at: Date
  value: number
  edition: string
}

export interface GasClaimPoint {
  claim: GasClaim
  at: Date
  value: number
}

/** Observations with a value, from the year before the first gas: decades of nothing would press the rest together. */
export function readGasYears({ gasSeries }: GasPanelFragment, from?: number, to?: number): GasYear[] {
  const years = gasSeries.flatMap((flow) => {
    const value = Number(flow.quantity?.value ?? Number.NaN)
    if (Number.isNaN(value)) return []
    const at = new Date(Date.UTC(flow.year, 6, 1))
    return [{ flow, year: flow.year, at, value, edition: `${flow.dataset.publisher} ${flow.dataset.edition}` }]
  })
  const first = years.find(({ value }) => value > 0)?.year ?? Number.POSITIVE_INFINITY
  return years.filter(({ year }) => year >= (from ?? first - 1) && year <= (to ?? year))
}

/** Claims in the order of the time that they are about; each stands in its middle. */
export function readGasClaims({ gasClaims }: GasPanelFragment, from?: number, to?: number): GasClaimPoint[] {
  return gasClaims.items.flatMap((claim) => {
    const { start, end } = claim.period ?? {}
    if (claim.__typename !== 'GasImport' || !start || !end) return []
    const at = new Date((firstMoment(start) + firstMoment(end)) / 2)
    const year = at.getUTCFullYear()
    if (year < (from ?? year) || year > (to ?? year)) return []
    return [{ claim, at, value: Number(claim.quantity.value) }]
  })
}
