// The page's own script: starts GraphiQL on the API at the same address. `query`, `variables` and `operationName` of
// the page's address are opened, so that a query can be shared as a link.
const WELCOME = `# Who says what about the trade between Iran and Iraq,
# since when, and which source reports it?
query TradeClaims {
  figures(
    where: {
      kind: { eq: TRADE_VOLUME }
      and: [{ country: { eq: "IRN" } }, { country: { eq: "IRQ" } }]
    }
    orderBy: [{ field: KNOWN_FROM }]
    first: 50
  ) {
    totalCount
    nodes {
      slug
      knownFrom
      standing
      rank
      reportedText
      period { label start end }
      attributedTo { label }
      ... on TradeVolume {
        direction
        scope
        timeBasis
        ratePer
        amount { value currency }
      }
      citations {
        phrase
        source { publisher publishedOn url }
      }
    }
  }
}
`

const link = new URLSearchParams(window.location.search)

ReactDOM.createRoot(document.getElementById('playground')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    defaultQuery: WELCOME,
    ...(link.get('query') && { query: link.get('query') }),
    ...(link.get('variables') && { variables: link.get('variables') }),
    ...(link.get('operationName') && { operationName: link.get('operationName') }),
    defaultEditorToolsVisibility: true,
    shouldPersistHeaders: false,
  }),
)
