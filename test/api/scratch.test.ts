import { expect, test } from 'vitest'
import { buildApiSchema } from '../../src/schema.js'
import { startService } from '../support/service.js'
import { insertDatasets } from './datasets.js'
import { readKnownValues } from './random/known-values.js'
import { randomOperation } from './random/random-queries.js'
import { appendFileSync, writeFileSync } from 'node:fs'
test('x', async () => {
  const schema = buildApiSchema()
  const s = await startService(); await insertDatasets(s.pool)
  const known = await readKnownValues(s)
  writeFileSync('/tmp/explore/gen.txt','')
  let err=0, size=0, n=0
  const codes: Record<string,number> = {}
  for (let seed=1; seed<=300; seed++){ const o = randomOperation(schema, known, seed)
    const a = await s.ask(o.query, o.variables[0]); n++
    const text = JSON.stringify(a.body); size+=text.length; if(a.body.errors) { err++; for (const e of a.body.errors) { const k=String(e.extensions.code)+' '+e.message.replace(/"[^"]*"/g,'_').slice(0,70); codes[k]=(codes[k]??0)+1 } }
    appendFileSync('/tmp/explore/gen.txt', `## ${seed} ${text.length} bad=${o.bad} ${a.status} stm=${s.statements()}\n${o.query}\n${JSON.stringify(o.variables)}\n${text.slice(0,600)}\n`)
  }
  console.log(n, err, size/n, codes)
  await s.stop()
}, 100000)
