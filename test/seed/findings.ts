import { expect } from 'vitest'
import { checkEntries } from '../../seed/loader/check-entries.js'
import { checkLinks } from '../../seed/loader/check-links.js'
import { checkSense } from '../../seed/loader/check-sense.js'
import { ENTRY_KINDS, type FileKind } from '../../seed/loader/kinds.js'
import { parseEntries } from '../../seed/loader/read-file.js'
import { collectTenures } from '../../seed/loader/speaker-country.js'

// Sound entries of each kind, as the inside of a YAML map, for tests to spoil.
export const CITED = 'citations: [{ source: s }]'
export const TRADE = `slug: x, standing: ACTUAL, reporter: IRN, partner: IRQ, direction: TOTAL, scope: GOODS, timeBasis: CUMULATIVE, amount: 10, currency: USD, ${CITED}`
export const GAS = `slug: x, standing: ACTUAL, importer: IRQ, exporter: IRN, timeBasis: CUMULATIVE, amount: 10, unit: BCM, ${CITED}`
export const POWER = `slug: x, standing: ACTUAL, importer: IRQ, exporter: IRN, timeBasis: POINT, amount: 10, unit: GW, ${CITED}`
export const FORCE = `slug: x, standing: ACTUAL, host: IRQ, operator: USA, persons: 5200, bound: ABOUT, ${CITED}`
export const PAYMENT = `slug: x, standing: ACTUAL, payer: IRQ, payee: IRN, amount: 10, currency: USD, timeBasis: CUMULATIVE, ${CITED}`
export const WAIVER = `slug: x, issuer: USA, beneficiary: IRQ, target: IRN, covers: [ELECTRICITY], ${CITED}`
export const EVENT = `slug: x, kind: VISIT, title: T, ${CITED}`
export const STATEMENT = `slug: x, government: IRQ, summary: S, ${CITED}`
export const SOURCE = 'slug: x, kind: NEWS_ARTICLE, publisher: P'
export const OFFICIAL = 'slug: x, name: N'
export const COUNTRY = 'code: XAA, name: N, kind: STATE'

/** Faults and warnings of one file, without position and name. */
export async function findings(fileKind: FileKind, entries: string[], { shortQuotes = false } = {}): Promise<string[]> {
  const yaml = entries.map((entry) => `- { ${entry} }`).join('\n')
  const { entries: raw, problems } = parseEntries('f.yaml', ENTRY_KINDS[fileKind], yaml)
  expect(problems).toEqual([])
  const checked = checkEntries(raw)
  const sense = checkSense(checked.entries, await collectTenures(undefined, checked.entries), { shortQuotes })
  const links = await checkLinks(undefined, checked.entries)
  return [...checked.problems, ...sense.problems, ...links, ...sense.warnings].map(
    ({ field, message }) => `${field}: ${message}`,
  )
}
