import type pg from 'pg'
import { compare, type Speech } from './people.js'
import { run } from './run-sql.js'
import { cellsOf } from './staged.js'
import { type Checked, selectRows } from './targets.js'

/** The speeches, by occasion and country. */
export async function readSpeeches(client: pg.ClientBase, checked: readonly Checked[]): Promise<Speech[]> {
  const speeches: Speech[] = []
  for (const each of checked) {
    const from = each.staged.layout.speeches?.(cellsOf(each.staged))
    if (from === undefined) continue
    speeches.push(...(await run<Speech>(client, selectRows(each, { ...from }))))
  }
  speeches.sort(
    (a, b) =>
      compare(a.madeOn, b.madeOn) ||
      compare(a.occasion, b.occasion) ||
      compare(a.country, b.country) ||
      compare(a.name ?? '', b.name ?? '') ||
      compare(a.office ?? '', b.office ?? ''),
  )
  const counts = new Map<string, number>()
  return speeches.map((speech) => {
    const key = `${speech.occasion} ${speech.country}`
    const number = (counts.get(key) ?? 0) + 1
    counts.set(key, number)
    return { ...speech, number }
  })
}
