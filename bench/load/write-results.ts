import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findPackageRoot } from '../../src/platform/database/package-root.js'
import { drawChart } from './chart.js'
import { describeGrowth, describeResults, describeSetting } from './describe-results.js'
import type { Results } from './results.js'
import { asColumns, asMarkdown } from './table.js'

const ROOT = findPackageRoot()
const PAGE = path.join(ROOT, 'docs', 'performance.md')
const CHART = path.join(ROOT, 'docs', 'performance.svg')

const fileOf = (size: number): string =>
  path.join(ROOT, 'bench', 'results', size === 1 ? 'load.json' : `load-${size}.json`)

/** Prints the table; of a whole run also keeps the results, and writes them into the page and its chart. */
export function writeResults(results: Results, isWhole: boolean): void {
  console.log(`${describeSetting(results)}\n`)
  console.log(asColumns(describeResults(results)))
  const errors = results.measured.flatMap(({ rounds }) => rounds).reduce((sum, { errors }) => sum + errors, 0)
  if (errors > 0) {
    console.error(`${errors} requests failed: nothing is kept.`)
    process.exitCode = 1
    return
  }
  if (!isWhole) return
  mkdirSync(path.dirname(fileOf(results.size)), { recursive: true })
  writeFileSync(fileOf(results.size), `${JSON.stringify(results, null, 2)}\n`)
  if (results.size === 1) writeFileSync(CHART, drawChart(results))
  writePart(`load-${results.size}`, `${describeSetting(results)}\n\n${asMarkdown(describeResults(results))}`)
  const [one, ten] = [1, 10].map(readKept)
  if (one && ten) writePart('growth', asMarkdown(describeGrowth(one, ten)))
}

function readKept(size: number): Results | undefined {
  const file = fileOf(size)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : undefined
}

/** Replaces what stands between the two markers of a part. */
function writePart(name: string, text: string): void {
  const page = readFileSync(PAGE, 'utf8')
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no ${begin} with ${end} after it: put them back`)
  writeFileSync(PAGE, `${page.slice(0, from + begin.length)}\n${text.trimEnd()}\n${page.slice(to)}`)
}
