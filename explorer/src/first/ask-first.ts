// A small script of its own: it asks what the page at the address will ask, while the page's own script is on its way.
import { RelationMetrics, RelationPage } from 'virtual:first-questions'
import { findPage } from '../../../src/explorer/pages.js'
import type { RelationPageQuery } from '../generated/operations.js'
import { chooseYear, readMetricsVariables } from '../relation/metrics/metrics-year.js'
import { readRelationVariables } from '../relation/relation-question.js'
import { readState } from '../url/read-state.js'
import { ask } from './asked.js'

const page = findPage(window.location.pathname)
// A failure is told by the page, which asks the same.
if (page?.name === 'relation') void askRelation(page.names).catch(() => undefined)

/** The page, and the metrics as soon as their year is known. */
async function askRelation(names: Readonly<Record<string, string>>): Promise<void> {
  const state = readState(window.location.search)
  const variables = readRelationVariables(names, state)
  const answer = ask('RelationPage', RelationPage, variables)
  const year = state.year ?? chooseYear(await readTrade(answer))
  if (year !== undefined) void ask('RelationMetrics', RelationMetrics, readMetricsVariables(variables, year))
}

async function readTrade(answer: Promise<Response>): Promise<RelationPageQuery['bilateral'] | undefined> {
  const { data } = (await (await answer).clone().json()) as { data?: RelationPageQuery | null }
  return data?.bilateral
}
