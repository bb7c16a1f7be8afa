import pino, { type DestinationStream, type Logger } from 'pino'
import type { Config } from '../config.js'
import { TextLines } from './text-lines.js'

/** What must not be in a log, wherever somebody writes headers to one. */
const redact = ['headers', 'req.headers', 'request.headers'].flatMap((at) => [
  `${at}.authorization`,
  `${at}["x-api-key"]`,
  `${at}.cookie`,
])

/** The log of the service: JSON, a line for each entry, or text for people. */
export function createLogger({ level, format }: Config['log'], isTerminal: boolean): Logger {
  const isText = format === 'text' || (format === 'auto' && isTerminal)
  return makeLogger(level, isText ? new TextLines(process.stdout) : writeTogether())
}

export function makeLogger(level: Config['log']['level'], to: DestinationStream): Logger {
  // Levels by name: other programs do not know the numbers.
  return pino({ level, redact, formatters: { level: (label) => ({ level: label }) } }, to)
}

/** Writing each line by itself would be most of what a line costs. The end of the process, but for a kill, writes the rest. */
function writeTogether(): DestinationStream {
  return pino.destination({ dest: 1, sync: false, minLength: 4_096, periodicFlush: 250 })
}
