import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { GraphQLObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { HANDBOOK } from '../../src/metrics/handbook.js'
import { metrics } from '../../src/metrics/metrics.js'
import { findPackageRoot } from '../../src/platform/database/package-root.js'
import { buildApiSchema } from '../../src/schema.js'

const root = findPackageRoot()
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const schema = buildApiSchema()
const fieldsOf = (type: string): string[] => Object.keys((schema.getType(type) as GraphQLObjectType).getFields()).sort()

/** What a type of metrics tells of all of them. */
const BESIDE = ['year', 'dataset']

describe('metrics', () => {
  const folders = readdirSync(path.join(root, 'src/metrics'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

  it('each have a folder with a file of its name, which src/metrics/metrics.ts takes them from', () => {
    const taken = [...read('src/metrics/metrics.ts').matchAll(/ from '\.\/([\w-]+)\/([\w-]+)\.metric\.js'/g)]
    expect(taken.map(([, folder]) => folder).sort()).toEqual(folders.sort())
    expect(taken.filter(([, folder, file]) => folder !== file).map(([statement]) => statement)).toEqual([])
  })

  it('are all that are defined there, each once', () => {
    const defined = folders.flatMap((folder) =>
      [...read(`src/metrics/${folder}/${folder}.metric.ts`).matchAll(/^\s+id: '(\w+)',$/gm)].map(([, id]) => id!),
    )
    expect(defined.length).toBeGreaterThan(15)
    expect(metrics.map(({ id }) => id).sort()).toEqual(defined.sort())
  })

  it.each([
    ['BilateralMetrics', 'BilateralRelation'],
    ['CountryMetrics', 'Country'],
  ])('are the fields of %s beside year and dataset', (type, subject) => {
    const own = metrics.filter((metric) => metric.subject === subject)
    expect([...own.map(({ id, field = id }) => field), ...BESIDE].sort()).toEqual(fieldsOf(type))
  })

  it.each(metrics.map((metric) => [metric.id, metric] as const))('%s can be cited', (_, metric) => {
    const { name, description, formula, reference, range, needs } = metric
    for (const text of [name, description, formula, reference, range]) expect(text.trim()).toMatch(/^\S.*\S$/)
    expect(description).toMatch(/^[A-Z].*\.$/)
    expect(reference, 'an author or a publisher, and a title').toMatch(/^[A-Z].+, .+/)
    expect(Object.keys(needs).length).toBeGreaterThan(0)
  })

  it('stand in docs/metrics.md with their formula, unit and reference, and no others do', () => {
    const table = read('docs/metrics.md')
      .split('\n')
      .flatMap((line) => {
        const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'))
        const [, field = ''] = /^`(\w+\.\w+)(?:\(.*\))?`$/.exec(cells[1] ?? '') ?? []
        return field === '' ? [] : [{ field, formula: cells[2], unit: cells[3], reference: cells[4] }]
      })
    expect(read('docs/metrics.md')).toContain(`*Handbook* is ${HANDBOOK}.`)
    const bySubject = ['BilateralRelation', 'Country'].flatMap((one) =>
      metrics.filter(({ subject }) => subject === one),
    )
    const expected = bySubject.map(({ id, subject, field = id, formula, unit, reference }) => ({
      field: `${subject === 'Country' ? 'CountryMetrics' : 'BilateralMetrics'}.${field}`,
      formula,
      unit,
      reference: reference.replace(HANDBOOK, 'Handbook'),
    }))
    expect(table).toEqual(expected)
  })
})
