import { useEffect } from 'react'

/** What the browser's tab, history and bookmarks call the page. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} - Comity` : 'Comity'
  }, [title])
}
