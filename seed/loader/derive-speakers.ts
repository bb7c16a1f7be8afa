import type { Changes } from './changes.js'
import { resolveSpeakerCountry, type Tenures } from './speaker-country.js'
import type { Transaction } from './stored-records.js'
import { ofKind } from './batches.js'

/** An official's tenures changed: statements of the set that did not change themselves may get another country. */
export async function deriveSpeakers(tx: Transaction, { unchanged }: Changes, tenures: Tenures): Promise<void> {
  const statements = ofKind(unchanged, 'statement').filter(({ fields }) => fields.speaker !== null)
  if (statements.length === 0) return
  const stored = await tx.statement.findMany({
    where: { slug: { in: statements.map(({ key }) => key) } },
    select: { slug: true, speakerCountryCode: true },
  })
  const before = new Map(stored.map(({ slug, speakerCountryCode }) => [slug, speakerCountryCode]))
  for (const statement of statements) {
    const speakerCountryCode = resolveSpeakerCountry(statement, tenures)
    if (before.get(statement.key) === speakerCountryCode) continue
    await tx.statement.updateMany({ where: { slug: statement.key }, data: { speakerCountryCode } })
  }
}

/**
 * Whether another set keyed the country of a speaker or left it to the tenures is not stored: its statements by these
 * officials are marked, so that the next load of that set writes them again. Returns those sets.
 */
export async function markStatementsOfOtherSets(
  tx: Transaction,
  setName: string,
  { added, updated }: Changes,
): Promise<string[]> {
  const officials = ofKind([...added, ...updated], 'official').map(({ key }) => key)
  if (officials.length === 0) return []
  const marked = await tx.$queryRaw<{ set: string }[]>`
    update seed_entry set checksum = ''
    from statement s
    where seed_entry.kind = 'statement' and seed_entry.key = s.slug and seed_entry.set_name <> ${setName}
      and s.speaker_slug = any(${officials})
    returning seed_entry.set_name as set`
  const sets = [...new Set(marked.map(({ set }) => set))]
  if (sets.length > 0) await tx.seedSet.updateMany({ where: { name: { in: sets } }, data: { checksum: '' } })
  return sets
}
