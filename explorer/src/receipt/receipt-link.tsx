import type { MouseEvent, ReactNode } from 'react'
import { useSearch } from 'wouter'
import { usePageState } from '../url/page-state.js'
import { readState, writeState } from '../url/read-state.js'
import './receipt.css'

interface ReceiptLinkProps {
  /** The id of the record, or what the page itself has a receipt for, as `metric:balance`. */
  receipt: string
  /** What it is of, where its content does not say so. */
  label?: string
  /** The exact value, where it shows a rounded one. */
  title?: string
  children: ReactNode
}

/** A number or a quote: opens where it comes from. A link, as the open receipt is a part of the address. */
export function ReceiptLink({ receipt, label, title, children }: ReceiptLinkProps) {
  const [, change] = usePageState()
  const search = useSearch()
  const open = (event: MouseEvent) => {
    // Into another tab or window, as with any link.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    change({ receipt })
  }
  return (
    <a
      href={writeState({ ...readState(search), receipt })}
      className="receipt-link"
      aria-haspopup="dialog"
      aria-label={label}
      title={title}
      onClick={open}
    >
      {children}
    </a>
  )
}
