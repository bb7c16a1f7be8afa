import { describeEnum } from '../../platform/describe-enum.js'

interface IndicatorForm {
  name: string
  /** What a value counts; the same for all datasets. */
  unit: string
  description: string
}

/** The indicators that are known here. Importers store them under these keys; one more is an entry more. */
export const INDICATORS = {
  GDP: {
    name: 'Gross domestic product',
    unit: 'USD',
    description: 'Gross domestic product in US dollars of the year, not adjusted for prices.',
  },
  POPULATION: {
    name: 'Population',
    unit: 'persons',
    description: 'Inhabitants at the middle of the year.',
  },
  GAS_PRODUCTION: {
    name: 'Production of natural gas',
    unit: 'bcm',
    description: "Natural gas produced, in billion cubic metres at the publisher's reference conditions.",
  },
  GAS_CONSUMPTION: {
    name: 'Consumption of natural gas',
    unit: 'bcm',
    description: "Natural gas consumed, in billion cubic metres at the publisher's reference conditions.",
  },
  US_TROOPS: {
    name: 'Troops of the United States',
    unit: 'persons',
    description: 'Members of the armed forces of the United States who are stationed in the country.',
  },
} as const satisfies Readonly<Record<string, IndicatorForm>>

export type CountryIndicatorKind = keyof typeof INDICATORS

const kinds = Object.keys(INDICATORS) as CountryIndicatorKind[]

export const CountryIndicatorKind = describeEnum(
  'CountryIndicatorKind',
  Object.fromEntries(kinds.map((kind) => [kind, kind])) as { [K in CountryIndicatorKind]: K },
  'What an indicator counts.',
  Object.fromEntries(kinds.map((kind) => [kind, INDICATORS[kind].description])) as Record<CountryIndicatorKind, string>,
)
