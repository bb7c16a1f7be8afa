import { defineEntity } from '../planner/entities.js'
import { electricityImportKind } from './electricity-import/electricity-import.type.js'
import { FIGURE_ORDER, figureVisible } from './figure.interface.js'
import { forceStrengthKind } from './force-strength/force-strength.type.js'
import { gasImportKind } from './gas-import/gas-import.type.js'
import { paymentKind } from './payment/payment.type.js'
import { sanctionsWaiverKind } from './sanctions-waiver/sanctions-waiver.type.js'
import { tradeVolumeKind } from './trade-volume/trade-volume.type.js'

/** Every kind of figure. A new kind is a folder, a line here and a migration: docs/recipe-figure-kind.md. */
export const figureKinds = [
  tradeVolumeKind,
  gasImportKind,
  electricityImportKind,
  forceStrengthKind,
  paymentKind,
  sanctionsWaiverKind,
]

export const figureTypes = figureKinds.map(({ objectType }) => objectType)

defineEntity({
  type: 'Figure',
  model: 'Figure',
  members: { column: 'kind', types: Object.fromEntries(figureKinds.map(({ kind, type }) => [kind, type])) },
  visible: figureVisible,
  order: FIGURE_ORDER,
  node: false,
})
