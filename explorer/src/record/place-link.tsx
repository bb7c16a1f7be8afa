import type { ReactNode } from 'react'
import { Link, useSearch } from 'wouter'
import { onSameDay } from '../url/links.js'

interface PlaceLinkProps {
  /** A path of the explorer, from `pathOf`. */
  to: string
  children: ReactNode
  className?: string
  /** Whether it leads to the page on which it stands. */
  isCurrent?: boolean
}

/** A link to another page, as of the same day. */
export function PlaceLink({ to, children, className, isCurrent }: PlaceLinkProps) {
  const search = useSearch()
  return (
    <Link href={onSameDay(to, search)} className={className} aria-current={isCurrent ? 'page' : undefined}>
      {children}
    </Link>
  )
}
