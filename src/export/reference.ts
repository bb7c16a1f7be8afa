import { createHash } from 'node:crypto'
import type { UsedSource } from './used-sources.js'

/** What a reference says. */
export interface About {
  what: string
  asOf: string
  /** The day on which it was made. */
  retrieved: string
  dataVersion: string
  permalink: string
  sources: readonly UsedSource[]
}

/** More are only counted: the link names them all. */
const MOST_SOURCES = 8

/** In one paragraph: what was asked, the editions and sources that it comes from, the service, the days, the link. */
export function writeReference({ what, asOf, retrieved, dataVersion, permalink, sources }: About): string {
  const from = describeSources(sources)
  return `“${what}”, as known on ${asOf}.${from ? ` ${from}.` : ''} Compiled by Comity, data version ${dataVersion}, retrieved ${retrieved}. ${permalink}`
}

function describeSources(sources: readonly UsedSource[]): string {
  const named = sources.slice(0, MOST_SOURCES).map(describeSource)
  const more = sources.length - named.length
  if (named.length === 0) return ''
  return `Data: ${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}`
}

function describeSource({ publisher, author, title, edition, date }: UsedSource): string {
  const what = title ? `“${title}”` : undefined
  const which = edition && !title?.includes(edition) ? `edition ${edition}` : undefined
  return [author, publisher, what, which, date ?? 'no date'].filter(Boolean).join(', ')
}

/** The same as an entry for BibTeX and what reads it. */
export function writeBibtex(about: About): string {
  const { what, asOf, retrieved, dataVersion, permalink, sources } = about
  const key = createHash('sha256').update(permalink).digest('hex').slice(0, 8)
  const fields: readonly (readonly [string, string])[] = [
    ['title', `{${escapeTex(what)}}`],
    ['author', '{Comity}'],
    ['year', asOf.slice(0, 4)],
    ['howpublished', `\\url{${escapeUrl(permalink)}}`],
    ['url', escapeUrl(permalink)],
    ['urldate', retrieved],
    [
      'note',
      escapeTex(
        [`As known on ${asOf}`, `data version ${dataVersion}`, describeSources(sources)].filter(Boolean).join('; '),
      ),
    ],
  ]
  return `@misc{comity-${asOf}-${key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '“': '``',
  '”': "''",
}

function escapeTex(text: string): string {
  return text.replaceAll(/[\\~^“”]|[{}$&#%_]/g, (sign) => TEX[sign] ?? `\\${sign}`)
}

/** Braces that do not match would end the field. */
function escapeUrl(url: string): string {
  return url.replaceAll('{', '%7B').replaceAll('}', '%7D')
}
