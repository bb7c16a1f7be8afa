import { existsSync } from 'node:fs'
import path from 'node:path'
import type { TestContext } from 'vitest'

/** Publishers' own files, which are not part of the project. */
const folder = process.env.COMITY_MATERIAL ?? path.resolve('../shared/data')

export const materialPath = (...parts: string[]): string => path.join(folder, ...parts)

export const hasMaterial = (file: string): boolean => existsSync(materialPath(file))

/** The path of a publisher's file. Without it the test counts as skipped, not as passed. */
export function needMaterial(file: string, context: TestContext): string {
  const found = materialPath(file)
  if (!existsSync(found)) context.skip(`${found} is not there: set COMITY_MATERIAL to the folder that holds it`)
  return found
}
