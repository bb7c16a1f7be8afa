// Which addresses are pages of the explorer. The service and the page itself read it: what one serves the other shows.

const SLUG = '(?<slug>[a-z0-9][a-z0-9-]*)'

/** The pages by their name, each with the form of its path. */
const PATHS = {
  front: /^\/$/,
  countries: /^\/countries$/,
  country: /^\/countries\/(?<code>[A-Za-z]{3})$/,
  officials: /^\/officials$/,
  official: new RegExp(`^/officials/${SLUG}$`),
  statements: /^\/statements$/,
  statement: new RegExp(`^/statements/${SLUG}$`),
  sources: /^\/sources$/,
  source: new RegExp(`^/sources/${SLUG}$`),
  datasets: /^\/datasets$/,
  dataset: new RegExp(`^/datasets/${SLUG}$`),
  organisations: /^\/organisations$/,
  organisation: new RegExp(`^/organisations/${SLUG}$`),
  events: /^\/events$/,
  event: new RegExp(`^/events/${SLUG}$`),
  relation: /^\/(?<country>[A-Za-z]{3})\/(?<partner>[A-Za-z]{3})$/,
} as const

export type PageName = keyof typeof PATHS

export interface FoundPage {
  name: PageName
  /** What the path names: codes in capitals, slugs as they are. */
  names: Readonly<Record<string, string>>
}

/** The page at a path; undefined where there is none. */
export function findPage(pathname: string): FoundPage | undefined {
  const path = pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname
  for (const [name, form] of Object.entries(PATHS)) {
    const match = form.exec(path)
    if (match) return { name: name as PageName, names: { ...match.groups } }
  }
  return undefined
}
