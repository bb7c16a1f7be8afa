/** Why the database cannot be used, in words that say what to do. `code` is one of Prisma's (P3009 ...) or our own. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'

  constructor(
    readonly code: DatabaseErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

export type DatabaseErrorCode =
  | 'DATABASE_URL_INVALID'
  | 'DATABASE_UNREACHABLE'
  | 'READER_MISSING'
  | 'EMBEDDED_UNAVAILABLE'
  | 'EMBEDDED_NOT_STARTED'
  | 'DATA_FOLDER_IN_USE'
  | 'DATA_FOLDER_UNUSABLE'
  | 'DATA_FOLDER_OTHER_VERSION'
  | 'MIGRATION_EDITED'
  | 'MIGRATION_MISSING'
  | 'P3005'
  | 'P3009'
  | 'P3015'
  | 'P3018'
