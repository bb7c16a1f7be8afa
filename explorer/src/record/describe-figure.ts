// A figure in words: its value in few digits, exactly, and what it is of. TypeScript sees to it that every kind has its own.
import type { FigureValueFragment } from '../generated/operations.js'
import { formatDate } from '../format/dates.js'
import { formatCount, formatExactly, formatMoney, formatQuantity, unitInWords } from '../format/numbers.js'
import { count, toWords } from '../format/words.js'

/** The value in few digits. */
export function shortValue(figure: FigureValueFragment): string {
  switch (figure.__typename) {
    case 'TradeVolume': {
      const { amount, amountHigh, ratePer, approximate } = figure
      const high = amountHigh ? ` to ${formatMoney(amountHigh.value, amountHigh.currency)}` : ''
      return `${approximate ? 'about ' : ''}${formatMoney(amount.value, amount.currency)}${high}${per(ratePer)}`
    }
    case 'Payment':
      return formatMoney(figure.amount.value, figure.amount.currency) + per(figure.ratePer)
    case 'GasImport':
    case 'ElectricityImport':
      return `${figure.approximate ? 'about ' : ''}${formatQuantity(figure.reported)}`
    case 'ForceStrength':
      return `${figure.bound === 'EXACT' ? '' : `${toWords(figure.bound)} `}${formatCount(figure.persons)} persons`
    case 'SanctionsWaiver':
      return figure.durationDays === null ? 'Waiver' : `Waiver of ${count(figure.durationDays, 'day')}`
  }
}

/** The value with all its digits; undefined where the short one has them. */
export function exactValue(figure: FigureValueFragment): string | undefined {
  switch (figure.__typename) {
    case 'TradeVolume':
    case 'Payment':
      return formatExactly(figure.amount.value, figure.amount.currency) + per(figure.ratePer)
    case 'GasImport':
    case 'ElectricityImport':
      return formatExactly(figure.reported.value, unitInWords(figure.reported.unit))
    case 'ForceStrength':
    case 'SanctionsWaiver':
      return undefined
  }
}

/** What the value is of, without the value. */
export function describeFigure(figure: FigureValueFragment): string {
  const period = figure.period ? `, ${figure.period.label}` : ''
  switch (figure.__typename) {
    case 'TradeVolume': {
      const { reporter, partner, direction, scope } = figure
      const of = {
        EXPORTS: `exports of ${reporter.name} to ${partner.name}`,
        IMPORTS: `imports of ${reporter.name} from ${partner.name}`,
        TOTAL: `trade of ${reporter.name} and ${partner.name}`,
      }[direction]
      return `${of}${scope === 'UNSPECIFIED' ? '' : `, ${toWords(scope)}`}${period}`
    }
    case 'Payment':
      return `${figure.payer.name} to ${figure.payee.name}${figure.purpose ? `, ${figure.purpose}` : ''}${period}`
    case 'GasImport':
      return `gas of ${figure.importer.name} from ${figure.exporter.name}${period}`
    case 'ElectricityImport':
      return `electricity of ${figure.importer.name} from ${figure.exporter.name}${period}`
    case 'ForceStrength': {
      const whose = figure.operator?.name ?? figure.force?.name
      return `under arms in ${figure.host.name}${whose ? ` (${whose})` : ''}${period}`
    }
    case 'SanctionsWaiver': {
      const from = figure.effectiveOn ?? figure.grantedOn
      return `${figure.issuer.name} for ${figure.beneficiary.name}, ${figure.covers.map(toWords).join(' and ')}${from ? `, from ${formatDate(from)}` : ''}`
    }
  }
}

function per(ratePer: string | null): string {
  return ratePer ? ` a ${toWords(ratePer)}` : ''
}
