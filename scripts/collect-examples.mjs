import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The playground's examples in the order of `index.json`, each with the text and the variables of its files. */
export function collectExamples(folder) {
  const groups = readJson(path.join(folder, 'index.json'))
  const listed = groups.flatMap(({ examples }) => examples.map(({ name }) => name))
  const found = readdirSync(folder)
    .filter((file) => file !== 'index.json')
    .map((file) => [file, /^([a-z0-9-]+)(?:\.graphql|\.variables\.json)$/.exec(file)?.[1]])
  for (const [file, name] of found) {
    if (!listed.includes(name)) {
      throw new Error(`${path.join(folder, file)} belongs to no example: list it in index.json, or remove it.`)
    }
  }
  const twice = listed.find((name, i) => listed.indexOf(name) !== i)
  if (twice) throw new Error(`${path.join(folder, 'index.json')} lists ${twice} twice: remove one.`)
  return groups.map(({ audience, examples }) => ({
    audience,
    examples: examples.map((example) => ({ ...example, ...readExample(path.join(folder, example.name)) })),
  }))
}

function readExample(start) {
  const file = `${start}.graphql`
  if (!existsSync(file)) throw new Error(`${file} is missing: write it, or take the example out of index.json.`)
  const query = readFileSync(file, 'utf8')
  const operationName = /^query (\w+)/m.exec(query)?.[1]
  if (!operationName) throw new Error(`${file} has no named query: the name is what its tab is called.`)
  const variables = `${start}.variables.json`
  if (!existsSync(variables)) return { query, operationName, variables: '' }
  readJson(variables)
  return { query, operationName, variables: readFileSync(variables, 'utf8').trimEnd() }
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`${file} is not JSON: ${error.message}`, { cause: error })
  }
}
