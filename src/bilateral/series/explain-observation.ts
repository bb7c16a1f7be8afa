import type { ObservationFacts, ObservationPlace, YearFacts } from './observation-facts.js'

/** Why an observation has no value, or how it came to one; null where it stands so in a row of its own side. */
export function explainObservation(
  year: YearFacts,
  place: ObservationPlace,
  { Usd: value, Status: status, IsRecorded: isRecorded, Basis: basis, Missing: missing }: ObservationFacts,
): string | null {
  const row = `row of ${year.year} in which ${describeRow(year, place)}`
  if (value !== null) {
    if (status === 'MIRRORED')
      return `Taken from the ${row}: ${year.datasetSlug} has rows of ${flowName(year.onlyFlow)} only.`
    if (basis === 'SUM_OF_MONTHS') return 'The sum of twelve months.'
    if (basis !== 'SUM_OF_COMMODITIES') return null
    return `The sum of all commodities${missing > 0 ? `, without ${missing} that have no value` : ''}.`
  }
  if (!isRecorded) return explainYear(year) ?? `${year.datasetSlug} has no ${row}.${explainCoverage(year)}`
  if (status === 'ZERO_OR_NOT_REPORTED') return `Zero stands in the ${row}, which may mean "not reported".`
  if (status === 'PARTIAL_COVERAGE') {
    return `${year.datasetSlug} holds a part only of what ${describeRow(year, place)} in ${year.year}: some commodities, months or reporters.`
  }
  return `No value stands in the ${row}.`
}

/** A part of a dataset does not tell what the rest has. */
const explainCoverage = ({ coverage }: YearFacts): string => (coverage === null ? '' : ` ${coverage}.`)

/** Why there is nothing at all for a year; null where the dataset could have a row for it. */
export function explainYear(year: YearFacts): string | null {
  const { datasetSlug, firstYear, lastYear, asOf } = year
  if (datasetSlug === null) {
    return `No dataset known ${asOf === null ? 'here' : `on ${asOf}`} has trade between ${year.countryName} and ${year.partnerName}.`
  }
  const { countryName, countryFrom, countryTo, partnerName, partnerFrom, partnerTo } = year
  const absent =
    explainAbsence(year.year, countryName, countryFrom, countryTo) ??
    explainAbsence(year.year, partnerName, partnerFrom, partnerTo)
  if (absent !== null) return absent
  if (firstYear === null || lastYear === null || (year.year >= firstYear && year.year <= lastYear)) return null
  return `${datasetSlug} covers ${firstYear === lastYear ? firstYear : `${firstYear} to ${lastYear}`}.`
}

function explainAbsence(year: number, name: string, from: number | null, to: number | null): string | null {
  if (from !== null && year < from) return `${name} began in ${from}.`
  return to !== null && year > to ? `${name} ended in ${to}.` : null
}

/** "Iraq records imports from Iran": of the side and the flow that the dataset has. */
export function describeRow(
  { countryName, partnerName, onlyFlow }: YearFacts,
  { flow, isOwn }: ObservationPlace,
): string {
  const isMirrored = onlyFlow !== null && onlyFlow !== flow
  const [reporter, other] = isOwn !== isMirrored ? [countryName, partnerName] : [partnerName, countryName]
  const recorded = isMirrored ? onlyFlow : flow
  return `${reporter} records ${flowName(recorded)} ${recorded === 'EXPORT' ? 'to' : 'from'} ${other}`
}

export function flowName(flow: string | null): string {
  return flow === 'EXPORT' ? 'exports' : 'imports'
}
