import type { TestProject } from 'vitest/node'
import 'reflect-metadata'
import { loadShipped } from '../../seed/loader/shipped.js'
import { openDatabase } from '../../src/platform/database/database.js'
import { nameDatabase, query, startTestDatabase } from './database.js'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, prefix, stop } = await startTestDatabase()
  try {
    await createCaseTemplate(url, prefix)
  } catch (error) {
    await stop()
    throw error
  }
  project.provide('testDatabase', { url, prefix })
  return stop
}

/** A template with all that Comity ships with, for tests that ask the API. */
async function createCaseTemplate(url: string, prefix: string): Promise<void> {
  await query(url, `CREATE DATABASE ${prefix}case TEMPLATE ${prefix}template`)
  const database = await openDatabase({ url: nameDatabase(url, `${prefix}case`), dataDir: '' })
  try {
    await loadShipped(database)
  } finally {
    await database.close()
  }
}
