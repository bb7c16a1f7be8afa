import type { CombinedError } from 'urql'
import './panel.css'

/** What went wrong and what to do about it. */
export function Problem({ error, retry }: { error: CombinedError; retry: () => void }) {
  const { title, advice } = explain(error)
  return (
    <div className="problem" role="alert">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{advice}</p>
      <button type="button" onClick={retry}>
        Try again
      </button>
    </div>
  )
}

const ADVICE: Readonly<Record<string, string>> = {
  UNAVAILABLE: 'The database is busy or away. Wait a few seconds.',
  TIMEOUT: 'The question took too long. Narrow the years, or choose a dataset.',
  RATE_LIMITED: 'There have been many questions from your address. Wait a minute, and try again.',
  UNAUTHENTICATED: 'This service answers programs that have a key. A page cannot be given one.',
  QUERY_TOO_EXPENSIVE: 'The question asks for more than the service answers at once. Narrow the years.',
}

function explain({ networkError, graphQLErrors }: CombinedError): { title: string; advice: string } {
  if (networkError) {
    return { title: 'The service does not answer.', advice: 'See whether it is running and you are connected to it.' }
  }
  const [first] = graphQLErrors
  const code = first?.extensions['code']
  const advice = typeof code === 'string' ? ADVICE[code] : undefined
  return {
    title: first?.message ?? 'The service answered with an error.',
    advice: advice ?? 'Look at the address of this page: what it asks for may not be there.',
  }
}
