// Builds what `npm start` runs: the Prisma client, the compiled service, the playground's files and the explorer.
// With --if-changed it does nothing when nothing that it reads has changed since the last build.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { collectExamples } from './collect-examples.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const require = createRequire(import.meta.url)
const stamp = path.join(root, 'dist', '.built')
const schemaStamp = path.join(root, 'prisma', 'generated', '.generated')

checkNode()
const schema = hash(['prisma/schema.prisma', 'prisma/model-generator.mjs', 'prisma.config.ts', 'package-lock.json'])
const all =
  hash(['src', 'explorer', 'seed/loader', 'scripts', 'bench', 'tsconfig.json', 'tsconfig.build.json']) + schema
if (process.argv.includes('--if-changed') && isCurrent(stamp, all)) process.exit(0)

console.log('Building ...')
if (!isCurrent(schemaStamp, schema)) {
  rmSync(path.join(root, 'prisma', 'generated'), { recursive: true, force: true })
  run('prisma generate', [bin('prisma', 'prisma'), 'generate'])
  writeFileSync(schemaStamp, schema)
}
rmSync(stamp, { force: true })
// Asked for outright, it builds anew: tsc leaves alone what it believes to be there.
if (!process.argv.includes('--if-changed')) rmSync(path.join(root, 'dist'), { recursive: true, force: true })
run('tsc', [bin('typescript-7', 'tsc'), '-p', 'tsconfig.build.json'])
copyPlayground()
run('vite', [bin('vite', 'vite'), 'build', '--config', 'explorer/vite.config.ts', '--logLevel', 'warn'])
writeFileSync(stamp, all)

/** npm only warns of a Node.js that is too old; what follows would fail in ways that do not tell why. */
function checkNode() {
  const { engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const [major, minor] = process.versions.node.split('.').map(Number)
  const fits = engines.node.split('||').some((range) => {
    const [, operator, from, least] = /(\^|>=)(\d+)\.(\d+)/.exec(range)
    return (
      (operator === '^' ? major === Number(from) : major >= Number(from)) &&
      (major > Number(from) || minor >= Number(least))
    )
  })
  if (fits) return
  console.error(`Comity needs Node.js ${engines.node}; this is ${process.versions.node}.`)
  process.exit(1)
}

/** GraphiQL and React as their packages ship them, and the page's own files: served by the service itself. */
function copyPlayground() {
  const to = path.join(root, 'dist', 'playground')
  mkdirSync(to, { recursive: true })
  const files = [
    packageFile('graphiql', 'graphiql.min.js'),
    packageFile('graphiql', 'graphiql.min.css'),
    packageFile('react', 'umd/react.production.min.js'),
    packageFile('react-dom', 'umd/react-dom.production.min.js'),
    ...filesBelow(path.join(root, 'src/playground/page')),
  ]
  for (const file of files) cpSync(file, path.join(to, path.basename(file)))
  const examples = collectExamples(path.join(root, 'src/playground/examples'))
  writeFileSync(path.join(to, 'examples.json'), JSON.stringify(examples))
}

function packageFile(name, file) {
  return path.join(packageFolder(name), file)
}

function packageFolder(name) {
  return path.dirname(require.resolve(`${name}/package.json`))
}

function bin(name, command) {
  const { bin: bins } = JSON.parse(readFileSync(packageFile(name, 'package.json'), 'utf8'))
  return packageFile(name, typeof bins === 'string' ? bins : bins[command])
}

function run(what, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  if (status === 0) return
  process.stderr.write(`${stdout}${stderr}\n${what} failed\n`)
  process.exit(status ?? 1)
}

function isCurrent(file, wanted) {
  return existsSync(file) && readFileSync(file, 'utf8') === wanted
}

function hash(names) {
  const digest = createHash('sha256')
  for (const file of names.flatMap((name) => filesBelow(path.join(root, name)))) {
    digest.update(path.relative(root, file)).update(readFileSync(file))
  }
  return digest.digest('hex')
}

function filesBelow(name) {
  if (!existsSync(name)) return []
  const entries = readdirSync(path.dirname(name), { withFileTypes: true })
  if (entries.find((entry) => entry.name === path.basename(name))?.isFile()) return [name]
  return readdirSync(name)
    .filter((entry) => entry !== 'node_modules' && entry !== 'results')
    .sort()
    .flatMap((entry) => filesBelow(path.join(name, entry)))
}
