import { readFileSync } from 'node:fs'
import { availableParallelism, freemem, networkInterfaces } from 'node:os'
import { ephemeralRange } from '../../target/ports.ts'

/** What this machine lets a run have. What it does not say is absent, and then no limit is foreseen. */
export interface Machine {
  /** Descriptors of one process: the hard limit, because Node raises its own soft limit to that when it starts. */
  readonly openFiles?: number
  /** Client-side ports of one source address. */
  readonly ports?: number
  /** Bytes that can be had without swapping. */
  readonly memory?: number
  readonly cores: number
  /** Its own addresses beside loopback. */
  readonly addresses: readonly string[]
}

export function readMachine(): Machine {
  const openFiles = readOpenFiles()
  const range = ephemeralRange()
  return {
    ...(openFiles === undefined ? {} : { openFiles }),
    ...(range === undefined ? {} : { ports: range.to - range.from + 1 }),
    memory: availableMemory(),
    cores: availableParallelism(),
    addresses: ownAddresses(),
  }
}

/** The text of /proc/self/limits: the hard limit of open files; Infinity where there is none, undefined if it does not say. */
export function openFilesIn(limits: string): number | undefined {
  const hard = /^Max open files\s+\S+\s+(\S+)/m.exec(limits)?.[1]
  if (hard === undefined) return undefined
  return hard === 'unlimited' ? Infinity : Number(hard)
}

/** The text of /proc/meminfo: MemAvailable in bytes. */
export function availableIn(meminfo: string): number | undefined {
  const kibibytes = /^MemAvailable:\s+(\d+) kB$/m.exec(meminfo)?.[1]
  return kibibytes === undefined ? undefined : Number(kibibytes) * 1024
}

function readOpenFiles(): number | undefined {
  const limits = contentOf('/proc/self/limits')
  return limits === undefined ? reportedOpenFiles() : openFilesIn(limits)
}

/** Where there is no /proc, Node's diagnostic report has the limits of the process too. */
function reportedOpenFiles(): number | undefined {
  const report: unknown = process.report?.getReport()
  const { userLimits } = (report ?? {}) as { userLimits?: Record<string, { hard?: unknown }> }
  const hard = userLimits?.open_files?.hard
  if (hard === 'unlimited') return Infinity
  return typeof hard === 'number' || typeof hard === 'string' ? Number(hard) : undefined
}

/** The machine's, or what a container leaves of it. */
function availableMemory(): number {
  const meminfo = contentOf('/proc/meminfo')
  const machine = (meminfo === undefined ? undefined : availableIn(meminfo)) ?? freemem()
  const constrained = process.constrainedMemory()
  // Without a constraint it is 0, or more than any machine has.
  return constrained > 0 ? Math.min(machine, Math.max(0, constrained - process.memoryUsage.rss())) : machine
}

function ownAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flat()
    .flatMap((each) => (each && !each.internal ? [each.address] : []))
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
