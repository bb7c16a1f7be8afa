import { useRef } from 'react'
import { type CombinedError, type TypedDocumentNode, useQuery } from 'urql'

export interface Answer<Data> {
  /** The answer; while the next one of the same subject is on its way, the one before. */
  data: Data | undefined
  /** Whether it is that of other variables than asked for now. */
  isOld: boolean
  error: CombinedError | undefined
  retry: () => void
}

interface Options<Data, Variables> {
  query: TypedDocumentNode<Data, Variables>
  variables: Variables
  /** What the answer is about: of another subject nothing is shown meanwhile. */
  subject: string
  pause?: boolean
}

/** Asks, and keeps what is on the page until there is something newer, so that nothing jumps. */
export function useAnswer<Data, Variables extends object>(options: Options<Data, Variables>): Answer<Data> {
  const { query, subject, pause = false } = options
  const variables = leaveOutMissing(options.variables)
  const [{ data, error, fetching, stale }, run] = useQuery({ query, variables, pause })
  const kept = useRef<{ subject: string; data: Data } | undefined>(undefined)
  // A request that is refused has the data null.
  const isCurrent = data != null && !fetching
  if (isCurrent) kept.current = { subject, data }
  const shown = isCurrent ? data : kept.current?.subject === subject ? kept.current.data : undefined
  return { data: error && !isCurrent ? undefined : shown, isOld: !isCurrent || stale, error, retry }

  function retry(): void {
    run({ requestPolicy: 'network-only' })
  }
}

/** The API takes null for a value, which some arguments refuse. */
function leaveOutMissing<Variables extends object>(variables: Variables): Variables {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value != null)) as Variables
}
