import type { Contender } from '../contender.js'

/** What has Comity's own functions behind it, which a server for tables and joins does not offer. */
const OWN = new Set(['page', 'computed', 'computedWithout'])

/** For a server whose schema follows Comity's: the same text is asked, and the answer compares as it is. */
export const askAsComity: Pick<Contender, 'request' | 'canonical'> = {
  request: ({ name, text }, variables) =>
    OWN.has(name) ? undefined : { path: '/graphql', body: JSON.stringify({ query: text, variables }) },
  canonical: (_question, body) => (body as { data?: unknown }).data,
}
