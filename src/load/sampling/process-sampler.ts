import type { ProcStat } from './proc-stat.ts'
import { ProcessTable } from './process-table.ts'

export interface ProcessSample {
  /** CPU used from the first sample's view on: cumulative, and never less than before. */
  readonly cpuSeconds: number
  /** Resident memory now. Pages that processes share count for each. */
  readonly rssBytes: number
}

export interface SamplerOptions {
  /** Whether the processes that they started, and those these started, are sampled too; true unless given. */
  readonly descendants?: boolean
  readonly table?: ProcessTable
}

/** USER_HZ, in which Linux counts CPU towards programs: 100 on every architecture that Node runs on. */
const TICKS_PER_SECOND = 100

interface Member {
  readonly startedAt: number
  /** Its parent, if that is sampled too: then what it used passes to the parent's account when it ends. */
  readonly parent: number | undefined
  readonly ticks: number
}

/**
 * CPU and memory of some processes and of all that they have started, also later. Meant to be asked about once a second.
 */
export class ProcessSampler {
  readonly #pids: () => readonly number[]
  readonly #table: ProcessTable
  readonly #descendants: boolean
  /** Start of each process asked about, as first seen: a later process of the same id is a stranger. */
  readonly #roots = new Map<number, number>()
  #members = new Map<number, Member>()
  /** Running processes that are no business of ours, and, not being children of ours, never will be. */
  #strangers: ReadonlySet<number> = new Set()
  /** CPU of processes that ended and are on nobody's account. */
  #endedTicks = 0
  #highest = 0

  constructor(pids: () => readonly number[], options: SamplerOptions = {}) {
    this.#pids = pids
    this.#table = options.table ?? new ProcessTable()
    this.#descendants = options.descendants ?? true
  }

  /** Undefined where the system does not tell, or none of the processes ever ran. */
  sample(): ProcessSample | undefined {
    const current = this.#look()
    if (current === undefined) return undefined
    const members = new Map<number, Member>()
    let ticks = 0
    let rssBytes = 0
    for (const [pid, stat] of current) {
      const counted = stat.ticks + (this.#descendants ? stat.endedChildrenTicks : 0)
      const parent = current.has(stat.parent) ? stat.parent : undefined
      members.set(pid, { startedAt: stat.startedAt, parent, ticks: counted })
      ticks += counted
      rssBytes += this.#table.residentBytes(pid)
    }
    for (const [pid, { startedAt, parent, ticks: last }] of this.#members) {
      const ended = current.get(pid)?.startedAt !== startedAt
      if (ended && (parent === undefined || !members.has(parent))) this.#endedTicks += last
    }
    this.#members = members
    // A parent that does not wait for its children never gets them on its account.
    this.#highest = Math.max(this.#highest, ticks + this.#endedTicks)
    if (this.#roots.size === 0) return undefined
    return { cpuSeconds: this.#highest / TICKS_PER_SECOND, rssBytes }
  }

  /** The processes to count, as they are now. */
  #look(): Map<number, ProcStat> | undefined {
    const members = new Map<number, ProcStat>()
    const running = this.#descendants ? this.#table.pids() : []
    if (running === undefined) return undefined
    const asked = this.#pids()
    // What was there before a process that is new to us may be its child.
    if (asked.some((pid) => !this.#roots.has(pid))) this.#strangers = new Set()
    const all = new Map<number, ProcStat>()
    for (const pid of new Set([...asked, ...running.filter((each) => !this.#strangers.has(each))])) {
      const stat = this.#table.stat(pid)
      if (stat) all.set(pid, stat)
    }
    for (const pid of asked) {
      const stat = all.get(pid)
      if (!stat) continue
      const startedAt = this.#roots.get(pid) ?? stat.startedAt
      this.#roots.set(pid, startedAt)
      if (stat.startedAt === startedAt) members.set(pid, stat)
    }
    if (this.#descendants) this.#addDescendants(members, all)
    this.#strangers = new Set(running.filter((pid) => !members.has(pid)))
    return members
  }

  /** Children of members, and those that lost their parent but are in the session that a member leads. */
  #addDescendants(members: Map<number, ProcStat>, all: ReadonlyMap<number, ProcStat>): void {
    const roots = new Set(members.keys())
    for (let before = -1; before !== members.size; ) {
      before = members.size
      for (const [pid, stat] of all) {
        if (members.has(pid) || this.#isStranger(pid, stat)) continue
        if (members.has(stat.parent) || roots.has(stat.session)) members.set(pid, stat)
      }
    }
  }

  #isStranger(pid: number, stat: ProcStat): boolean {
    const startedAt = this.#roots.get(pid)
    return startedAt !== undefined && startedAt !== stat.startedAt
  }
}
