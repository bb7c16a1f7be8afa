import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { findPackageRoot } from '../../src/platform/database/package-root.js'

const root = findPackageRoot()
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')

interface Definition {
  section: string
  text: string
  tests: { file: string; title: string }[]
}

/** A bullet is a definition, a bullet below it a test: the file as code, then the title as it is written there. */
function readDefinitions(page: string): { definitions: Definition[]; unread: string[] } {
  const definitions: Definition[] = []
  const unread: string[] = []
  let section = ''
  for (const line of page.split('\n')) {
    const test = /^ {2}- `([^`]+)` (.+)$/.exec(line)
    if (line.startsWith('## ')) section = line.slice(3)
    else if (line.startsWith('- ')) definitions.push({ section, text: line.slice(2), tests: [] })
    else if (test) definitions.at(-1)?.tests.push({ file: test[1]!, title: test[2]! })
    else if (/^\s*[-*+] /.test(line)) unread.push(line)
  }
  return { definitions, unread }
}

const NOT_YET = 'Not in the service yet'
function missingOf(tests: Definition['tests']): string[] {
  return tests
    .filter(
      ({ file, title }) => !/^test\/.+\.ts$/.test(file) || !existsSync(path.join(root, file)) || !hasTitle(file, title),
    )
    .map(({ file, title }) => `${file} ${title}`)
}

const { definitions, unread } = readDefinitions(read('docs/definitions.md'))
const held = definitions.filter(({ section }) => section !== NOT_YET)
const named = definitions.flatMap(({ tests }) => tests)
const textsOf = (list: readonly Definition[]): string[] => list.map(({ section, text }) => `${section}: ${text}`)

/** Whether a file has a test, a group or a table of tests with this title: a text that is the first argument of a call,
 * or the question of an answer that was worked out by hand. */
function hasTitle(file: string, title: string): boolean {
  const literal = title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?:\\(|\\bquestion:)\\s*(['"\`])${literal}\\1\\s*[,)]`).test(read(file))
}

describe('docs/trust.md', () => {
  const trust = readDefinitions(read('docs/trust.md'))

  it('names tests for all that it says, and only tests that there are', () => {
    expect(trust.unread).toEqual([])
    expect(trust.definitions.length).toBeGreaterThan(30)
    expect(textsOf(trust.definitions.filter(({ tests }) => tests.length === 0))).toEqual([])
    expect(missingOf(trust.definitions.flatMap(({ tests }) => tests))).toEqual([])
  })
})

describe('docs/definitions.md', () => {
  it('is read to the last line', () => {
    expect(unread).toEqual([])
    expect(held.length).toBeGreaterThan(80)
    expect(definitions.length - held.length).toBeGreaterThan(0)
  })

  it('names a test for every definition of what is built', () => {
    expect(textsOf(held.filter(({ tests }) => tests.length === 0))).toEqual([])
  })

  it('names none for what is not: what a test holds is built', () => {
    expect(textsOf(definitions.filter(({ section, tests }) => section === NOT_YET && tests.length > 0))).toEqual([])
  })

  it('names only tests that there are', () => {
    expect(missingOf(named)).toEqual([])
  })

  it('names every test of test/definitions', () => {
    const files = readdirSync(path.join(root, 'test/definitions')).map((name) => `test/definitions/${name}`)
    const titles = files.flatMap((file) =>
      [...read(file).matchAll(/\btest(?:\.for\([^]*?\] as const\))?\(\s*(['"`])(.+?)\1,/g)].map(([, , title]) => ({
        file,
        title,
      })),
    )
    expect(titles.length).toBeGreaterThan(files.length)
    const unnamed = titles.filter(({ file, title }) => !named.some((one) => one.file === file && one.title === title))
    expect(unnamed.map(({ file, title }) => `${file} ${title}`)).toEqual([])
  })
})
