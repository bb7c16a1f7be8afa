// ESLint rules on relative imports: which folder may import which, and no circles.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.dirname(import.meta.dirname)

/** Calls back for every module that a file names by a relative path and loads at run time, and whether only for types. */
function onImports(context, visit) {
  const check = (node) => {
    if (typeof node.source?.value !== 'string' || !node.source.value.startsWith('.')) return
    visit(node.source, resolveImport(context.filename, node.source.value), isTypeOnly(node))
  }
  return {
    ImportDeclaration: check,
    ExportNamedDeclaration: check,
    ExportAllDeclaration: check,
    ImportExpression: check,
  }
}

function resolveImport(from, to) {
  const target = path.resolve(path.dirname(from), to)
  const sources = ['.ts', '.tsx'].map((ending) => target.replace(/\.js$/, ending))
  return sources.find((source) => existsSync(source)) ?? target
}

function isTypeOnly(node) {
  if (node.importKind === 'type' || node.exportKind === 'type') return true
  const named = node.specifiers ?? []
  return (
    named.length > 0 && named.every((specifier) => specifier.importKind === 'type' || specifier.exportKind === 'type')
  )
}

/** Zones of { target, from, message }: files below `target` import nothing below `from`. Paths are from the project's root. */
export const importDirection = {
  meta: { type: 'problem', schema: [{ type: 'object', properties: { zones: { type: 'array' } } }] },
  create(context) {
    const here = path.relative(root, context.filename)
    const zones = context.options[0].zones.filter(({ target }) => [target].flat().some((zone) => isBelow(here, zone)))
    return onImports(context, (node, file) => {
      const there = path.relative(root, file)
      const crossed = zones.find(({ from }) => from.some((zone) => isBelow(there, zone)))
      if (crossed) context.report({ node, message: crossed.message })
    })
  },
}

function isBelow(file, zone) {
  const folder = path.normalize(zone)
  return file === folder || file.startsWith(folder + path.sep)
}

/** No circle of imports at run time: in built output, types that import each other fail before they are initialised. */
export const noImportCycle = {
  meta: { type: 'problem', schema: [] },
  create: (context) =>
    onImports(context, (node, file, typeOnly) => {
      const circle = typeOnly ? undefined : findWay(file, context.filename)
      if (circle)
        context.report({
          node,
          message: `Imports run in a circle: ${circle.map((step) => path.relative(root, step)).join(' > ')}`,
        })
    }),
}

function findWay(from, to) {
  const cameFrom = new Map([[from, undefined]])
  for (const file of cameFrom.keys()) {
    if (file === to) return trace(cameFrom, to)
    for (const next of importsOf(file)) if (!cameFrom.has(next)) cameFrom.set(next, file)
  }
  return undefined
}

function trace(cameFrom, file) {
  const before = cameFrom.get(file)
  return before === undefined ? [file] : [...trace(cameFrom, before), file]
}

const STATEMENT = /^(?:import|export)\s+(?!type\b)(?:([^'";]*?)\s*from\s*)?'(\.[^']+)'/gm
const known = new Map()

function importsOf(file) {
  let imports = known.get(file)
  if (!imports) {
    const text = /\.tsx?$/.test(file) && existsSync(file) ? readFileSync(file, 'utf8') : ''
    imports = [...text.matchAll(STATEMENT)]
      .filter(([, names]) => !onlyTypes(names))
      .map(([, , to]) => resolveImport(file, to))
    known.set(file, imports)
  }
  return imports
}

function onlyTypes(names) {
  const inside = /^\{([^}]*)\}$/.exec(names?.trim() ?? '')?.[1]
  return (
    inside !== undefined && inside.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '))
  )
}
