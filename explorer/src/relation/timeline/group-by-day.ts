import type { TimelinePageFragment } from '../../generated/operations.js'

type Edge = TimelinePageFragment['edges'][number]

export interface TimelineDay {
  day: string | null
  /** Whether it is only known when it was reported. */
  isReported: boolean
  edges: Edge[]
}

/** Entries that stand beside one another under one date, in the order of the list. */
export function groupByDay(edges: readonly Edge[]): TimelineDay[] {
  const days: TimelineDay[] = []
  for (const edge of edges) {
    const day = edge.date ?? edge.sortDate
    const isReported = edge.date === null && day !== null
    const last = days.at(-1)
    if (last?.day === day && last.isReported === isReported) last.edges.push(edge)
    else days.push({ day, isReported, edges: [edge] })
  }
  return days
}
