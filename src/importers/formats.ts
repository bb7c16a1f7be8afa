import { archigos } from './archigos/archigos.format.js'
import { baci } from './baci/baci.format.js'
import { unComtrade } from './comtrade/comtrade.format.js'
import { cowTrade } from './correlates-of-war/cow-trade.format.js'
import type { Format } from './format.js'
import { statisticalReview } from './statistical-review/statistical-review.format.js'
import { usTroops } from './troops/us-troops.format.js'
import { unGeneralDebate } from './un-general-debate/un-general-debate.format.js'
import { wits } from './wits/wits.format.js'
import { worldBankGdp, worldBankPopulation } from './world-bank/world-bank.format.js'

/** Every format that can be imported: a line each. */
export const formats: readonly Format[] = [
  unComtrade,
  cowTrade,
  baci,
  wits,
  worldBankGdp,
  worldBankPopulation,
  usTroops,
  statisticalReview,
  archigos,
  unGeneralDebate,
]
