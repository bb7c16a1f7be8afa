import { figureKinds } from '../figures/kinds.js'
import type { AnyCounterpart } from './counterpart.js'
import { gasCounterpart } from './gas/gas-counterpart.js'
import { tradeCounterpart } from './trade/trade-counterpart.js'
import { troopsCounterpart } from './troops/troops-counterpart.js'
import { withoutStatistics } from './without-statistics.js'

/** Every kind of figure that there are statistics of. A new one is a module and a line here. */
const counted = [tradeCounterpart, gasCounterpart, troopsCounterpart]

/** Those, and the kinds with a quantity that no statistics here count. */
export const counterparts: readonly AnyCounterpart[] = figureKinds
  .filter((kind) => kind.compare !== undefined)
  .map((kind) => counted.find(({ of }) => of === kind) ?? withoutStatistics(kind))
