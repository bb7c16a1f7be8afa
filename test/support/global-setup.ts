import type { TestProject } from 'vitest/node'
import { startTestDatabase } from './database.js'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, prefix, stop } = await startTestDatabase()
  project.provide('testDatabase', { url, prefix })
  return stop
}
