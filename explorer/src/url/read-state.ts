// What the address says beside the path: one place that reads and writes it, so that every link is a permalink.

export type FlowChoice = 'total' | 'exports' | 'imports'
export const GAS_UNITS = ['BCM_PER_YEAR', 'BILLION_SCF_PER_DAY', 'MILLION_M3_PER_DAY'] as const
export type GasUnitChoice = (typeof GAS_UNITS)[number]
/** What the timeline can show, in the order in which it is offered. */
export const SHOWN_KINDS = ['statements', 'events', 'figures', 'waivers'] as const
export type ShownKind = (typeof SHOWN_KINDS)[number]
const FLOWS: readonly FlowChoice[] = ['total', 'exports', 'imports']

export interface PageState {
  /** The day as of which everything is shown; without it, all that is known. */
  asOf?: string
  /** The first and the last year of charts. */
  from?: number
  to?: number
  /** The year of the metrics. */
  year?: number
  dataset?: string
  /** What a list is filtered by, and the name of its order. */
  q?: string
  order?: string
  flow?: FlowChoice
  unit?: GasUnitChoice
  /** The day of which the state of the waivers is told. */
  on?: string
  /** What the timeline shows; without it, statements and events. */
  show?: readonly ShownKind[]
  /** What is open: the id of a record, or `metric:` and the like with a name. */
  receipt?: string
}

/** How each is read; what cannot be one is left out. */
const READERS: { [Key in keyof Required<PageState>]: (text: string) => PageState[Key] } = {
  asOf: readDay,
  from: readYear,
  to: readYear,
  year: readYear,
  dataset: (text) => (/^[a-z0-9][a-z0-9-]*$/.test(text) ? text : undefined),
  q: (text) => text.trim() || undefined,
  order: (text) => (/^[a-z]+$/.test(text) ? text : undefined),
  flow: (text) => FLOWS.find((flow) => flow === text),
  unit: (text) => GAS_UNITS.find((unit) => unit === text),
  on: readDay,
  show: readKinds,
  receipt: (text) => text || undefined,
}

export function readState(search: string): PageState {
  const parameters = new URLSearchParams(search)
  const entries = Object.entries(READERS).map(([key, read]) => [key, read(parameters.get(key) ?? '')])
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as PageState
}

/** With the question mark; empty where nothing is said. */
export function writeState(state: PageState): string {
  const parameters = new URLSearchParams()
  for (const key of Object.keys(READERS) as (keyof PageState)[]) {
    const value = state[key]
    if (value !== undefined) parameters.set(key, String(value))
  }
  const text = parameters.toString()
  return text && `?${text}`
}

function readDay(text: string): string | undefined {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
  return isDay && new Date(text).toISOString().startsWith(text) ? text : undefined
}

function readKinds(text: string): readonly ShownKind[] | undefined {
  const named = text.split(',')
  const kinds = SHOWN_KINDS.filter((kind) => named.includes(kind))
  return kinds.length > 0 ? kinds : undefined
}

function readYear(text: string): number | undefined {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined
}
