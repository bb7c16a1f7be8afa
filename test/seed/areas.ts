import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { countryEntry } from '../../seed/loader/country-entry.js'
import { isoCountries } from '../../seed/loader/iso-countries.js'

function readEntries(name: string) {
  // As the loader reads them: every scalar is text, so that 004 and 1991 keep their form.
  const text = readFileSync(new URL(`../../seed/countries/${name}.yaml`, import.meta.url), 'utf8')
  return (parse(text, { schema: 'failsafe' }) as unknown[]).map((entry) => countryEntry.parse(entry))
}

export const current = isoCountries().map((entry) => countryEntry.parse(entry))
export const historic = readEntries('historic')
export const userAssigned = readEntries('user-assigned')
export const aggregates = readEntries('aggregates')
export const areas = [...current, ...historic, ...userAssigned, ...aggregates]
export const codes = new Set(areas.map(({ code }) => code))

/** Spellings are compared without case, accents and the shape of apostrophes. */
export function fold(spelling: string): string {
  const plain = spelling.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'")
  return plain.replace(/\s+/g, ' ').trim().toLowerCase()
}

/** The areas that each spelling names: one, if the lists are right. */
export const codesBySpelling = new Map<string, Set<string>>()
for (const { code, name, officialName, aliases } of areas) {
  for (const spelling of [name, officialName ?? name, ...aliases].map(fold)) {
    codesBySpelling.set(spelling, (codesBySpelling.get(spelling) ?? new Set()).add(code))
  }
}

export function codeOf(spelling: string): string | undefined {
  const [code] = codesBySpelling.get(fold(spelling)) ?? []
  return code
}

export const codeByNumber = new Map(
  areas.flatMap(({ numeric, code }) => (numeric ? [[Number(numeric), code] as const] : [])),
)
