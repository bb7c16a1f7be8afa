import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client'
import { relayStylePagination } from '@apollo/client/utilities'
import possibleTypes from '../generated/possible-types.json' with { type: 'json' }

/** A client of Comity, of which an application makes one. */
export function createClient(url: string): ApolloClient {
  return new ApolloClient({
    link: new HttpLink({ uri: url }),
    cache: new InMemoryCache({
      // Tells that a TradeVolume is a Figure: fragments on the interface match what is in the cache too.
      possibleTypes,
      typePolicies: {
        BilateralRelation: {
          fields: {
            // All arguments but those of paging tell one list from another; the pages of one are put together.
            timeline: relayStylePagination(['from', 'to', 'kinds']),
          },
        },
      },
    }),
  })
}
