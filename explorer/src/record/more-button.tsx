interface MoreButtonProps {
  page: { endCursor: string | null; hasNextPage: boolean }
  isLoading: boolean
  onMore: (after: string) => void
}

/** The next page of a list, below the last. */
export function MoreButton({ page: { endCursor, hasNextPage }, isLoading, onMore }: MoreButtonProps) {
  if (!hasNextPage || endCursor === null) return null
  return (
    <p>
      <button type="button" disabled={isLoading} onClick={() => onMore(endCursor)}>
        {isLoading ? 'Loading …' : 'Show more'}
      </button>
    </p>
  )
}
