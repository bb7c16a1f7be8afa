import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkPhrases, holdsPhrase } from '../../seed/loader/check-phrases.js'
import { formatProblem } from '../../seed/loader/problems.js'
import { findPackageRoot } from '../../src/platform/database/package-root.js'
import { copyEmbassy, edit, FIXTURES } from './folders.js'

const root = findPackageRoot()
const documents = path.resolve(root, process.env.COMITY_DOCUMENTS ?? '../shared/documents')
const absent = existsSync(documents)
  ? ''
  : ` (skipped: no documents at ${documents}; name their folder in COMITY_DOCUMENTS)`

describe('key phrases of the shipped case', () => {
  it.skipIf(absent)(`are found in the documents that their sources name${absent}`, async () => {
    const { checked, misses } = await checkPhrases(path.join(root, 'seed', 'case'), documents)
    expect(misses.map(formatProblem)).toEqual([])
    expect(checked).toBeGreaterThan(0)
  })
})

describe('the check of phrases', () => {
  const texts = path.join(FIXTURES, 'documents')

  it('finds a phrase across a line end and behind an escape', async () => {
    expect(await checkPhrases(path.join(FIXTURES, 'embassy'), texts)).toEqual({ checked: 1, misses: [] })
  })

  it('tells a phrase that the document does not hold, and a document that is not there', async () => {
    const folder = copyEmbassy()
    edit(folder, 'figures/trade-volumes.yaml', 'phrase: 6.607 billion', 'phrase: 6.608 billion')
    edit(folder, 'statements.yaml', 'wording: to grow further', 'wording: to grow ... further')
    edit(folder, 'sources.yaml', 'origin: daily-2019', 'document: gone.txt\n  origin: daily-2019')
    const { misses } = await checkPhrases(folder, texts)
    expect(misses.map(formatProblem)).toEqual([
      'figures/trade-volumes.yaml:13:37 trade-volume "exports-1397" citations[0].phrase: "6.608 billion" is not in daily.txt',
      'statements.yaml:11:73 statement "rouhani-trade-goal" renditions[0].wording: the document gone.txt cannot be read',
      'statements.yaml:11:73 statement "rouhani-trade-goal" renditions[0].wording: the document gone.txt cannot be read',
    ])
  })

  const text =
    'It cost \\$12 billion, he\u2019s said; the \u201cshort\u2011term\u201d plan \u2014 a *new* one \u2014 is\u00a0on\r\nthe way to\u00adday, and re-\nnewed.'
  it.each([
    '$12 billion',
    "he's said",
    '"short-term" plan',
    'Plan - a',
    'is on the way',
    'today',
    'renewed',
    '12 BILLION',
  ])('finds %s however it is typeset', (phrase) => expect(holdsPhrase(text, phrase)).toBe(true))
  it.each(['2 billion', '12 bill', 'he said', 'new ones', ''])('does not find "%s"', (phrase) =>
    expect(holdsPhrase(text, phrase)).toBe(false),
  )
})
