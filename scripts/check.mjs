// All that can be told without running the tests. Every check runs, so that one pass shows all there is to mend; the
// exit code is 1 when any of them failed.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

const CHECKS = [
  { name: 'build', command: ['scripts/build.mjs'] },
  // Incremental under a name of its own: the build's record of what it wrote stays as it is.
  { name: 'types', command: [bin('typescript-7', 'tsc'), '--noEmit', '--tsBuildInfoFile', 'dist/.tsbuildinfo-check'] },
  // For browsers, so with settings of its own.
  { name: 'explorer types', command: [bin('typescript-7', 'tsc'), '--noEmit', '-p', 'explorer'] },
  { name: 'eslint', command: [bin('eslint', 'eslint'), '--max-warnings', '0', '.'] },
  { name: 'prettier', command: [bin('prettier', 'prettier'), '--check', '--log-level', 'warn', '.'] },
  { name: 'schema.graphql', command: ['dist/scripts/print-schema.js', '--check'], needs: 'build' },
  { name: 'client types', command: ['dist/scripts/generate-client.js', '--check'], needs: 'build' },
  // On its own: it is meant to be copied, with the settings of a frontend.
  { name: 'examples', command: [bin('typescript-7', 'tsc'), '--noEmit', '-p', 'examples'] },
]

const failed = []
for (const { name, command, needs } of CHECKS) {
  if (failed.includes(needs)) {
    report(name, 'failed', `needs the ${needs}`)
    failed.push(name)
    continue
  }
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  report(name, status === 0 ? 'ok' : 'failed', `${((performance.now() - started) / 1000).toFixed(1)} s`)
  if (status === 0) continue
  failed.push(name)
  console.log(`\n${stdout}${stderr}`.replaceAll(/^(?=.)/gm, '  '))
}

const all = CHECKS.length
console.log(
  failed.length === 0 ? `All ${all} checks passed.` : `${failed.length} of ${all} checks failed: ${failed.join(', ')}.`,
)
process.exitCode = failed.length === 0 ? 0 : 1

function report(name, outcome, note) {
  console.log(`${outcome.padEnd(8)}${name.padEnd(16)}${note}`)
}

function bin(name, command) {
  const folder = path.join(root, 'node_modules', name)
  const { bin: bins } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return path.join(folder, typeof bins === 'string' ? bins : bins[command])
}
