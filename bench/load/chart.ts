import { medianOf, type Results } from './results.js'

const WIDTH = 760
const LABELS = 190
const NUMBERS = 70
const BAR = 14
const GAP = 12
const COLOURS = ['#1f6feb', '#8b949e', '#d29922', '#3fb950', '#a371f7']

/** Requests a second, a group of bars for each question. Logarithmic: twice as long is not twice as many. */
export function drawChart({ measured, contenders }: Results): string {
  const bars = measured.map((each) => ({
    ...each,
    value: medianOf(each, ({ requestsPerSecond }) => requestsPerSecond)!,
  }))
  const lowest = 10 ** Math.floor(Math.log10(Math.min(...bars.map(({ value }) => value))))
  const highest = Math.max(...bars.map(({ value }) => value))
  const lengthOf = (value: number): number =>
    ((WIDTH - LABELS - NUMBERS) * Math.log(value / lowest)) / Math.log(highest / lowest)
  const names = contenders.map(({ name }) => name)
  const lines: string[] = []
  let y = 44
  for (const [n, { question, contender, value }] of bars.entries()) {
    if (n === 0 || bars[n - 1]!.question !== question) {
      y += n === 0 ? 0 : GAP
      lines.push(text(8, y + BAR - 3, question, 'font-weight="bold"'))
    }
    const length = Math.max(1, lengthOf(value)).toFixed(1)
    const colour = COLOURS[names.indexOf(contender) % COLOURS.length]!
    lines.push(text(LABELS - 6, y + BAR - 3, contender, 'text-anchor="end"'))
    lines.push(`<rect x="${LABELS}" y="${y}" width="${length}" height="${BAR - 2}" fill="${colour}"/>`)
    lines.push(text(LABELS + Number(length) + 5, y + BAR - 3, Math.round(value).toLocaleString('en')))
    y += BAR
  }
  const height = y + 12
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="sans-serif" font-size="11" fill="#1f2328" role="img">`,
    `<title>Requests a second for each question and server</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    text(8, 22, 'Requests a second (logarithmic scale, medians)', 'font-size="14"'),
    ...lines,
    `</svg>\n`,
  ].join('\n')
}

const text = (x: number, y: number, content: string, more = ''): string =>
  `<text x="${x.toFixed(1)}" y="${y}"${more === '' ? '' : ` ${more}`}>${content}</text>`
