import type { FastifyReply } from 'fastify'
import type { Admission } from '../limits/admission.js'
import type { Reader } from '../planner/reader.js'
import { codedError } from '../platform/errors.js'

const GONE = codedError('UNAVAILABLE', 'The client has gone.')

/** Runs an operation when it is its turn, of which one for whoever has hung up meanwhile does not come. */
export async function whenAdmitted<Result>(
  admission: Admission,
  { raw }: FastifyReply,
  run: () => Promise<Result>,
): Promise<Result> {
  await admission.enter(raw)
  try {
    if (raw.destroyed) throw GONE
    return await run()
  } finally {
    admission.leave()
  }
}

/** Runs what reads by a reader, which ends when its time is up or its client has gone. */
export async function endInTime<Result>(
  { raw }: FastifyReply,
  ms: number,
  readerNow: () => Reader | undefined,
  run: () => Promise<Result>,
): Promise<Result> {
  const tooLong = setTimeout(() => readerNow()?.stop(tookTooLong(ms)), ms)
  const whenGone = (): void => readerNow()?.stop(GONE)
  raw.once('close', whenGone)
  try {
    return await run()
  } finally {
    clearTimeout(tooLong)
    raw.off('close', whenGone)
  }
}

function tookTooLong(ms: number): Error {
  return codedError('TIMEOUT', `The operation took longer than ${ms} ms. Ask for less, or in several operations.`)
}
