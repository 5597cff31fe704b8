import type { SecondRow } from '../../metrics/load-model.ts'

/** What one operation did in a stretch of seconds. Rates are a second, times in µs; absent where nothing was completed. */
export interface OperationStretch {
  readonly started: number
  readonly count: number
  readonly failed: number
  readonly p50?: number
  readonly p99?: number
  readonly max?: number
}

/** One second of a run, or several on which a long run is drawn as one point. Rates are a second. */
export interface Stretch {
  /** Its first second. */
  readonly second: number
  readonly phase: SecondRow['phase']
  readonly operations: Readonly<Record<string, OperationStretch>>
  readonly all: OperationStretch
  readonly connected: number
  /** CPU seconds a second. */
  readonly harnessCpu: number
  readonly serverCpu?: number
  /** Resident memory of the server in bytes, the largest. */
  readonly serverRss?: number
  readonly lagP99: number
}

/** More points than a plot is wide would not be seen, and make the page heavy. */
const MOST_STRETCHES = 600

/**
 * The run in at most {@link MOST_STRETCHES} stretches of equal length. Percentiles of seconds cannot be merged without
 * their histograms: a stretch has the highest of its seconds. No stretch crosses from one phase into another.
 */
export function stretchesOf(series: readonly SecondRow[]): {
  readonly length: number
  readonly stretches: readonly Stretch[]
} {
  const length = Math.max(1, Math.ceil(series.length / MOST_STRETCHES))
  const groups: SecondRow[][] = []
  for (const row of series) {
    const last = groups.at(-1)
    if (last && last.length < length && last[0]?.phase === row.phase) last.push(row)
    else groups.push([row])
  }
  return { length, stretches: groups.flatMap((rows) => stretchOf(rows)) }
}

function stretchOf(rows: readonly SecondRow[]): Stretch[] {
  const [first] = rows
  if (!first) return []
  const names = [...new Set(rows.flatMap(({ operations }) => Object.keys(operations)))]
  const operations = names.map((name) => {
    const parts = rows.flatMap((row) => row.operations[name] ?? [])
    return [name, merged(parts, rows.length)] as const
  })
  const every = rows.flatMap((row) => Object.values(row.operations))
  const serverCpu = rows.flatMap((row) => row.serverCpu ?? [])
  const serverRss = rows.flatMap((row) => row.serverRssBytes ?? [])
  return [
    {
      second: first.second,
      phase: first.phase,
      operations: Object.fromEntries(operations),
      all: merged(every, rows.length),
      connected: rows.at(-1)?.connected ?? 0,
      harnessCpu: sum(rows.map((row) => row.harnessCpu)) / rows.length,
      ...(serverCpu.length > 0 ? { serverCpu: sum(serverCpu) / serverCpu.length } : {}),
      ...(serverRss.length > 0 ? { serverRss: Math.max(...serverRss) } : {}),
      lagP99: Math.max(...rows.map((row) => row.lagP99)),
    },
  ]
}

function merged(parts: readonly SecondRow['operations'][string][], seconds: number): OperationStretch {
  const measured = parts.filter(({ count }) => count > 0)
  const highest = (of: 'p50' | 'p99' | 'max') => Math.max(...measured.map((part) => part[of]))
  return {
    started: sum(parts.map((part) => part.started)) / seconds,
    count: sum(parts.map((part) => part.count)) / seconds,
    failed: sum(parts.map((part) => part.failed)) / seconds,
    ...(measured.length > 0 ? { p50: highest('p50'), p99: highest('p99'), max: highest('max') } : {}),
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
