// Generates Prisma's client and what Pothos knows of the models, from the project's own schema. Both lie among the
// packages: they are as little part of the project.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const HERE = import.meta.dirname
const SCHEMA = path.join(HERE, 'node_modules', '.comity', 'schema.prisma')
const GENERATORS = `generator client {
  provider        = "prisma-client-js"
  output          = "client"
  previewFeatures = ["views", "relationJoins"]
}

generator pothos {
  provider          = "prisma-pothos-types"
  generateDatamodel = true
}

`

const own = readFileSync(path.join(HERE, '..', '..', '..', 'prisma', 'schema.prisma'), 'utf8')
const schema = GENERATORS + own.slice(own.indexOf('datasource db'))
const isCurrent =
  existsSync(SCHEMA) &&
  readFileSync(SCHEMA, 'utf8') === schema &&
  existsSync(path.join(path.dirname(SCHEMA), 'client', 'index.js'))
if (!isCurrent) {
  const bin = path.join(HERE, 'node_modules', '.bin')
  mkdirSync(path.dirname(SCHEMA), { recursive: true })
  writeFileSync(SCHEMA, schema)
  execFileSync(
    process.execPath,
    [path.join(HERE, 'node_modules/prisma/build/index.js'), 'generate', '--schema', SCHEMA],
    {
      cwd: HERE,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        PATH: `${bin}${path.delimiter}${process.env.PATH}`,
        // Asks for an engine that it never runs: any existing file will do.
        PRISMA_SCHEMA_ENGINE_BINARY: path.join(HERE, 'package.json'),
        CHECKPOINT_DISABLE: '1',
      },
    },
  )
}
