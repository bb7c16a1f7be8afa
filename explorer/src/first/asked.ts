// What was asked of the service before the page's script was there. The client takes the answers from here.

/** By operation and variables; of one build, so that one name is one document. */
const asked = new Map<string, Promise<Response>>()
const REQUEST = { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' } }

export function ask(operationName: string, query: string, variables: object): Promise<Response> {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined))
  const answer = fetch('/graphql', { ...REQUEST, body: JSON.stringify({ operationName, query, variables: given }) })
  asked.set(nameQuestion(operationName, given), answer)
  // Whoever takes it learns of its failure; nobody may.
  answer.catch(() => undefined)
  return answer
}

/** As `fetch`; what was asked already is answered by that, once: who asks again wants it anew. */
export function fetchOrTake(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  if (asked.size === 0 || typeof init?.body !== 'string') return fetch(input, init)
  const { operationName, variables = {} } = JSON.parse(init.body) as { operationName: string; variables?: object }
  const name = nameQuestion(operationName, variables)
  const answer = asked.get(name)
  asked.delete(name)
  return answer ?? fetch(input, init)
}

function nameQuestion(operationName: string, variables: object): string {
  return JSON.stringify([operationName, Object.entries(variables).sort(([a], [b]) => (a < b ? -1 : 1))])
}
