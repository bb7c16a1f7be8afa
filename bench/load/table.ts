/** Rows of cells, the first row being the heads. All but the first two columns are numbers. */
export type Table = readonly (readonly string[])[]

const TEXT_COLUMNS = 2

export function asColumns(table: Table): string {
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)))
  return table
    .map((row) =>
      row
        .map((cell, column) => (column < TEXT_COLUMNS ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join('  '),
    )
    .join('\n')
}

export function asMarkdown([head = [], ...rows]: Table): string {
  const rule = head.map((_, column) => (column < TEXT_COLUMNS ? '---' : '---:'))
  return [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
