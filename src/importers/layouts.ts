import { suggest } from '../platform/nearest.js'
import type { Format, Layout } from './format.js'
import { ImportError, type Problem } from './import-error.js'
import type { InputFile } from './input-file.js'

/** The layout that a file has, by its columns in any order; the problems of the one that is nearest where none fits. */
export function findLayout(format: Format, file: InputFile): Layout {
  const { layouts } = format
  if (file.header.length === 0) {
    const workbook = layouts.find(({ read }) => read !== undefined)
    if (workbook) return workbook
    throw new ImportError([{ file: file.name, message: `is a workbook or an archive, no text that ${format.name} reads` }])
  }
  const delimited = layouts.filter(({ read }) => read === undefined)
  const best = delimited
    .map((layout) => ({ layout, problems: compare(layout, file) }))
    .sort((left, right) => left.problems.length - right.problems.length)[0]
  if (best === undefined) {
    throw new ImportError([{ file: file.name, message: `is no workbook (xlsx), which ${format.name} reads` }])
  }
  if (best.problems.length > 0) throw new ImportError(best.problems)
  return best.layout
}

function compare(layout: Layout, { name: file, header, width }: InputFile): Problem[] {
  const known = Object.keys(layout.columns)
  const missing = known.filter((column) => !layout.columns[column]?.optional && !header.includes(column))
  const unknown = header.filter((column) => layout.columns[column] === undefined)
  const twice = header.filter((column, index) => header.indexOf(column) !== index)
  const tooWide = width > header.length + 1
  return [
    ...missing.map((column) => ({ file, line: 1, message: `has no column "${column}" of the layout "${layout.name}"` })),
    ...unknown.map((column) => ({ file, line: 1, column, message: `is no column of the layout "${layout.name}"${suggest(column, known)}` })),
    ...twice.map((column) => ({ file, line: 1, column, message: 'stands in the header twice' })),
    ...(tooWide ? [{ file, line: 2, message: `has ${width} cells, the header ${header.length}` }] : []),
  ]
}
