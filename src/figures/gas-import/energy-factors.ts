import type { Decimal } from 'decimal.js'
import { describeEnum } from '../../platform/describe-enum.js'
import { ExactDecimal } from './exact-decimal.js'
import { GasState } from './gas-state.js'
import { M3_PER_SCF, MJ_PER_MMBTU } from './gas-units.js'

/** Factors that tie a volume of gas to its energy, by who publishes them. */
export const EnergyFactor = {
  ENERGY_INSTITUTE: 'ENERGY_INSTITUTE',
  ENERGY_INSTITUTE_GROSS: 'ENERGY_INSTITUTE_GROSS',
  US_EIA_2020: 'US_EIA_2020',
} as const
export type EnergyFactor = (typeof EnergyFactor)[keyof typeof EnergyFactor]

export const HeatingValue = { GROSS: 'GROSS', NET: 'NET' } as const
export type HeatingValue = (typeof HeatingValue)[keyof typeof HeatingValue]

export interface PublishedFactor {
  publisher: string
  title: string
  /** The year of the edition that states it, or that it is an average of. */
  year: number
  locator: string
  url: string
  /** As its publisher states it. */
  statement: string
  /** The state of the volumes that it holds for. */
  state: GasState
  heatingValue: HeatingValue
  /** Megajoules in a cubic metre, which is petajoules in a billion of them. */
  mjPerM3: Decimal
}

const REVIEW = {
  publisher: 'Energy Institute',
  title: 'Statistical Review of World Energy',
  year: 2023,
  url: 'https://www.energyinst.org/statistical-review',
  // Printed as 15 °C and 1013 mbar.
  state: GasState.CELSIUS_15,
}

/** Only what a publisher states, with the place: a factor that nobody vouches for has no place here. */
export const ENERGY_FACTORS: Readonly<Record<EnergyFactor, PublishedFactor>> = {
  ENERGY_INSTITUTE: {
    ...REVIEW,
    locator: 'sheet "Approximate conversion factors", natural gas',
    statement: '1 billion cubic metres of natural gas = 36 petajoules',
    // Nine tenths of the gross 40 MJ that the Review's cubic metres stand for.
    heatingValue: HeatingValue.NET,
    mjPerM3: new ExactDecimal(36),
  },
  ENERGY_INSTITUTE_GROSS: {
    ...REVIEW,
    locator: 'sheets on natural gas, notes on standard cubic metres',
    statement: 'gross calorific value of 40 MJ/m3',
    heatingValue: HeatingValue.GROSS,
    mjPerM3: new ExactDecimal(40),
  },
  US_EIA_2020: {
    publisher: 'U.S. Energy Information Administration',
    title: 'Heat Content of Natural Gas Consumed',
    year: 2020,
    url: 'https://www.eia.gov/dnav/ng/ng_cons_heat_a_EPG0_VGTH_btucf_a.htm',
    locator: 'U.S., annual, 2020',
    statement: '1,037 Btu per cubic foot',
    state: GasState.FAHRENHEIT_60_PSIA_14_73,
    heatingValue: HeatingValue.GROSS,
    mjPerM3: new ExactDecimal('0.001037').mul(MJ_PER_MMBTU).div(M3_PER_SCF),
  },
}

describeEnum('HeatingValue', HeatingValue, 'Whether the heat in the steam of combustion is counted.', {
  GROSS: 'The gross (higher) heating value: the heat in the steam counted.',
  NET: 'The net (lower) heating value: the heat in the steam left out, for natural gas about a tenth less.',
})

describeEnum(
  'EnergyFactor',
  EnergyFactor,
  "Publishers' factors between volumes of natural gas and energy. `energyFactors` tells where each is published.",
  {
    ENERGY_INSTITUTE: 'Energy Institute, Statistical Review of World Energy: 36 PJ in 1 bcm at 15 °C, net.',
    ENERGY_INSTITUTE_GROSS: 'Energy Institute, Statistical Review of World Energy: 40 PJ in 1 bcm at 15 °C, gross.',
    US_EIA_2020:
      'U.S. Energy Information Administration, gas consumed in the United States in 2020: 1,037 Btu in a cubic foot at 60 °F and 14.73 psia, gross.',
  },
)
