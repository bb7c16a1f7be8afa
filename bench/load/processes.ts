import { readdirSync, readFileSync } from 'node:fs'

/** What Linux counts time in, for programs, on every architecture. */
const TICKS_PER_MS = 100 / 1000

/** Whether this system tells what its processes cost. */
export const tellsCosts = process.platform === 'linux'

/** Processor time that each process of these trees has taken so far. Of none where the system does not tell. */
export function readCpuMs(roots: readonly number[]): ReadonlyMap<number, number> {
  const processes = listProcesses()
  const found = new Map<number, number>()
  const add = (pid: number): void => {
    const own = processes.get(pid)
    if (!own || found.has(pid)) return
    found.set(pid, own.ticks / TICKS_PER_MS)
    for (const [child, { parent }] of processes) if (parent === pid) add(child)
  }
  for (const root of roots) add(root)
  return found
}

/** What was taken in between; a process that has ended since does not count. */
export function cpuBetween(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number {
  return [...after].reduce((sum, [pid, ms]) => sum + ms - (before.get(pid) ?? 0), 0)
}

/** The most memory that the processes of a tree have had, each at its own time. */
export function readPeakMb(root: number): number {
  return [...readCpuMs([root]).keys()].reduce((sum, pid) => {
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(readProc(pid, 'status') ?? '')
    return sum + Number(peak?.[1] ?? 0) / 1024
  }, 0)
}

function listProcesses(): Map<number, { parent: number; ticks: number }> {
  if (!tellsCosts) return new Map()
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return new Map(
    pids.flatMap((pid) => {
      const stat = readProc(Number(pid), 'stat')
      if (stat === undefined) return []
      // The name, in parentheses, may hold anything; state and parent follow it.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return [[Number(pid), { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }] as const]
    }),
  )
}

/** Undefined where the process has ended. */
function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return undefined
  }
}
