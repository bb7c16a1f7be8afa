import type { Question, Variables } from './question.js'

/** What every contender gets: the same database, and a folder of its own kind where it may put files. */
export interface Arena {
  databaseUrl: string
  folder: string
}

export interface Server {
  /** Without a slash at its end: http://127.0.0.1:4711 */
  url: string
  /** The process whose time and memory count, with all that it has started. */
  pid: number
  stop: () => Promise<void>
}

/** A server that answers questions over HTTP, in words of its own. */
export interface Contender {
  name: string
  /** Starts it on a free port of 127.0.0.1, and returns when it answers. */
  start: (arena: Arena) => Promise<Server>
  /** What is sent, as POST with a body of JSON; undefined where it cannot put the question. */
  request: (question: Question, variables: Variables) => { path: string; body: string } | undefined
  /** Its answer in the shape of Comity's `data`. Numbers and texts of numbers compare as equal, keys in any order. */
  canonical: (question: Question, body: unknown, variables: Variables) => unknown
  /** What it is made of, with versions: told with the results. */
  versions?: () => Record<string, string>
}
