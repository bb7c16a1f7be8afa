import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Answer } from '../graphql/use-answer.js'
import { NotFoundPage } from '../layout/not-found-page.js'
import { useTitle } from '../layout/use-title.js'
import { PagePlaceholder } from '../panel/placeholder.js'
import { Problem } from '../panel/problem.js'
import { ReceiptDialog } from '../receipt/receipt-dialog.js'
import './record.css'

interface RecordPageProps<Data, Shown> {
  answer: Answer<Data>
  /** The record in the answer; null where there is none. */
  pick: (data: Data) => Shown | null
  /** What the browser's tab calls it. */
  title: (record: Shown) => string
  /** What is said to be missing: "official". */
  what: string
  children: (record: Shown) => ReactNode
}

/** A page of one record: on its way, there, or not there. */
export function RecordPage<Data, Shown>({ answer, pick, title, what, children }: RecordPageProps<Data, Shown>) {
  const [path] = useLocation()
  const { data, error, retry } = answer
  const record = data && pick(data)
  useTitle(record ? title(record) : undefined)
  if (error) return <Problem error={error} retry={retry} />
  if (data === undefined) return <PagePlaceholder />
  if (!record) return <NotFoundPage path={path} what={`such ${what}, or it was not known on that day`} />
  return (
    <>
      {children(record)}
      <ReceiptDialog />
    </>
  )
}
