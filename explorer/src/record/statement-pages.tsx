import { useState } from 'react'
import type { DocumentInput, TypedDocumentNode } from 'urql'
import type { StatementPageFragment } from '../generated/operations.js'
import { useAnswer } from '../graphql/use-answer.js'
import { StatementList } from './statement-list.js'

interface StatementPagesProps<Data, Variables> {
  title: string
  /** A page of them; the first is in the cache when the page of the record has come. */
  query: TypedDocumentNode<Data, Variables & { after?: string | null | undefined }>
  /** All of them, as a file wants them. */
  file: DocumentInput
  variables: Variables
  /** What is said where there are none; without it, they are not named. */
  none?: string
  pick: (data: Data) => StatementPageFragment | undefined
}

/** The statements of a record, page by page. */
export function StatementPages<Data, Variables extends object>(props: StatementPagesProps<Data, Variables>) {
  const { title, query, file, variables, none, pick } = props
  const [after, setAfter] = useState<string>()
  const answer = useAnswer({ query, variables: { ...variables, after }, subject: JSON.stringify(variables) })
  const list = answer.data && pick(answer.data)
  if (!list || (list.totalCount === 0 && none === undefined)) return null
  const take = { query, variables, list: file }
  return (
    <StatementList title={title} take={take} list={list} none={none ?? ''} isLoading={answer.isOld} onMore={setAfter} />
  )
}
