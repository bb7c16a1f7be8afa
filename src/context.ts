import type { Pool } from 'pg'
import type { PlannerContext } from './planner/planner.js'
import type { Lanes } from './platform/database/lanes.js'
import type { RequestRecord } from './platform/request-record.js'
import { Reader } from './planner/reader.js'

/** What every resolver of one operation shares. */
export interface RequestContext extends PlannerContext {
  /** What is noted of the request that it belongs to. */
  record?: RequestRecord
}

export function createContext(
  pool: Pool,
  execution: RequestContext['execution'] = 'finished',
  lanes?: Lanes,
  record?: RequestRecord,
): RequestContext {
  return { reader: new Reader(pool, lanes, record), execution, ...(record && { record }) }
}
