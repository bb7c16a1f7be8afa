import { Reader } from './planner/reader.js'
import type { PlannerContext } from './planner/planner.js'
import type { ReadServer } from './platform/database/read-servers.js'
import type { RequestRecord } from './platform/request-record.js'

/** Whose points an operation costs. */
export interface Payer {
  /** `key:<id>` or `address:<address>`. */
  id: string
  /** Points in a minute, where it is not the usual number. 0: none are counted. */
  points: number | undefined
}

/** What a caller has spent in the window, and what is left of it. */
export interface Account {
  limit: number
  spent: number
  remaining: number
  resetSeconds: number
}

/** What every resolver of one operation shares. */
export interface RequestContext extends PlannerContext {
  /** Where it is read. */
  server: ReadServer
  /** What is noted of the request that it belongs to. */
  record: RequestRecord | undefined
  payer: Payer
  /** Points that a file costs beside its operation; undefined for an answer, which is made at once. */
  fileCost: number | undefined
  /** What the operation costs, once that is known; without an account where no points are counted. */
  cost?: { requested: number; account: Account | undefined }
  /** Why it was turned away after it was read. */
  refusal?: Error
}

/** Of one request. */
type Asking = Pick<RequestContext, 'execution' | 'payer' | 'record' | 'fileCost'>

export function createContext(server: ReadServer, asking: Asking): RequestContext {
  const { pool, lanes, isReplica } = server
  return { ...asking, server, reader: new Reader(pool, lanes, asking.record, isReplica) }
}
