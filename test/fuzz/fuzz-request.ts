/** One request, as it is put on the wire. */
export interface FuzzRequest {
  /** What kind of mischief it is. */
  kind: string
  method: string
  path: string
  headers: Record<string, string>
  body?: string | Buffer
  /** The operation in it, for whoever looks into it, and to look for a smaller one. */
  asked?: { query: string; variables?: unknown }
  /** The client goes away after so many milliseconds. */
  hangsUpAfterMs?: number
}

/** Bytes that no HTTP client would send. */
export interface RawRequest {
  kind: string
  bytes: Buffer
}

export const isRaw = (request: FuzzRequest | RawRequest): request is RawRequest => 'bytes' in request
