import { registerEnumType } from 'type-graphql'

/** What trade flows are grouped by. */
export enum TradeDimension {
  REPORTER = 'REPORTER',
  PARTNER = 'PARTNER',
  YEAR = 'YEAR',
  PERIOD = 'PERIOD',
  FLOW = 'FLOW',
  COMMODITY = 'COMMODITY',
  REPORTER_REGION = 'REPORTER_REGION',
  PARTNER_REGION = 'PARTNER_REGION',
  DATASET = 'DATASET',
}

registerEnumType(TradeDimension, {
  name: 'TradeDimension',
  description: 'What trade flows can be grouped by.',
  valuesConfig: {
    REPORTER: { description: 'The country that records the flow.' },
    PARTNER: { description: 'The other country.' },
    YEAR: { description: 'The calendar year.' },
    PERIOD: { description: 'The time that a flow is over: a year, or with `where.frequency` a month or a quarter.' },
    FLOW: { description: 'The direction, as seen from the reporter.' },
    COMMODITY: { description: 'The commodity, all of them of one level.' },
    REPORTER_REGION: { description: 'The UN M49 region of the reporter; null for an area that has none.' },
    PARTNER_REGION: { description: 'The UN M49 region of the partner; null for an area that has none.' },
    DATASET: { description: 'The dataset: several stand side by side, and nothing of two is added together.' },
  },
})

/** A column of a row that holds a key, or a part of one. */
export type KeyColumn =
  | 'reporterCode'
  | 'partnerCode'
  | 'year'
  | 'periodStart'
  | 'frequency'
  | 'flow'
  | 'classification'
  | 'commodityCode'
  | 'reporterRegion'
  | 'partnerRegion'
  | 'datasetSlug'

/** The columns that hold the key of each dimension. */
export const KEY_COLUMNS: Readonly<Record<TradeDimension, readonly KeyColumn[]>> = {
  REPORTER: ['reporterCode'],
  PARTNER: ['partnerCode'],
  YEAR: ['year'],
  PERIOD: ['periodStart', 'frequency'],
  FLOW: ['flow'],
  COMMODITY: ['classification', 'commodityCode'],
  REPORTER_REGION: ['reporterRegion'],
  PARTNER_REGION: ['partnerRegion'],
  DATASET: ['datasetSlug'],
}

export const isTime = (dimension: TradeDimension): boolean =>
  dimension === TradeDimension.YEAR || dimension === TradeDimension.PERIOD

export const keysOf = (dimensions: readonly TradeDimension[]): KeyColumn[] =>
  dimensions.flatMap((dimension) => KEY_COLUMNS[dimension])
