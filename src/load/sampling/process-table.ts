import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ProcStat, parseProcStat, parseResident } from './proc-stat.ts'

/** The processes of this machine as /proc shows them. Reads are synchronous: a few µs each, and no file outlives a call. */
export class ProcessTable {
  readonly #root: string

  /** @param root where procfs is mounted. */
  constructor(root = '/proc') {
    this.#root = root
  }

  /** Ids of all processes; undefined where there is no /proc. */
  pids(): number[] | undefined {
    try {
      return readdirSync(this.#root).map(Number).filter(Number.isInteger)
    } catch {
      return undefined
    }
  }

  /** Undefined for a process that is gone or hidden. */
  stat(pid: number): ProcStat | undefined {
    const line = this.#read(pid, 'stat')
    return line === undefined ? undefined : parseProcStat(line)
  }

  residentBytes(pid: number): number {
    return parseResident(this.#read(pid, 'status') ?? '')
  }

  #read(pid: number, file: string): string | undefined {
    try {
      return readFileSync(join(this.#root, String(pid), file), 'latin1')
    } catch {
      return undefined
    }
  }
}
