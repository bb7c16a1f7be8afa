import { type ReactNode, useState } from 'react'
import './panel.css'

interface FoldedProps {
  summary: string
  isOpen?: boolean
  children: () => ReactNode
}

/** What opens at a click. It is made when it is first open: the tables of a page are longer than the page. */
export function Folded({ summary, isOpen = false, children }: FoldedProps) {
  const [wasOpened, setOpened] = useState(isOpen)
  return (
    <details className="folded" open={isOpen} onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>{summary}</summary>
      {(isOpen || wasOpened) && children()}
    </details>
  )
}
