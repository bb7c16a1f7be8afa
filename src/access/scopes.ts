/** What a key can be good for. docs/access.md says the same. */
export const SCOPES = { READ: 'reads the data', METRICS: 'reads the measurements of the service' } as const

export type Scope = keyof typeof SCOPES

/**
 * What lets in at each route; OPEN ones hold no data and look at no key. A route that is not named here wants READ, so
 * that nobody has to think of it.
 */
export const ROUTES: Readonly<Record<string, Scope | 'OPEN'>> = {
  '/graphql': 'READ',
  '/export': 'READ',
  '/cite': 'READ',
  '/metrics': 'METRICS',
  '/healthz': 'OPEN',
  '/readyz': 'OPEN',
  '/playground/*': 'OPEN',
  '/assets/*': 'OPEN',
}
