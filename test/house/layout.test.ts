import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { FigureKind } from '../../prisma/generated/client/enums.js'
import { figureKinds } from '../../src/figures/kinds.js'
import { findPackageRoot } from '../../src/platform/database/package-root.js'

// Names, lengths and the direction of imports are eslint's: eslint.config.js.

const root = findPackageRoot()
const NOT_OURS = new Set([
  '.git',
  '.comity',
  '.env',
  'coverage',
  'dist',
  'generated',
  'node_modules',
  'package-lock.json',
])
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')

function listFiles(folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name)
    if (NOT_OURS.has(entry.name)) return []
    return entry.isDirectory() ? listFiles(file) : [file]
  })
}

const files = listFiles()
const sources = files.filter((file) => file.startsWith('src/') && file.endsWith('.ts'))
const pages = files.filter((file) => file.endsWith('.md'))

describe('a file of src is named after the role it has', () => {
  /** What a suffix promises, and where a file has that, the suffixes that it may have. */
  const roles = [
    { has: /@(?:ObjectType|InterfaceType)\(|\bcreateUnionType\(/, suffixes: ['.type.ts', '.interface.ts'] },
    { has: /^@Resolver\(/m, suffixes: ['.resolver.ts'] },
    { has: /\b(?:filterInput|orderInput|listArgs|connectionType)\(/, suffixes: ['.list.ts'] },
  ]

  it.each(roles)('$suffixes says what is in it', ({ has, suffixes }) => {
    const named = sources.filter((file) => suffixes.some((suffix) => file.endsWith(suffix)))
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((file) => !has.test(read(file)))).toEqual([])
  })

  it('GraphQL types stand in .type.ts and .interface.ts files, filters in .list.ts files', () => {
    const types = sources.filter((file) => /^@(?:ObjectType|InterfaceType)\(/m.test(read(file)))
    const filters = sources.filter((file) => / = (?:filterInput|orderInput)\(/.test(read(file)))
    expect(types.filter((file) => !/\.(?:type|interface)\.ts$/.test(file))).toEqual([])
    expect(filters.filter((file) => !file.endsWith('.list.ts'))).toEqual([])
  })
})

describe('kinds of figures', () => {
  it('each have a folder that src/figures/kinds.ts takes its kind from', () => {
    const folders = readdirSync(path.join(root, 'src/figures'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    )
    const taken = [...read('src/figures/kinds.ts').matchAll(/Kind \} from '\.\/([\w-]+)\/\1\.type\.js'/g)].map(
      ([, name]) => name,
    )
    expect(folders.map(({ name }) => name).sort()).toEqual(taken.sort())
    expect(figureKinds).toHaveLength(taken.length)
  })

  it('are those of the database, one type for each', () => {
    expect(figureKinds.map(({ kind }) => kind).sort()).toEqual(Object.values(FigureKind).sort())
    expect(new Set(figureKinds.map(({ type }) => type)).size).toBe(figureKinds.length)
  })
})

describe('the docs', () => {
  it.each(pages)('%s names only files that exist and scripts that can be run', (page) => {
    const text = read(page)
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, to = '']) =>
      path.join(path.dirname(page), to),
    )
    const named = [...text.matchAll(/`((?:src|test|scripts|docs|seed|prisma|\.ci)\/[\w./-]*)`/g)].map(
      ([, file = '']) => file,
    )
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const commands = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
      ([, run, own]) => run ?? own ?? '',
    )
    expect([...links, ...named].filter((file) => !existsSync(path.join(root, file)))).toEqual([])
    expect(commands.filter((command) => !(command in scripts))).toEqual([])
  })

  it('that the code refers to exist', () => {
    const named = sources.flatMap((file) =>
      [...read(file).matchAll(/\b(?:docs|seed)\/[\w-]+\.md\b/g)].map(([page]) => page),
    )
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((page) => !pages.includes(page))).toEqual([])
  })
})

describe('the project speaks of itself alone', () => {
  // Letters in brackets keep this list from finding itself.
  const foreign: readonly [what: string, pattern: RegExp][] = [
    ["numbers of somebody's tickets", /\b(?:issue|session|ticket|task) ?#?\d+/i],
    ["paths of somebody's machine", /\/(?:home|Users|work)\/\w/],
    ['tools of its making', /\b(?:[c]laude|[a]nthropic|[c]hatgpt|[c]opilot|[c]odex|[l]lm)\b/i],
    ['things left to do', /\b(?:[T]ODO|[F]IXME|[X]XX:|[H]ACK)\b/],
  ]
  const lines = files
    .filter((file) => file !== 'LICENSE')
    .flatMap((file) =>
      read(file)
        .split('\n')
        .map((line, i) => ({ file, place: `${file}:${i + 1}`, line })),
    )

  it.each(foreign)('nowhere in it are %s', (_, pattern) => {
    const found = lines.filter(({ line }) => pattern.test(line))
    expect(found.map(({ place, line }) => `${place}: ${line.trim()}`)).toEqual([])
  })

  it('only tests look beside its folder, at what may not be there', () => {
    const beside = lines.filter(({ file, line }) => !file.startsWith('test/') && line.includes('../' + 'shared'))
    expect(beside.map(({ place }) => place)).toEqual([])
  })
})
