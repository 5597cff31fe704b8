import type { Histogram } from './histogram.ts'
import type { PercentilePoint } from './load-model.ts'

/** Points in each half of what is left to 100 %. */
const TICKS_PER_HALF = 5

/**
 * The text of latency-<operation>.hgrm: the table of percentiles that plotters of HdrHistogram read, in milliseconds.
 * They pass over lines that begin with `#`.
 *
 * @param title what the times are of, in one line
 */
export function percentileDistribution(histogram: Histogram, title: string): string {
  const heading = `#[${title.replace(/\s+/g, ' ')}; values in milliseconds]\n`
  return heading + histogram.percentileTable({ ticksPerHalf: TICKS_PER_HALF, unitUs: 1_000 })
}

/**
 * The distribution in points for a plot, in µs: the closer to 100 %, the denser, until a step is less than one
 * recorded time. Empty where nothing was recorded; else the last is the maximum, at 100.
 */
export function percentilePoints(histogram: Histogram): PercentilePoint[] {
  const { count, max } = histogram
  if (count === 0) return []
  const points: PercentilePoint[] = []
  let percentile = 0
  while ((1 - percentile / 100) * count >= 1) {
    points.push([percentile, histogram.valueAt(percentile)])
    const halvings = Math.floor(Math.log2(100 / (100 - percentile))) + 1
    percentile += 100 / (2 ** halvings * TICKS_PER_HALF)
  }
  points.push([100, max])
  return points
}
