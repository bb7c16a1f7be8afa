import type { Pool } from 'pg'
import type { PrismaClient } from '../../prisma/generated/client/client.js'
import { RECORDS_LOCK } from '../../src/platform/database/records-lock.js'
import type { Transaction } from './stored-records.js'

export interface SeedDatabase {
  pool: Pool
  prisma: PrismaClient
}

const TRANSACTION = { maxWait: 60_000, timeout: 600_000 }

class TakenBack extends Error {}

/** One load at a time, all of it or nothing. */
export async function inTransaction<T>(
  { prisma }: SeedDatabase,
  takeBack: boolean,
  run: (tx: Transaction) => Promise<T>,
): Promise<T> {
  let result: { value: T } | undefined
  try {
    await prisma.$transaction(async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(${RECORDS_LOCK})`
      result = { value: await run(tx) }
      if (takeBack) throw new TakenBack()
    }, TRANSACTION)
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
  }
  if (!result) throw new Error('The transaction ended without a result')
  return result.value
}
