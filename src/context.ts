import type { Pool } from 'pg'
import type { PlannerContext } from './planner/planner.js'
import type { Lanes } from './platform/database/lanes.js'
import { Reader } from './planner/reader.js'

/** What every resolver of one operation shares. */
export type RequestContext = PlannerContext

export function createContext(
  pool: Pool,
  execution: RequestContext['execution'] = 'finished',
  lanes?: Lanes,
): RequestContext {
  return { reader: new Reader(pool, lanes), execution }
}
