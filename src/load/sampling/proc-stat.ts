/** What /proc/<pid>/stat says of a process. Times are in clock ticks. */
export interface ProcStat {
  readonly parent: number
  /** Id of its session; its own where it leads one. */
  readonly session: number
  /** Tells it from an earlier process of the same id: ticks from boot to its start. */
  readonly startedAt: number
  /** CPU of all its threads. */
  readonly ticks: number
  /** CPU of its children that have ended and been waited for, and of theirs. */
  readonly endedChildrenTicks: number
}

/** Reads the line of /proc/<pid>/stat (proc_pid_stat(5)); undefined where it is cut short. */
export function parseProcStat(line: string): ProcStat | undefined {
  // The name is in brackets and may hold anything, brackets and spaces too.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
  const field = (number: number) => Number(fields[number - 3])
  const stat = {
    parent: field(4),
    session: field(6),
    startedAt: field(22),
    ticks: field(14) + field(15),
    endedChildrenTicks: field(16) + field(17),
  }
  return Object.values(stat).every(Number.isFinite) ? stat : undefined
}

/** Reads VmRSS from /proc/<pid>/status, in bytes; 0 for what has no memory any more. */
export function parseResident(status: string): number {
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
  return kibibytes === undefined ? 0 : Number(kibibytes) * 1024
}
