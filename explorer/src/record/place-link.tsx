import type { ReactNode } from 'react'
import { Link, useSearch } from 'wouter'
import { onSameDay } from '../url/links.js'

interface PlaceLinkProps {
  /** A path of the explorer, from `pathOf`. */
  to: string
  children: ReactNode
  className?: string
}

/** A link to another page, as of the same day. */
export function PlaceLink({ to, children, className }: PlaceLinkProps) {
  const search = useSearch()
  return (
    <Link href={onSameDay(to, search)} className={className}>
      {children}
    </Link>
  )
}
