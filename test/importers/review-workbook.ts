import { writeFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { nameColumn } from '../../src/importers/statistical-review/sheet.js'

/** A number, a text, a text written in the cell itself, what a formula gave or failed to give, or nothing. */
export type Value = number | string | { inline: string } | { error: string } | { formula: string } | null
export type Rows = Value[][]
export type Sheets = Record<string, Rows>

/** Parts to add, or to replace. */
export type Extra = Record<string, string | Buffer>

/** A Statistical Review with a few areas: values of the edition of 2019, some rounded, in its layout. */
export function smallReview(): Sheets {
  return {
    Contents: [
      [],
      ['BP Statistical Review of World Energy June 2019'],
      [],
      [' This workbook contains information presented in the 2019'],
      [' BP Statistical Review of World Energy, which can be found on the'],
    ],
    'Gas Production - Bcm': [
      ['Natural Gas: Production*', null, null, 'Contents'],
      [null, null, null, 'Growth rate per annum', null, 'Share'],
      ['Billion cubic metres', 2017, 2018, 2018, '2007-17', 2018],
      [],
      ['Venezuela', 38.6, 33.2, -0.139, 0.004, 0.009],
      ['USSR', 'n/a', 'n/a', 'n/a', 'n/a', 'n/a'],
      ['Iran', 219.9, 239.5, 0.089, 0.058, 0.062],
      ['Iraq', 10.117798394180472, 12.990401509351676, 0.284, 0.083, 0.003],
      ['Yemen', '^', null, '♦', '-', '♦'],
      ['Vietnam', '-', 0, '-', '-', '-'],
      ['Total Middle East', 659.9, 687.3, 0.041, 0.059, 0.178],
      [],
      ['Total World', 3677.7, 3867.9, 0.052, 0.023, 1],
      ['of which: OECD', 1348.4, 1423.1, 0.055, 0.018, 0.368],
      ['                 European Union #', 118.3, 109.2, -0.077, -0.046, 0.028],
      [],
      [' ^ Less than 0.05.'],
    ],
    'Gas Consumption - Bcm': [
      ['Natural Gas: Consumption*', null, null, 'Contents'],
      [null, null, null, 'Growth rate per annum', null, 'Share'],
      ['Billion cubic metres', 2017, 2018, 2018, '2007-17', 2018],
      [],
      ['Venezuela', 38.6, 33.4, -0.136, 0.004, 0.009],
      ['USSR', 'n/a', 'n/a', 'n/a', 'n/a', 'n/a'],
      ['Iran', 210.5, 225.6, 0.072, 0.052, 0.059],
      ['Iraq', 12.735909814618928, 17.049300895096966, 0.339, 0.109, 0.004],
      ['Yemen', 0.6, 0.6, 0, 0, '♦'],
      ['Vietnam', 9.3, 9.6, 0.032, 0.029, 0.003],
      ['Belarus', 18.2, 19.3, 0.06, -0.004, 0.005],
      ['Total World', 3654, 3848.9, 0.053, 0.022, 1],
      [],
      [' ^ Less than 0.05.'],
    ],
    'Gas - Trade movts - pipeline': [
      ['Natural Gas: Trade movements 2018 by pipeline ', null, 'Contents'],
      ['Billion cubic metres', null, 'From'],
      ['To', 'Iran', 'Other Europe1', 'Total imports'],
      ['Turkey', 7.5680316250000006, 0, 7.5680316250000006],
      ['Iran', '-', null, 0],
      ['Other Middle East', 4.0588993857452911, '†', 4.0588993857452911],
      ['Total exports', 11.6269310107452917, '†', 11.6269310107452917],
      [null, null, null, 'Source: a service.'],
      ['† Less than 0.05.'],
    ],
    'Gas - Trade movts LNG': [
      ['Natural Gas: Trade movements 2018 as liquefied natural gas* ', null, 'Contents'],
      [null, null, 'From'],
      ['Billion cubic metres', 'Trinidad & ', 'Other '],
      ['To ', ' Tobago', ' Europe*', 'Total imports'],
      ['Kuwait', 0.1, 0, 0.1],
      ['Total exports', 0.1, 0, 0.1],
    ],
  }
}

export async function writeWorkbook(path: string, sheets: Sheets, extra: Extra = {}): Promise<string> {
  await writeFile(path, await packWorkbook(sheets, extra))
  return path
}

/** Packs the parts that a reader needs. */
export async function packWorkbook(sheets: Sheets, extra: Extra = {}): Promise<Buffer> {
  const strings: string[] = []
  const parts: Record<string, string> = {}
  const names = Object.keys(sheets)
  names.forEach((name, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheets[name] ?? [], strings)
  })
  const list = names.map((name, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="r${index + 1}"/>`)
  const targets = names.map((_, index) => relation(`r${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`))
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  parts['xl/workbook.xml'] =
    `<workbook xmlns="${MAIN}" xmlns:r="${office}"><sheets>${list.join('')}</sheets></workbook>`
  parts['xl/_rels/workbook.xml.rels'] =
    `<Relationships>${targets.join('')}${relation('s', 'sharedStrings', '/xl/sharedStrings.xml')}</Relationships>`
  parts['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${strings.map(stringXml).join('')}</sst>`
  const zip = new ZipFile()
  for (const [part, xml] of Object.entries({ ...parts, ...extra }))
    zip.addBuffer(typeof xml === 'string' ? Buffer.from(xml) : xml, part)
  zip.end()
  return buffer(zip.outputStream)
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://example.org/relationships/${type}" Target="${target}"/>`

/** As Excel does, in runs where a footnote mark is raised, and with a phonetic hint, which is no part of the text. */
function stringXml(text: string): string {
  const [, name, mark] = /^(.*[a-z])(\d)$/.exec(text) ?? []
  const hint = '<rPh sb="0" eb="1"><t>hint</t></rPh>'
  return name === undefined
    ? `<si><t xml:space="preserve">${escape(text)}</t>${hint}</si>`
    : `<si><r><t>${escape(name)}</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>${mark}</t></r></si>`
}

function sheetXml(rows: Rows, strings: string[]): string {
  const lines = rows.map((values, index) => {
    const cells = values.map((value, column) => cellXml(`${nameColumn(column + 1)}${index + 1}`, value, strings))
    return `<row r="${index + 1}">${cells.join('')}</row>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`
}

function cellXml(ref: string, value: Value, strings: string[]): string {
  if (value === null) return `<c r="${ref}" s="1"/>`
  if (typeof value === 'number') return `<c r="${ref}"><v>${value}</v></c>`
  if (typeof value === 'string') return `<c r="${ref}" t="s"><v>${strings.push(value) - 1}</v></c>`
  if ('inline' in value) return `<c r="${ref}" t="inlineStr"><is><t>${escape(value.inline)}</t></is></c>`
  if ('error' in value) return `<c r="${ref}" t="e"><f>1/0</f><v>${escape(value.error)}</v></c>`
  return `<c r="${ref}"><f>${escape(value.formula)}</f></c>`
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
