import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { checkEntries, type Entry } from './check-entries.js'
import type { CitationFields } from './citation-entry.js'
import { isFigureKind } from './kinds.js'
import { refuse, type Path, type Problem } from './problems.js'
import { readFolder } from './read-folder.js'

export interface PhraseReport {
  /** How many phrases and wordings were looked up. */
  checked: number
  misses: Problem[]
}

/** Looks up every quoted phrase in the document that its source names, among the files of a folder. */
export async function checkPhrases(folder: string, documents: string): Promise<PhraseReport> {
  const { entries: raw, problems } = await readFolder(folder)
  const { entries, problems: faults } = checkEntries(raw)
  refuse(folder, [...problems, ...faults])
  const named = new Map(
    entries.flatMap((entry) => (entry.kind === 'source' ? [[entry.key, entry.fields.document]] : [])),
  )
  const texts = new Map<string, string | undefined>()
  const report: PhraseReport = { checked: 0, misses: [] }
  for (const entry of entries) {
    for (const { source, quoted, path: field } of findQuotations(entry)) {
      const document = named.get(source)
      if (!document) continue
      if (!texts.has(document)) texts.set(document, await readDocument(path.join(documents, document)))
      const text = texts.get(document)
      report.checked += 1
      if (text === undefined) report.misses.push(entry.problem(field, `the document ${document} cannot be read`))
      else if (!holdsPhrase(text, quoted)) report.misses.push(entry.problem(field, `"${quoted}" is not in ${document}`))
    }
  }
  return report
}

interface Quotation {
  source: string
  quoted: string
  path: Path
}

function findQuotations(entry: Entry): Quotation[] {
  const { kind, fields } = entry
  const cited = (citations: readonly CitationFields[], ...parent: PropertyKey[]): Quotation[] =>
    citations.flatMap(({ source, phrase }, index) =>
      phrase === null ? [] : [{ source, quoted: phrase, path: [...parent, 'citations', index, 'phrase'] }],
    )
  if (kind === 'official') return fields.tenures.flatMap(({ citations }, index) => cited(citations, 'tenures', index))
  const found =
    kind === 'event' || kind === 'statement' || isFigureKind(kind)
      ? cited((fields as { citations: CitationFields[] }).citations)
      : []
  if (kind === 'sanctions-waiver') {
    found.push(...fields.terms.flatMap(({ citations }, index) => cited(citations, 'terms', index)))
  }
  if (kind === 'statement') {
    fields.renditions.forEach(({ source, wording }, index) => {
      // Words left out of a quotation are marked by dots.
      for (const quoted of wording?.split(/\s*(?:\[?\u2026\]?|\[?\.{3}\]?)\s*/).filter(Boolean) ?? []) {
        found.push({ source, quoted, path: ['renditions', index, 'wording'] })
      }
    })
  }
  return found
}

async function readDocument(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    return undefined
  }
}

/** Whether a text holds a phrase as whole words, however quotes, dashes, spaces and line ends are written. */
export function holdsPhrase(text: string, phrase: string): boolean {
  const wanted = normalise(phrase)
  if (wanted === '') return false
  // A hyphen at the end of a line may have been put there by the line's end.
  return [text, text.replace(/[-\u00ad\u2010]\r?\n\s*/g, '')].some((variant) => holdsWords(normalise(variant), wanted))
}

function holdsWords(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text.slice(0, at)
    const after = text.slice(at + wanted.length)
    const startsInWord = /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(wanted)
    const endsInWord = /^[\p{L}\p{N}]/u.test(after) && /[\p{L}\p{N}]$/u.test(wanted)
    if (!startsInWord && !endsInWord) return true
  }
  return false
}

function normalise(text: string): string {
  return text
    .normalize('NFKC') // also turns no-break spaces into spaces
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '') // Markdown escapes such as \$
    .replace(/[\u2018\u2019\u201a\u201b\u2032`\u00b4]/g, "'")
    .replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"')
    .replace(/''/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}
