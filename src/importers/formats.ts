import { cowTrade } from './correlates-of-war/cow-trade.format.js'
import type { Format } from './format.js'

/** Every format that can be imported: a line each. */
export const formats: readonly Format[] = [cowTrade]
