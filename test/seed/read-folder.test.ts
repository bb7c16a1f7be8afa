import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatProblem, sortProblems } from '../../seed/loader/problems.js'
import { readFolder } from '../../seed/loader/read-folder.js'
import { makeFolder } from './folders.js'

const SOURCE = '- { slug: a, kind: DATASET, publisher: P }\n'

async function problemsOf(files: Record<string, string | Uint8Array>): Promise<string[]> {
  return problemsIn(makeFolder(files))
}

async function problemsIn(folder: string): Promise<string[]> {
  return sortProblems((await readFolder(folder)).problems).map(formatProblem)
}

describe('the kind of a file', () => {
  it('is its name up to the first dot, else that of the nearest folder named so', async () => {
    const folder = makeFolder({
      'a/statements.khamenei.yaml': '- { slug: a }',
      'statements/2019.yml': '- { slug: b }',
      'statements/2020/spring/x.yaml': '- { slug: c }',
      'statements/events.yaml': '- { slug: d }',
    })
    const { entries, problems } = await readFolder(folder)
    expect(problems).toEqual([])
    const kinds = entries.map(({ kind, value }) => [kind, (value as { slug: string }).slug])
    expect(kinds).toEqual([
      ['statement', 'a'],
      ['statement', 'b'],
      ['statement', 'c'],
      ['event', 'd'],
    ])
  })

  it('may be that of the folder loaded', async () => {
    const folder = makeFolder({ 'countries/former.yaml': '- { code: SUN }' })
    const { entries } = await readFolder(path.join(folder, 'countries'))
    expect(entries.map(({ kind }) => kind)).toEqual(['country'])
  })

  it('that is unknown is a problem, with the nearest kind', async () => {
    const [problem] = await problemsOf({ 'statement.yaml': SOURCE })
    expect(problem).toMatch(
      /^statement\.yaml is named after no kind of entry \(nearest: "statements"\)\. Kinds: countries, /,
    )
  })

  it('does not matter for hidden files and other extensions', async () => {
    expect(
      await problemsOf({ 'sources.yaml': SOURCE, 'README.md': 'x', '.draft.yaml': '{', 'notes.txt': 'x' }),
    ).toEqual([])
  })
})

describe('files that cannot be taken are named with the place of the fault', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['empty', '', 'sources.yaml is empty: write a list of entries, or [] for none'],
    ['only comments', '# nothing yet\n', 'sources.yaml is empty: write a list of entries, or [] for none'],
    ['no list', 'slug: a\n', 'sources.yaml:1:1 must be a list: start each entry with "- "'],
    [
      'bad indentation',
      '- slug: a\n   kind: b\n',
      'sources.yaml:1:9 bad YAML: Nested mappings are not allowed in compact mappings',
    ],
    ['a tab', '- slug: a\n\tkind: b\n', 'sources.yaml:2:2 is indented with a tab: YAML wants spaces'],
    ['an open quote', '- slug: "a\n', 'sources.yaml:2:1 bad YAML: Missing closing "quote'],
    [
      'two documents',
      '- slug: a\n---\n- slug: b\n',
      'sources.yaml:2:1 holds several documents: remove the line "---" between them',
    ],
    ['a repeated field', '- slug: a\n  kind: X\n  kind: Y\n', 'sources.yaml:3:3 the field "kind" is given twice'],
    ['a field name that is a list', '- [a]: b\n', 'sources.yaml:1:3 a field name must be plain text'],
    [
      'an unknown tag',
      '- slug: !!js/function x\n',
      'sources.yaml:1:9 bad YAML: Unresolved tag: tag:yaml.org,2002:js/function',
    ],
    ['an alias to nothing', '- slug: *a\n', 'sources.yaml cannot be read as YAML: Unresolved alias'],
    ['Latin-1', new Uint8Array([0x2d, 0x20, 0xe9]), 'sources.yaml is not UTF-8 text'],
    ['too large', `# ${'x'.repeat(4_000_001)}`, 'sources.yaml is larger than 4 MB: split it into several files'],
    ['deeply nested', '- '.repeat(100_000), 'bad YAML: Maximum call stack size exceeded'],
  ])('%s', async (_, content, problem) => {
    const [first, ...others] = await problemsOf({ 'sources.yaml': content })
    expect(first).toContain(problem)
    expect(others.length).toBeLessThan(3)
  })

  it('aliases that grow without measure', async () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `- &a${level + 1} [${Array(9).fill(`*a${level}`).join(', ')}]`,
    )
    const [problem] = await problemsOf({ 'sources.yaml': ['- &a0 [x]', ...levels].join('\n') })
    expect(problem).toBe(
      'sources.yaml cannot be read as YAML: Excessive alias count indicates a resource exhaustion attack',
    )
  })

  it('a folder without files, and none at all', async () => {
    expect(await problemsOf({})).toEqual(['. holds no YAML file: name one statements.yaml, for example'])
    expect(await problemsIn('/nowhere/at/all')).toEqual(['/nowhere/at/all does not exist'])
    const file = path.join(makeFolder({ x: '' }), 'x')
    expect(await problemsIn(file)).toEqual([`${file} is no folder`])
  })

  it.skipIf(process.platform === 'win32')('symbolic links that lead round, or nowhere', async () => {
    const folder = makeFolder({ 'deep/sources.yaml': SOURCE })
    symlinkSync('..', path.join(folder, 'deep', 'up'))
    symlinkSync('self.yaml', path.join(folder, 'self.yaml'))
    symlinkSync('gone.yaml', path.join(folder, 'events.yaml'))
    expect(await problemsIn(folder)).toEqual([
      'deep/up is a symbolic link to a folder that it is in: remove it',
      'events.yaml does not exist',
      'self.yaml is a symbolic link that leads to itself: remove it',
    ])
  })

  it('a folder with the name of a file is looked into', async () => {
    expect(await problemsOf({ 'events.yaml/sources.yaml': SOURCE })).toEqual([])
  })
})

describe('what is read', () => {
  it('keeps every digit and letter as written', async () => {
    const folder = makeFolder({
      'sources.yaml':
        '\ufeff- { slug: 2019, numeric: 004, amount: 12345678901234567890.10, alpha2: NO, date: 2019-04-06, yes: true, none: ~ }',
    })
    const { entries } = await readFolder(folder)
    const value = {
      slug: '2019',
      numeric: '004',
      amount: '12345678901234567890.10',
      alpha2: 'NO',
      date: '2019-04-06',
      yes: true,
      none: null,
    }
    expect(entries[0]?.value).toEqual(value)
  })

  it('has a checksum that follows names and contents', async () => {
    const checksum = async (files: Record<string, string>) => (await readFolder(makeFolder(files))).checksum
    const one = await checksum({ 'sources.yaml': SOURCE })
    expect(await checksum({ 'sources.yaml': SOURCE })).toBe(one)
    expect(await checksum({ 'sources.yaml': `${SOURCE} ` })).not.toBe(one)
    expect(await checksum({ 'sources.b.yaml': SOURCE })).not.toBe(one)
  })
})
