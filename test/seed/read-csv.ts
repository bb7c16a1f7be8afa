/** Reads the comma-separated files of publishers: quoted fields, doubled quotes, a line of names first. */
export function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  const field = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/y
  for (let match = field.exec(text); match; match = field.exec(text)) {
    const [whole, value = '', end] = match
    rows.at(-1)?.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value)
    if (end !== ',') rows.push([])
    if (field.lastIndex >= text.length || whole === '') break
  }
  const [names = [], ...records] = rows.filter(({ length }) => length > 0)
  return records.map((record) => Object.fromEntries(names.map((name, index) => [name, record[index] ?? ''])))
}
