import { parseArgs } from 'node:util'
import { benchCompression } from './compression-speed.js'
import { benchExplorer } from './explorer-speed.js'
import { benchExport } from './export-speed.js'
import { benchImport } from './import-speed.js'
import { benchLoad } from './load/load.js'
import { readOptions } from './load/options.js'
import { openPostGraphile } from './postgraphile.js'
import { benchStatistics } from './statistics-speed.js'

const HELP = `npm run bench -- import <dyadic-trade-3.0.csv.gz> [--rounds <n>]   importing against \\copy, and the memory that it takes
npm run bench -- export <dyadic-trade-3.0.csv.gz> [--rounds <n>]   exporting a million rows against \\copy, and the memory that it takes
npm run bench -- statistics <dyadic-trade-3.0.csv.gz> [--rounds <n>]   tradeStatistics against SQL on the flows and against PostGraphile with its aggregates plugin (installed once, from npm); --alone without it
npm run bench -- load [--size 1|10] [--rounds <n>] [--seconds <n>] [--connections <n>] [--only comity,limit,...] [--questions country,linked,...] [--keep <folder>]   requests/s on made-up data, against other GraphQL servers (installed once, from npm) and SQL by hand
npm run bench -- explorer [dyadic-trade-3.0.csv.gz] [--rounds <n>]   what the explorer's pages cost a browser, with the shipped case and with a million flows
npm run bench -- compression <answer.json> ...   what compressing these answers saves and costs`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string' },
    alone: { type: 'boolean' },
    size: { type: 'string' },
    seconds: { type: 'string' },
    connections: { type: 'string' },
    only: { type: 'string' },
    questions: { type: 'string' },
    keep: { type: 'string' },
  },
})
const [what = 'import', file, ...others] = positionals
if (what === 'import') await benchImport(file, Number(values.rounds ?? 5))
else if (what === 'export') await benchExport(file, Number(values.rounds ?? 5))
else if (what === 'explorer') await benchExplorer(file, Number(values.rounds ?? 5))
else if (what === 'statistics')
  await benchStatistics(file, Number(values.rounds ?? 7), values.alone ? [] : [openPostGraphile])
else if (what === 'compression') await benchCompression(file === undefined ? [] : [file, ...others])
else if (what === 'load') await benchLoad(readOptions(values))
else {
  console.error(HELP)
  process.exitCode = 2
}
