import type { DestinationStream } from 'pino'

type Entry = Record<string, unknown> & { level: string; time: number; msg?: string; err?: { stack?: string } }

/** Entries of the log for people at a terminal. */
export class TextLines implements DestinationStream {
  constructor(private readonly out: { write(text: string): unknown }) {}

  write(line: string): void {
    const { level, time, pid: _, hostname: __, msg = '', err, ...rest } = JSON.parse(line) as Entry
    const at = new Date(time).toISOString().slice(11, 23)
    const details = Object.entries(rest).map(([name, value]) => `${name}=${show(value)}`)
    const stack = err?.stack === undefined ? '' : `\n${err.stack.replaceAll(/^/gm, '    ')}`
    this.out.write(`${[at, level, msg, ...details].join(' ')}${stack}\n`)
  }
}

function show(value: unknown): string {
  if (typeof value === 'string') return /^[\w./-]+$/.test(value) ? value : JSON.stringify(value)
  return Array.isArray(value) ? value.map(show).join() : JSON.stringify(value)
}
