import { Presets, SingleBar } from 'cli-progress'
import type { Progress } from './progress.js'

/** A plain line for a phase that takes long, where nobody watches. */
const LINE_EVERY_MS = 10_000

/** A bar with rate, share and time left on a terminal; plain lines where it is none. */
export function showProgress(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? showBar(stream) : writeLines((line) => void stream.write(`${line}\n`))
}

function showBar(stream: NodeJS.WriteStream): Progress {
  let bar: SingleBar | undefined
  let ticking: NodeJS.Timeout | undefined
  let [rows, started] = [0, 0]
  const stop = (): void => {
    clearInterval(ticking)
    bar?.stop()
    bar = undefined
  }
  return {
    phase(name, total) {
      stop()
      ;[rows, started] = [0, Date.now()]
      const counts = total !== undefined
      const format = counts
        ? `${name.padEnd(24)} {bar} {percentage}% of ${megabytes(total)} MB, {rows} rows, {rate} rows/s, {eta_formatted} left`
        : `${name.padEnd(24)} {duration_formatted}`
      bar = new SingleBar({ format, stream, hideCursor: true, clearOnComplete: false, fps: 5 }, Presets.shades_classic)
      bar.start(total ?? 1, 0, { rows: 0, rate: '?' })
      // PostgreSQL does not tell how far a statement is: the time runs on.
      if (!counts) ticking = setInterval(() => bar?.update(0), 1000)
    },
    advance(bytes, lines) {
      rows += lines
      bar?.increment(bytes, { rows: rows.toLocaleString('en'), rate: ratePerSecond(rows, started) })
    },
    done: stop,
  }
}

function writeLines(write: (line: string) => void): Progress {
  let [read, rows, started] = [0, 0, 0]
  let size: number | undefined
  let name = ''
  let last = Date.now()
  return {
    phase(next, total) {
      ;[name, size, read, rows, started, last] = [next, total, 0, 0, Date.now(), Date.now()]
      write(total === undefined ? `${name} ...` : `${name} ${megabytes(total)} MB ...`)
    },
    advance(bytes, lines) {
      read += bytes
      rows += lines
      if (size === undefined || Date.now() - last < LINE_EVERY_MS) return
      last = Date.now()
      const left = Math.round(((Date.now() - started) / 1000) * (size / read - 1))
      const share = `${Math.floor((100 * read) / size)}% of ${megabytes(size)} MB`
      write(
        `${name}: ${share}, ${rows.toLocaleString('en')} rows, ${ratePerSecond(rows, started)} rows/s, ${left} s left`,
      )
    },
    done() {},
  }
}

function ratePerSecond(rows: number, started: number): string {
  return Math.round((1000 * rows) / Math.max(1, Date.now() - started)).toLocaleString('en')
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1)
