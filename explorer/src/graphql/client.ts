import { cacheExchange, type KeyGenerator } from '@urql/exchange-graphcache'
import { Client, fetchExchange } from 'urql'
import { fetchOrTake } from '../first/asked.js'
import keylessTypes from '../generated/keyless-types.json' with { type: 'json' }
import possibleTypes from '../generated/possible-types.json' with { type: 'json' }
import { resolvers } from './paged-lists.js'

/** Told of every field that an object lacks because its fragment is on another type of a union: that is as it should be. */
const LACKS_FIELD = '#13'

/** The client of the page: what two panels ask for is there once, and a list grows with its pages. */
export function createClient(url: string): Client {
  const inTheirParent: KeyGenerator = () => null
  return new Client({
    url,
    fetch: fetchOrTake,
    // GET answers can be held by caches, but addresses have an end: these documents are longer.
    preferGetMethod: false,
    exchanges: [
      cacheExchange({
        keys: Object.fromEntries(keylessTypes.map((name) => [name, inTheirParent])),
        possibleTypes,
        resolvers,
        logger: warnOfFaults,
      }),
      fetchExchange,
    ],
  })
}

function warnOfFaults(severity: 'debug' | 'error' | 'warn', message: string): void {
  // eslint-disable-next-line no-console -- in development alone: a build has no such messages
  if (severity !== 'debug' && !message.endsWith(LACKS_FIELD)) console[severity](message)
}
