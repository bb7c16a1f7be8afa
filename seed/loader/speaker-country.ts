import type { Entry, EntryOf } from './check-entries.js'
import { findStoredTenures, type StoredTenure, type Transaction } from './stored-records.js'

export type Tenures = ReadonlyMap<string, readonly StoredTenure[]>

/** The tenures of all speakers: from the folder, else from the database. */
export async function collectTenures(tx: Transaction | undefined, entries: readonly Entry[]): Promise<Tenures> {
  const tenures = new Map<string, StoredTenure[]>()
  for (const entry of entries) {
    if (entry.kind !== 'official') continue
    const held = entry.fields.tenures.map(({ country, startedOn, endedOn }) => ({
      official: entry.key,
      country,
      startedOnLower: startedOn?.lower ?? null,
      endedOnUpper: endedOn?.upper ?? null,
    }))
    tenures.set(entry.key, held)
  }
  const speakers = entries.flatMap((entry) => (entry.kind === 'statement' && entry.fields.speaker) || [])
  const elsewhere = [...new Set(speakers)].filter((speaker) => !tenures.has(speaker))
  const stored = tx && elsewhere.length > 0 ? await findStoredTenures(tx, elsewhere) : []
  for (const tenure of stored) tenures.set(tenure.official, [...(tenures.get(tenure.official) ?? []), tenure])
  return tenures
}

/** The countries of the offices that the speaker may have held when the statement was made. */
export function findOfficeCountries({ fields }: EntryOf<'statement'>, tenures: Tenures): string[] {
  const { speaker, madeOn } = fields
  if (speaker === null || madeOn === null) return []
  const held = (tenures.get(speaker) ?? []).filter(
    ({ startedOnLower, endedOnUpper }) =>
      (startedOnLower === null || startedOnLower <= madeOn.upper) &&
      (endedOnUpper === null || endedOnUpper >= madeOn.lower),
  )
  return [...new Set(held.map(({ country }) => country))]
}

/** Whose word a statement is: as keyed, else the government's, else that of the office held that day. */
export function resolveSpeakerCountry(statement: EntryOf<'statement'>, tenures: Tenures): string | null {
  const { speakerCountry, government } = statement.fields
  const [only, ...others] = findOfficeCountries(statement, tenures)
  return speakerCountry ?? government ?? (others.length === 0 ? only : undefined) ?? null
}
