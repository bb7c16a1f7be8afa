import type { Entry, EntryOf } from './check-entries.js'
import { countWords } from './citation-entry.js'
import type { Problem } from './problems.js'
import { findOfficeCountries, type Tenures } from './speaker-country.js'

const WORDING_WORDS = 25
const DAYS_BOTH_WAYS = 2 // sources count the first day, the last, both or neither

interface Findings {
  problems: Problem[]
  warnings: Problem[]
}

/** What entries say of each other: faults, and oddities that a person should look at. */
export function checkSense(
  entries: readonly Entry[],
  tenures: Tenures,
  { shortQuotes }: { shortQuotes: boolean },
): Findings {
  const findings: Findings = { problems: [], warnings: [] }
  const waivers = new Map<string, EntryOf<'sanctions-waiver'>>()
  for (const entry of entries) if (entry.kind === 'sanctions-waiver') waivers.set(entry.key, entry)
  for (const entry of entries) {
    if (entry.kind === 'statement') {
      checkSpeaker(entry, tenures, findings)
      if (shortQuotes) checkWording(entry, findings)
    } else if (entry.kind === 'sanctions-waiver') {
      checkTerms(entry, findings)
      checkRenewal(entry, waivers, findings)
    }
  }
  checkRenewedOnce(waivers.values(), findings)
  checkCountryCodes(entries, findings)
  return findings
}

function checkSpeaker(entry: EntryOf<'statement'>, tenures: Tenures, { problems, warnings }: Findings): void {
  const { speaker, speakerCountry, madeOn } = entry.fields
  if (speaker === null || madeOn === null) return
  const countries = findOfficeCountries(entry, tenures)
  if (countries.length > 1 && speakerCountry === null) {
    const message = `held offices of ${countries.join(' and ')} on ${madeOn.text}: give speakerCountry`
    problems.push(entry.problem(['speaker'], message))
  }
  const outsideOffice = speakerCountry !== null && (tenures.get(speaker) ?? []).length === 0
  if (countries.length === 0 && !outsideOffice) {
    warnings.push(entry.problem(['speaker'], `"${speaker}" held no office on ${madeOn.text}`))
  }
}

function checkWording(entry: EntryOf<'statement'>, { problems }: Findings): void {
  entry.fields.renditions.forEach(({ wording }, index) => {
    if (wording !== null && countWords(wording) > WORDING_WORDS) {
      problems.push(entry.problem(['renditions', index, 'wording'], `must be at most ${WORDING_WORDS} words here`))
    }
  })
}

function checkTerms(entry: EntryOf<'sanctions-waiver'>, { warnings }: Findings): void {
  const { effectiveOn, terms } = entry.fields
  terms.forEach(({ durationDays, expiresOn }, index) => {
    if (!effectiveOn || !expiresOn) return
    if (expiresOn.upper < effectiveOn.lower) {
      warnings.push(entry.problem(['terms', index, 'expiresOn'], `is before effectiveOn ${effectiveOn.text}`))
    } else if (durationDays !== null) {
      const earliest = addDays(effectiveOn.lower, durationDays - DAYS_BOTH_WAYS)
      const latest = addDays(effectiveOn.upper, durationDays + DAYS_BOTH_WAYS)
      if (expiresOn.upper < earliest || expiresOn.lower > latest) {
        const expected = addDays(effectiveOn.lower, durationDays)
        const message = `is not ${durationDays} days after effectiveOn ${effectiveOn.text}, which would be ${expected}`
        warnings.push(entry.problem(['terms', index, 'expiresOn'], message))
      }
    }
  })
}

function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

function checkRenewal(
  entry: EntryOf<'sanctions-waiver'>,
  waivers: ReadonlyMap<string, EntryOf<'sanctions-waiver'>>,
  { warnings }: Findings,
): void {
  const before = waivers.get(entry.fields.renews ?? '')
  for (const party of ['issuer', 'beneficiary', 'target'] as const) {
    if (before && before.fields[party] !== entry.fields[party]) {
      warnings.push(entry.problem(['renews'], `"${before.key}" has another ${party}: ${before.fields[party]}`))
    }
  }
}

function checkRenewedOnce(waivers: Iterable<EntryOf<'sanctions-waiver'>>, { problems }: Findings): void {
  const renewals = new Map<string, string>()
  for (const entry of waivers) {
    const { renews } = entry.fields
    if (renews === null) continue
    const other = renewals.get(renews)
    if (other) problems.push(entry.problem(['renews'], `"${renews}" is renewed by "${other}" already`))
    else renewals.set(renews, entry.key)
  }
}

/** Countries are also found by alpha-2 and numeric code, so present ones must not share any. */
function checkCountryCodes(entries: readonly Entry[], { problems }: Findings): void {
  const seen = new Map<string, string>()
  for (const entry of entries) {
    if (entry.kind !== 'country' || entry.fields.kind === 'HISTORIC') continue
    for (const field of ['alpha2', 'numeric'] as const) {
      const code = entry.fields[field]
      if (code === null) continue
      const other = seen.get(code)
      if (other) problems.push(entry.problem([field], `"${code}" is that of ${other} already`))
      else seen.set(code, entry.key)
    }
  }
}
