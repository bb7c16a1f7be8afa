import type { Entry } from './check-entries.js'
import type { Problem } from './problems.js'
import type { Transaction } from './stored-records.js'

/** What a record of another set has already: the renewal of a waiver, the short code of a present country. */
export async function checkTaken(tx: Transaction, setName: string, entries: readonly Entry[]): Promise<Problem[]> {
  return [...(await checkRenewals(tx, setName, entries)), ...(await checkCountryCodes(tx, setName, entries))]
}

async function checkRenewals(tx: Transaction, setName: string, entries: readonly Entry[]): Promise<Problem[]> {
  const renewed = entries.flatMap((entry) => (entry.kind === 'sanctions-waiver' && entry.fields.renews) || [])
  if (renewed.length === 0) return []
  const taken = await tx.$queryRaw<{ renews: string; by: string }[]>`
    select w.renews_slug as renews, w.figure_slug as by
    from sanctions_waiver w left join seed_entry e on e.kind = 'sanctions-waiver' and e.key = w.figure_slug
    where w.renews_slug = any(${renewed}) and e.set_name is distinct from ${setName}`
  const renewals = new Map(taken.map(({ renews, by }) => [renews, by]))
  return entries.flatMap((entry) => {
    if (entry.kind !== 'sanctions-waiver') return []
    const by = renewals.get(entry.fields.renews ?? '')
    return by ? [entry.problem(['renews'], `"${entry.fields.renews}" is renewed by "${by}" already`)] : []
  })
}

async function checkCountryCodes(tx: Transaction, setName: string, entries: readonly Entry[]): Promise<Problem[]> {
  if (!entries.some(({ kind }) => kind === 'country')) return []
  const stored = await tx.$queryRaw<{ code: string; alpha2: string | null; numeric: string | null }[]>`
    select c.code, c.alpha2, c.numeric from country c left join seed_entry e on e.kind = 'country' and e.key = c.code
    where c.kind <> 'HISTORIC' and e.set_name is distinct from ${setName}`
  const taken = new Map(
    stored.flatMap(({ code, alpha2, numeric }) => [[alpha2, code] as const, [numeric, code] as const]),
  )
  return entries.flatMap((entry) => {
    if (entry.kind !== 'country' || entry.fields.kind === 'HISTORIC') return []
    return (['alpha2', 'numeric'] as const).flatMap((field) => {
      const code = entry.fields[field]
      const owner = code === null ? undefined : taken.get(code)
      return owner && owner !== entry.key ? [entry.problem([field], `"${code}" is that of ${owner} already`)] : []
    })
  })
}
