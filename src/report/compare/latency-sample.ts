import { NO_TIMES, type TimeCounts } from '../../metrics/time-counts.ts'

/** A second, a stretch of seconds or a run: what is drawn as a whole when noise is judged. */
export interface Unit {
  /** Places in the sample's `times`. */
  readonly places: Uint32Array
  readonly counts: Float64Array
  readonly total: number
  /** How much of the measure phase it stands for, in seconds. */
  readonly seconds: number
}

/** The latencies of one operation on one side. */
export interface LatencySample {
  /** All times that came on either side, ascending, in µs. */
  readonly times: Float64Array
  readonly units: readonly Unit[]
}

/** One run's latencies of one operation. */
export interface RunLatencies {
  readonly seconds: readonly TimeCounts[]
  /** Length of its measure phase, in seconds. */
  readonly measuredSeconds: number
}

/** What is taken as a unit: whole runs where each side has several, else the seconds of the runs. */
export type Resampled = 'runs' | 'seconds'

/** More units than that tell no more of the noise, and take longer. */
const MOST_UNITS = 120

/** The two sides of one operation, over the same times. */
export function samplesOf(
  sides: readonly [readonly RunLatencies[], readonly RunLatencies[]],
  resampled: Resampled,
): readonly [LatencySample, LatencySample] {
  const all = sides.flat().flatMap(({ seconds }) => seconds.flatMap(({ times }) => times))
  const times = Float64Array.from(new Set(all)).sort()
  const places = new Map(Array.from(times, (time, place) => [time, place]))
  const sample = (runs: readonly RunLatencies[]): LatencySample => ({
    times,
    units: runs.flatMap((run) => stretches(run, resampled).map((stretch) => unitOf(stretch, places))),
  })
  return [sample(sides[0]), sample(sides[1])]
}

/** The times that so many per cent (ascending, above 0) do not exceed, each unit counted `weights` times; 0 where nothing came. */
export function percentilesOf(
  { times, units }: LatencySample,
  percentiles: readonly number[],
  weights?: ArrayLike<number>,
): number[] {
  const counts = new Float64Array(times.length)
  let total = 0
  for (let at = 0; at < units.length; at += 1) {
    const weight = weights ? (weights[at] ?? 0) : 1
    const unit = units[at]
    if (weight === 0 || unit === undefined) continue
    total += weight * unit.total
    for (let n = 0; n < unit.places.length; n += 1) {
      const place = unit.places[n] ?? 0
      counts[place] = (counts[place] ?? 0) + weight * (unit.counts[n] ?? 0)
    }
  }
  let place = -1
  let passed = 0
  return percentiles.map((percentile) => {
    // As HdrHistogram counts, so that what is shown is what load.json says; the margin is for what a product rounds up.
    const rank = Math.max(1, Math.ceil((percentile / 100) * total * (1 - Number.EPSILON)))
    while (passed < rank && place + 1 < counts.length) passed += counts[++place] ?? 0
    return total === 0 ? 0 : (times[place] ?? 0)
  })
}

/** How many were counted. */
export function countOf({ units }: LatencySample): number {
  return units.reduce((sum, { total }) => sum + total, 0)
}

function stretches({ seconds, measuredSeconds }: RunLatencies, resampled: Resampled): RunLatencies[] {
  if (resampled === 'runs') return [{ seconds, measuredSeconds }]
  const length = Math.max(1, Math.ceil(seconds.length / MOST_UNITS))
  const count = Math.ceil(seconds.length / length)
  return Array.from({ length: count }, (_, n) => ({
    seconds: seconds.slice(n * length, (n + 1) * length),
    measuredSeconds: measuredSeconds / count,
  }))
}

function unitOf({ seconds, measuredSeconds }: RunLatencies, places: ReadonlyMap<number, number>): Unit {
  const [only = NO_TIMES, ...more] = seconds
  const { times, counts } = more.length === 0 ? only : summed(seconds)
  return {
    places: Uint32Array.from(times, (time) => places.get(time) ?? 0),
    counts: Float64Array.from(counts),
    total: counts.reduce((sum, count) => sum + count, 0),
    seconds: measuredSeconds,
  }
}

function summed(seconds: readonly TimeCounts[]): TimeCounts {
  const sums = new Map<number, number>()
  for (const { times, counts } of seconds)
    times.forEach((time, n) => {
      sums.set(time, (sums.get(time) ?? 0) + (counts[n] ?? 0))
    })
  return { times: [...sums.keys()], counts: [...sums.values()] }
}
