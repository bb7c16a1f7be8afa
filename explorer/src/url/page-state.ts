// The state in the address, for components.
import { useCallback, useMemo } from 'react'
import { useSearch } from 'wouter'
import { navigate } from 'wouter/use-browser-location'
import { type PageState, readState, writeState } from './read-state.js'

export interface Changing {
  /** For what is dragged or typed: a step of the browser's history for each value would bury the page before. */
  replace?: boolean
}

export type ChangeState = (change: Partial<PageState>, options?: Changing) => void

export function usePageState(): [PageState, ChangeState] {
  const search = useSearch()
  const state = useMemo(() => readState(search), [search])
  const change = useCallback<ChangeState>((changes, options) => {
    const { pathname, search: current } = window.location
    navigate(pathname + writeState({ ...readState(current), ...changes }), options)
  }, [])
  return [state, change]
}

/** The address with a receipt open; the same function until something else changes, so that charts are not drawn anew. */
export function useReceiptLinks(): (receipt: string) => string {
  const search = useSearch()
  const without = useMemo(() => writeState({ ...readState(search), receipt: undefined }), [search])
  return useCallback((receipt) => writeState({ ...readState(without), receipt }), [without])
}
