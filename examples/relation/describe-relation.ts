import type { ClaimsLineFragment, FigureLineFragment, TimelineLineFragment } from '../generated/operations.js'

type FigureLineOf<Kind> = Extract<FigureLineFragment, { __typename: Kind }>

/** How far claims that can be compared lie apart, and how many say so: a reprint is no further witness. */
export function describeClaims(claims: ClaimsLineFragment): string {
  const { count, claimants, independentOrigins, min, max, unit, earliest, latest } = claims
  if (min === null || max === null) return 'none that can be compared'
  const span = `${formatDecimal(min)} to ${formatDecimal(max)}${unit ? ` ${toUnit(unit)}` : ''}`
  const about = earliest && latest ? `, about ${earliest} to ${latest}` : ''
  return `${span} (claims: ${count}, claimants: ${claimants}, origins: ${independentOrigins}${about})`
}

/** An entry of the timeline in words. */
export function describeItem(item: TimelineLineFragment): string {
  switch (item.__typename) {
    case 'Statement': {
      const speaker = item.speaker ?? item.speakerCountry ?? item.speakerOrganisation
      return `${speaker?.name ?? item.assertedBy?.publisher ?? 'Somebody'}: ${item.summary}`
    }
    case 'Event':
      return item.title
    default:
      return `${describeFigure(item)}${describeStanding(item)}`
  }
}

/** The value of a figure in words. TypeScript sees to it that every kind has its own. */
function describeFigure(figure: FigureLineFragment): string {
  switch (figure.__typename) {
    case 'TradeVolume': {
      // Exports and imports are those of the reporter.
      const sides = `${figure.reporter.name} with ${figure.partner.name}, ${toWords(figure.direction)}`
      const scope = figure.scope === 'UNSPECIFIED' ? '' : `, ${toWords(figure.scope)}`
      return `Trade of ${sides}${scope}: ${describeMoney(figure)}`
    }
    case 'Payment':
      return `Payment: ${describeMoney(figure)}`
    case 'GasImport':
      return `Gas: ${formatDecimal(figure.quantity.value)} ${toUnit(figure.quantity.unit)}`
    case 'ElectricityImport':
      return `Electricity: ${formatDecimal(figure.quantity.value)} ${toUnit(figure.quantity.unit)}`
    case 'ForceStrength':
      return `Under arms: ${toWords(figure.bound)} ${formatDecimal(String(figure.persons))} persons of ${(figure.operator ?? figure.force)?.name}`
    case 'SanctionsWaiver':
      return `Waiver for ${figure.covers.map(toWords).join(' and ')}, until ${figure.expiresOn ?? 'a day not settled'}`
  }
}

/** Money by the month is no money by the year: who shows a rate says of what. */
function describeMoney({ amount, ratePer }: Pick<FigureLineOf<'TradeVolume'>, 'amount' | 'ratePer'>): string {
  return `${formatDecimal(amount.value)} ${amount.currency}${ratePer ? ` a ${toWords(ratePer)}` : ''}`
}

/** A target is no trade, and a deprecated figure is wrong: who shows a number says so, and whose it is. */
function describeStanding({ period, standing, rank, attributedTo }: FigureLineFragment): string {
  const notes = [
    period?.label,
    standing && standing !== 'ACTUAL' ? toWords(standing) : undefined,
    rank === 'DEPRECATED' ? 'deprecated' : undefined,
    attributedTo?.label,
  ].filter((note) => note !== undefined)
  return notes.length === 0 ? '' : ` [${notes.join(', ')}]`
}

function toWords(value: string): string {
  return value.toLowerCase().replaceAll('_', ' ')
}

/** In words; short ones are codes: USD, BCM, GW. */
function toUnit(unit: string): string {
  return /^[A-Z]{2,3}$/.test(unit) ? unit : toWords(unit)
}

/** Decimals are strings, and stay exact: as a number, a long one would lose digits. */
function formatDecimal(value: string): string {
  const [whole = '', fraction] = value.split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
