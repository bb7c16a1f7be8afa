import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { TestContext } from 'vitest'
import { readCsv } from '../seed/read-csv.js'
import { needMaterial } from '../support/material.js'

/** A code that a file has in a year, and what the publisher calls it there. */
export interface Used {
  code: string
  year: number
  name?: string
}

const kept = new Map<string, Used[]>()

/** The codes that a publisher's file has. */
export function readUsed(file: string, read: (content: Buffer) => Used[], context: TestContext): Used[] {
  const found = needMaterial(file, context)
  const used = kept.get(found) ?? read(readFileSync(found))
  kept.set(found, used)
  return used
}

/** Half a million lines that begin with the two codes, the year and the two names, none of which holds a comma. */
export function readCowTrade(content: Buffer): Used[] {
  const lines = gunzipSync(content).toString().trimEnd().split('\n').slice(1)
  return unique(
    lines.flatMap((line) => {
      const [one = '', two = '', year = '', first = '', second = ''] = line.replaceAll('"', '').split(',', 5)
      return [`${one},${year},${first}`, `${two},${year},${second}`]
    }),
  )
}

export function readCowStates(content: Buffer): Used[] {
  const states = readCsv(gunzipSync(content).toString())
  return unique(states.flatMap((row) => eachYear(row.ccode, row.styear, row.endyear, row.statenme)))
}

export function readArchigos(content: Buffer): Used[] {
  const leaders = readCsv(gunzipSync(content).toString())
  return unique(leaders.flatMap((row) => eachYear(row.gwcode, row.startdate?.slice(0, 4), row.enddate?.slice(0, 4))))
}

export function readTroops(content: Buffer): Used[] {
  return unique(readCsv(content.toString()).map((row) => `${row.ccode},${row.year},${row.countryname}`))
}

function eachYear(code = '', first = '', last = '', name = ''): string[] {
  return Array.from(
    { length: Number(last) - Number(first) + 1 },
    (_, index) => `${code},${Number(first) + index},${name}`,
  )
}

function unique(found: string[]): Used[] {
  return [...new Set(found)].map((each) => {
    const [code = '', year = '', name = ''] = each.split(',')
    return { code, year: Number(year), ...(name === '' ? {} : { name }) }
  })
}
