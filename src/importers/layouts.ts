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
    throw new ImportError([
      { file: file.name, message: `is a workbook or an archive, no text that ${format.name} reads` },
    ])
  }
  const [only = ''] = file.header
  if (file.header.length === 1 && /[;\t|]/.test(only)) {
    const separator = only.includes(';') ? 'semicolons' : only.includes('\t') ? 'tabs' : 'bars'
    throw new ImportError([
      {
        file: file.name,
        line: 1,
        value: only,
        message: `has ${separator} between its columns: save the file with commas`,
      },
    ])
  }
  const delimited = layouts.filter(({ read }) => read === undefined)
  const named = delimited.filter(({ inName = '' }) => file.name.includes(inName))
  const best = (named.length > 0 ? named : delimited)
    .map((layout) => ({ layout, problems: compare(layout, file) }))
    .sort((left, right) => left.problems.length - right.problems.length)[0]
  if (best === undefined) {
    throw new ImportError([{ file: file.name, message: `is no workbook (xlsx), which ${format.name} reads` }])
  }
  if (best.problems.length > 0) throw new ImportError(best.problems)
  if (named.length === 0) throw new ImportError([{ file: file.name, message: explainName(delimited) }])
  return best.layout
}

function explainName(layouts: readonly Layout[]): string {
  const names = layouts.flatMap(({ inName = [] }) => inName)
  return `has a name that does not tell what its columns mean: name it as the publisher does, with one of ${names.join(', ')} in it`
}

/** The same, and where none fits, the format that the file is of by its columns. */
export function findLayoutAmong(formats: readonly Format[], format: Format, file: InputFile): Layout {
  try {
    return findLayout(format, file)
  } catch (error) {
    const other = formats.find((each) => each !== format && fits(each, file))
    if (other === undefined) throw error
    const message = `has the columns of the format ${other.name}, not of ${format.name}: is it to be imported as that?`
    throw new ImportError([{ file: file.name, line: 1, message }])
  }
}

const fits = ({ layouts }: Format, file: InputFile): boolean =>
  file.header.length > 0 && layouts.some((layout) => layout.read === undefined && compare(layout, file).length === 0)

function compare(layout: Layout, { name: file, header, width }: InputFile): Problem[] {
  const known = Object.keys(layout.columns)
  const missing = known.filter((column) => !layout.columns[column]?.optional && !header.includes(column))
  const unknown = header.filter((column) => !known.includes(column))
  const twice = header.filter((column, index) => header.indexOf(column) !== index)
  const tooWide = width > header.length + 1
  return [
    ...missing.map((column) => ({
      file,
      line: 1,
      message: `has no column "${column}" of the layout "${layout.name}"`,
    })),
    ...unknown.map((column) => ({
      file,
      line: 1,
      column,
      message: `is no column of the layout "${layout.name}"${suggest(column, known)}`,
    })),
    ...twice.map((column) => ({ file, line: 1, column, message: 'stands in the header twice' })),
    ...(tooWide ? [{ file, line: 2, message: `has ${width} cells, the header ${header.length}` }] : []),
  ]
}
