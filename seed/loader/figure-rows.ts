import type { Prisma } from '../../prisma/generated/client/client.js'
import type { EntryOf } from './check-entries.js'
import { partialColumns } from './columns.js'
import type { FigureEntry } from './record-rows.js'

// The part of a figure that is its kind's own.

export function tradeVolumeRow({ key, fields }: EntryOf<'trade-volume'>): Prisma.TradeVolumeCreateManyInput {
  const { direction, scope, timeBasis, ratePer, amount, amountLow, amountHigh, currency, approximate, horizonText } =
    fields
  return {
    ...{ direction, scope, timeBasis, ratePer, amount, amountLow, amountHigh, currency, approximate, horizonText },
    figureSlug: key,
    reporterCode: fields.reporter,
    partnerCode: fields.partner,
  }
}

export function gasImportRow({ key, fields }: EntryOf<'gas-import'>): Prisma.GasImportCreateManyInput {
  const { timeBasis, amount, amountLow, amountHigh, unit, approximate } = fields
  return {
    ...{ timeBasis, amount, amountLow, amountHigh, unit, approximate },
    figureSlug: key,
    importerCode: fields.importer,
    exporterCode: fields.exporter,
  }
}

export function electricityImportRow({
  key,
  fields,
}: EntryOf<'electricity-import'>): Prisma.ElectricityImportCreateManyInput {
  const { timeBasis, amount, amountLow, amountHigh, unit, approximate } = fields
  return {
    ...{ timeBasis, amount, amountLow, amountHigh, unit, approximate },
    figureSlug: key,
    importerCode: fields.importer,
    exporterCode: fields.exporter,
  }
}

export function forceStrengthRow({ key, fields }: EntryOf<'force-strength'>): Prisma.ForceStrengthCreateManyInput {
  const { host, operator, force, backer, persons, bound } = fields
  return {
    figureSlug: key,
    hostCode: host,
    operatorCode: operator,
    forceSlug: force,
    backerCode: backer,
    persons,
    bound,
  }
}

export function paymentRow({ key, fields }: EntryOf<'payment'>): Prisma.PaymentCreateManyInput {
  const { payer, payee, amount, amountHigh, currency, timeBasis, ratePer, purpose } = fields
  return {
    figureSlug: key,
    payerCode: payer,
    payeeCode: payee,
    amount,
    amountHigh,
    currency,
    timeBasis,
    ratePer,
    purpose,
  }
}

export function sanctionsWaiverRow({
  key,
  fields,
}: EntryOf<'sanctions-waiver'>): Prisma.SanctionsWaiverCreateManyInput {
  return {
    figureSlug: key,
    issuerCode: fields.issuer,
    beneficiaryCode: fields.beneficiary,
    targetCode: fields.target,
    covers: fields.covers,
    conditions: fields.conditions,
    ...partialColumns('signedOn', fields.signedOn),
    ...partialColumns('grantedOn', fields.grantedOn),
    ...partialColumns('notifiedOn', fields.notifiedOn),
    ...partialColumns('effectiveOn', fields.effectiveOn),
    renewsSlug: fields.renews,
  }
}

/** The countries that a figure concerns, in the order of its kind. */
export function figureCountries(entry: FigureEntry): string[] {
  return [...new Set(countriesOf(entry).filter((code) => code !== null))]
}

function countriesOf({ kind, fields }: FigureEntry): (string | null)[] {
  switch (kind) {
    case 'trade-volume':
      return [fields.reporter, fields.partner]
    case 'gas-import':
    case 'electricity-import':
      return [fields.importer, fields.exporter]
    case 'force-strength':
      return [fields.host, fields.operator, fields.backer]
    case 'payment':
      return [fields.payer, fields.payee]
    case 'sanctions-waiver':
      return [fields.issuer, fields.beneficiary, fields.target]
  }
}
