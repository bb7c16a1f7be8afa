/** What is asked again and again in between; the answers must not change. */
const QUESTIONS: readonly string[] = [
  '{ country(code: "IRQ") { code name officials(first: 5) { nodes { slug name } } } }',
  '{ official(slug: "ali-khamenei") { name statements(first: 5) { nodes { slug madeOn summary mentions { __typename } } } } }',
  '{ bilateral(country: "IRQ", partner: "IRN") { claims(kind: PAYMENT) { count } timeline(first: 5) { totalCount } } }',
  '{ figure(slug: "iraq-gas-from-iran-2019-04") { slug ... on GasImport { quantity(unit: BCM_PER_YEAR) { value unit } } } }',
  '{ search(text: "sanctions", first: 5) { totalCount nodes { __typename } } }',
  '{ datasets { totalCount nodes { slug rowCount } } statements(asOf: "2019-04-05") { totalCount } }',
  '{ sources(first: 3, orderBy: [{ field: SLUG }]) { nodes { slug } pageInfo { endCursor hasNextPage } } }',
]

export async function askFixedQuestions(url: string): Promise<string[]> {
  return Promise.all(
    QUESTIONS.map(async (query) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      })
      const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown }
      return JSON.stringify(errors === undefined ? data : { query, errors })
    }),
  )
}
