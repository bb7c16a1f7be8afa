import { Flow, Frequency, ObservationStatus, Valuation } from '../../prisma/generated/client/enums.js'
import { describeEnum } from '../platform/describe-enum.js'

export { Flow, Frequency, ObservationStatus, Valuation }

describeEnum('Flow', Flow, 'The direction of trade, as seen from the reporter.', {
  EXPORT: 'Exports, re-exports among them unless the publisher says otherwise.',
  IMPORT: 'Imports.',
  REEXPORT: 'Exports of what had been imported. Never added to EXPORT, which may hold them.',
  REIMPORT: 'Imports of what had been exported. Never added to IMPORT, which may hold them.',
})

describeEnum(
  'Frequency',
  Frequency,
  'The length of time that an observation is over. Lengths are never added together.',
  {
    ANNUAL: 'A calendar year.',
    QUARTERLY: 'A quarter of a year.',
    MONTHLY: 'A month.',
  },
)

describeEnum('Valuation', Valuation, 'What the value of goods includes.', {
  FOB: "Free on board: the value at the exporter's border.",
  CIF: "Cost, insurance and freight: the value at the importer's border.",
  UNSPECIFIED: 'The publisher does not say, or mixes both.',
})

describeEnum('ObservationStatus', ObservationStatus, 'How an observation came about, and why it may have no value.', {
  REPORTED: 'As the publisher gives it.',
  MIRRORED: "Taken from the partner's record of the same flow.",
  ESTIMATED: 'The publisher estimates it.',
  DERIVED: 'Computed here from values of the same dataset.',
  ZERO_OR_NOT_REPORTED: 'The publisher has a zero that may mean "not reported": there is no value.',
  MISSING: 'The publisher has no value.',
  PARTIAL_COVERAGE: 'The dataset holds a part of the whole: there is no value of the whole.',
})
