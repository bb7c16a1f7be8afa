import type { Column, Format, Layout } from './format.js'

/** The formats, a line or two each. */
export function listFormats(formats: readonly Format[]): string[] {
  const width = Math.max(...formats.map(({ name }) => name.length))
  return formats.flatMap(({ name, publisher, title, description }) => [
    `${name.padEnd(width)}  ${publisher}: ${title}`,
    `${' '.repeat(width)}  ${description}`,
  ])
}

/** All that is known of one format. */
export function describeFormat(format: Format): string[] {
  const { name, title, publisher, licence, url, description, gives, notes, layouts, example } = format
  return [
    `${name}: ${title}`,
    description,
    '',
    `Publisher  ${publisher}`,
    `Licence    ${licence}`,
    `Offered at ${url}`,
    gives === 'WHOLE_EDITION'
      ? 'The files of one command are a whole edition: what an earlier import of it had besides goes.'
      : 'The files of one command are a part of an edition: they are merged into what it has.',
    ...notes.map((note) => `- ${note}`),
    '',
    ...layouts.flatMap(describeLayout),
    '',
    `Example: ${example}`,
  ]
}

function describeLayout({ name, columns, read }: Layout): string[] {
  if (read !== undefined) return [`Layout "${name}": a workbook (xlsx)`]
  const needed = Object.entries(columns)
    .filter(([, { optional }]) => !optional)
    .map(([column]) => column)
  const optional = Object.keys(columns).filter((column) => !needed.includes(column))
  const units = Object.entries(columns).flatMap(([column, kind]) => describeUnit(column, kind))
  return [
    `Layout "${name}", columns in any order: ${needed.join(', ')}`,
    ...(optional.length > 0 ? [`  may be missing: ${optional.join(', ')}`] : []),
    ...units,
  ]
}

function describeUnit(column: string, kind: Column): string[] {
  return kind.is === 'CHOICE' ? [`  ${column}: ${Object.keys(kind.of).join(', ')}`] : []
}
