import { readState, writeState } from './read-state.js'

/** Where each kind of record has its page. */
export const pathOf = {
  country: (code: string) => `/countries/${code}`,
  official: (slug: string) => `/officials/${slug}`,
  statement: (slug: string) => `/statements/${slug}`,
  source: (slug: string) => `/sources/${slug}`,
  dataset: (slug: string) => `/datasets/${slug}`,
  organisation: (slug: string) => `/organisations/${slug}`,
  event: (slug: string) => `/events/${slug}`,
  relation: (country: string, partner: string) => `/${country}/${partner}`,
} as const

/** The address of a page as of the day that this one is of: who follows a link stays on that day. */
export function onSameDay(path: string, search: string): string {
  return path + writeState({ asOf: readState(search).asOf })
}

/** The playground with a query and its variables in it. */
export function playgroundLink(query: string, variables: object): string {
  return `/graphql?${request(query, variables)}`
}

/** The list that a query leads to, as a file. */
export function exportLink(query: string, variables: object): string {
  return `/export?format=csv&${request(query, variables)}`
}

export function citeLink(query: string, variables: object): string {
  return `/cite?${request(query, variables)}`
}

function request(query: string, variables: object): string {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value != null))
  return new URLSearchParams({ query, variables: JSON.stringify(given, undefined, 2) }).toString()
}
