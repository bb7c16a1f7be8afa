import type { TradeEditionsFragment } from '../../generated/operations.js'

export type Edition = TradeEditionsFragment['datasets']['nodes'][number]

/** Formats of files that have trade between pairs of countries. */
const OF_TRADE = new Set(['un-comtrade', 'wits', 'baci', 'cow-trade'])

/** The editions of statistics that trade can be read from. */
export function listEditions({ datasets }: TradeEditionsFragment): Edition[] {
  return datasets.nodes.filter(({ format }) => format !== null && OF_TRADE.has(format))
}

export function nameEdition({ publisher, title, edition, years }: Edition): string {
  return `${publisher}, ${title} ${edition}${years ? ` (${years.from} to ${years.to})` : ''}`
}
