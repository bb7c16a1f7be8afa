import type { TradeDatasetsFragment } from '../generated/operations.js'

export type ListedDataset = TradeDatasetsFragment['datasets'][number]

/** Formats of files that have the trade of all with all. */
const OF_TRADE = new Set(['un-comtrade', 'wits', 'baci', 'cow-trade'])

/** Whether a dataset was read from such files. */
export function hasTrade({ format }: { format?: string | null }): boolean {
  return typeof format === 'string' && OF_TRADE.has(format)
}

/** Those with trade: the whole ones first, and of these the one that reaches furthest. */
export function listTradeDatasets(datasets: readonly ListedDataset[]): ListedDataset[] {
  const lastYear = ({ years }: ListedDataset) => years?.to ?? 0
  // What of it is missing, so that it has no totals.
  const isPart = ({ coverage }: ListedDataset) => coverage !== null
  return datasets
    .filter(hasTrade)
    .toSorted((a, b) => Number(isPart(a)) - Number(isPart(b)) || lastYear(b) - lastYear(a))
}

/**
 * The flows by which a dataset tells who trades with whom. Each side records what it imports more carefully than what it
 * sells, and Correlates of War has imports only; BACI has one flow of each pair and goods, as an export.
 */
export function chooseFlow({ format }: ListedDataset): 'IMPORT' | 'EXPORT' {
  return format === 'baci' ? 'EXPORT' : 'IMPORT'
}

export function nameDataset({
  publisher,
  title,
  edition,
}: Pick<ListedDataset, 'publisher' | 'title' | 'edition'>): string {
  return `${publisher}, ${title} ${edition}`
}
