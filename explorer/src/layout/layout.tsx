import { type ReactNode, useEffect, useRef } from 'react'
import { PlaceLink } from '../record/place-link.js'
import { Link } from 'wouter'
import './layout.css'

/** The lists, one of each kind of record that has pages. */
export const LISTS = [
  ['/countries', 'Countries'],
  ['/officials', 'Officials'],
  ['/organisations', 'Organisations'],
  ['/statements', 'Statements'],
  ['/events', 'Events'],
  ['/sources', 'Sources'],
  ['/datasets', 'Datasets'],
] as const

/** What stands around every page. */
export function Layout({ path, children }: { path: string; children: ReactNode }) {
  const main = useRef<HTMLElement>(null)
  const shownPath = useRef(path)
  useEffect(() => {
    if (shownPath.current === path) return
    shownPath.current = path
    // As on the load of a page: a screen reader begins at its top.
    window.scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [path])
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <header className="site-header">
        <Link className="brand" href="/">
          Comity
        </Link>
        <nav aria-label="Main">
          {LISTS.map(([to, name]) => (
            <PlaceLink key={to} to={to} isCurrent={path === to}>
              {name}
            </PlaceLink>
          ))}
          <a href="/graphql">Playground</a>
        </nav>
      </header>
      <main id="main" className="site-main" tabIndex={-1} ref={main}>
        {children}
      </main>
      <footer className="site-footer">
        What is shown here is what somebody reported: open a number to see who. All of it comes from the{' '}
        <a href="/graphql">GraphQL API</a> of this service.
      </footer>
    </>
  )
}
