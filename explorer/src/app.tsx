import { type ComponentType, lazy, Suspense } from 'react'
import { Redirect, useLocation, useSearch } from 'wouter'
import { findPage, type PageName } from '../../src/explorer/pages.js'
import { FrontPage } from './front/front-page.js'
import { FaultBoundary } from './layout/fault-boundary.js'
import { Layout } from './layout/layout.js'
import { NotFoundPage } from './layout/not-found-page.js'
import { PagePlaceholder } from './panel/placeholder.js'

export interface PageProps {
  /** What the path names. */
  names: Readonly<Record<string, string>>
}

/** The pages, each loaded when it is first opened. */
const PAGES: Readonly<Record<PageName, ComponentType<PageProps>>> = {
  front: FrontPage,
  relation: lazy(async () => ({ default: (await import('./relation/relation-page.js')).RelationPage })),
  countries: lazy(async () => ({ default: (await import('./country/countries-page.js')).CountriesPage })),
  country: lazy(async () => ({ default: (await import('./country/country-page.js')).CountryPage })),
  officials: lazy(async () => ({ default: (await import('./official/officials-page.js')).OfficialsPage })),
  official: lazy(async () => ({ default: (await import('./official/official-page.js')).OfficialPage })),
  statements: lazy(async () => ({ default: (await import('./statement/statements-page.js')).StatementsPage })),
  statement: lazy(async () => ({ default: (await import('./statement/statement-page.js')).StatementPage })),
  sources: lazy(async () => ({ default: (await import('./source/sources-page.js')).SourcesPage })),
  source: lazy(async () => ({ default: (await import('./source/source-page.js')).SourcePage })),
  datasets: lazy(async () => ({ default: (await import('./dataset/datasets-page.js')).DatasetsPage })),
  dataset: lazy(async () => ({ default: (await import('./dataset/dataset-page.js')).DatasetPage })),
  organisations: lazy(async () => ({
    default: (await import('./organisation/organisations-page.js')).OrganisationsPage,
  })),
  organisation: lazy(async () => ({
    default: (await import('./organisation/organisation-page.js')).OrganisationPage,
  })),
  events: lazy(async () => ({ default: (await import('./event/events-page.js')).EventsPage })),
  event: lazy(async () => ({ default: (await import('./event/event-page.js')).EventPage })),
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
  const Page = PAGES[page.name]
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
