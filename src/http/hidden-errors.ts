import type { GraphQLFormattedError } from 'graphql'
import type { RequestRecord } from '../platform/request-record.js'
import type { ErrorCode } from '../platform/errors.js'

const FAULT: ErrorCode = 'INTERNAL_SERVER_ERROR'

/**
 * What clients are not told of errors. Whoever runs the service finds it in the log, by the id of the request, which a
 * client is told where the service is at fault.
 */
export class HiddenErrors {
  private readonly causes = new WeakMap<object, unknown>()

  constructor(readonly report: (error: unknown, requestId?: string) => void) {}

  /** Keeps what is behind an error that a client is told of. */
  keep(told: GraphQLFormattedError, cause: unknown): void {
    this.causes.set(told, cause)
  }

  /** Logs what is behind the errors of an answer. */
  reveal(errors: readonly GraphQLFormattedError[], record: RequestRecord | undefined): void {
    if (record) record.codes = [...new Set(errors.map(({ extensions }) => String(extensions?.code)))]
    for (const told of errors) {
      const cause = this.causes.get(told)
      if (cause === undefined) continue
      this.causes.delete(told)
      if (told.extensions?.code === FAULT) {
        if (record) Object.assign(told.extensions, { requestId: record.id })
        this.report(cause, record?.id)
      } else if (record) record.reason ??= describe(cause)
    }
  }
}

/** What the database or the network said, in one line. */
function describe(cause: unknown): string {
  const { code, message } = cause as { code?: unknown; message?: unknown }
  return [code, message].filter((part) => typeof part === 'string').join(' ')
}
