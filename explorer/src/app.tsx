import { Suspense } from 'react'
import { Redirect, useLocation, useSearch } from 'wouter'
import { findPage } from '../../src/explorer/pages.js'
import { FaultBoundary } from './layout/fault-boundary.js'
import { Layout } from './layout/layout.js'
import { NotFoundPage } from './layout/not-found-page.js'
import { pageOf } from './page-loaders.js'
import { PagePlaceholder } from './panel/placeholder.js'

export interface PageProps {
  /** What the path names. */
  names: Readonly<Record<string, string>>
}

export function App() {
  const [path] = useLocation()
  const search = useSearch()
  const page = findPage(path)
  if (!page) {
    return (
      <Layout path={path}>
        <NotFoundPage path={path} />
      </Layout>
    )
  }
  const proper = inCapitals(path, page.names)
  if (proper !== path) return <Redirect to={proper + (search && `?${search}`)} replace />
  const Page = pageOf(page.name)
  return (
    <Layout path={path}>
      <FaultBoundary key={path}>
        <Suspense fallback={<PagePlaceholder />}>
          <Page names={page.names} />
        </Suspense>
      </FaultBoundary>
    </Layout>
  )
}

/** Codes of countries have one form in addresses, so that each page has one address. */
function inCapitals(path: string, { code, country, partner }: PageProps['names']): string {
  if (country && partner) return `/${country.toUpperCase()}/${partner.toUpperCase()}`
  return code ? `/countries/${code.toUpperCase()}` : path
}
