import { hasTrade, nameDataset } from '../../dataset/trade-datasets.js'
import type { TradeEditionsFragment } from '../../generated/operations.js'

export type Edition = TradeEditionsFragment['datasets']['nodes'][number]

/** The editions of statistics that trade can be read from. */
export function listEditions({ datasets }: TradeEditionsFragment): Edition[] {
  return datasets.nodes.filter(hasTrade)
}

export function nameEdition({ years, ...dataset }: Edition): string {
  return `${nameDataset(dataset)}${years ? ` (${years.from} to ${years.to})` : ''}`
}
