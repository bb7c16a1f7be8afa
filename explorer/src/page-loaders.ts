import { type ComponentType, lazy } from 'react'
import { findPage, type PageName } from '../../src/explorer/pages.js'
import type { PageProps } from './app.js'
import { FrontPage } from './front/front-page.js'

type Page = ComponentType<PageProps>

/** The pages, each loaded when it is first opened. */
const LOADERS: Readonly<Record<PageName, () => Promise<Page>>> = {
  front: () => Promise.resolve(FrontPage),
  relation: async () => (await import('./relation/relation-page.js')).RelationPage,
  countries: async () => (await import('./country/countries-page.js')).CountriesPage,
  country: async () => (await import('./country/country-page.js')).CountryPage,
  officials: async () => (await import('./official/officials-page.js')).OfficialsPage,
  official: async () => (await import('./official/official-page.js')).OfficialPage,
  statements: async () => (await import('./statement/statements-page.js')).StatementsPage,
  statement: async () => (await import('./statement/statement-page.js')).StatementPage,
  sources: async () => (await import('./source/sources-page.js')).SourcesPage,
  source: async () => (await import('./source/source-page.js')).SourcePage,
  datasets: async () => (await import('./dataset/datasets-page.js')).DatasetsPage,
  dataset: async () => (await import('./dataset/dataset-page.js')).DatasetPage,
  organisations: async () => (await import('./organisation/organisations-page.js')).OrganisationsPage,
  organisation: async () => (await import('./organisation/organisation-page.js')).OrganisationPage,
  events: async () => (await import('./event/events-page.js')).EventsPage,
  event: async () => (await import('./event/event-page.js')).EventPage,
}

const pages = new Map<PageName, Page>()

/** The page of a name: rendered at once where it is there. */
export function pageOf(name: PageName): Page {
  const page = pages.get(name) ?? lazy(async () => ({ default: await LOADERS[name]() }))
  pages.set(name, page)
  return page
}

/** Loads the page at the address, so that it is rendered at once: the browser was told of its files. */
export async function loadFirstPage(): Promise<void> {
  const found = findPage(window.location.pathname)
  if (found) pages.set(found.name, await LOADERS[found.name]())
}
