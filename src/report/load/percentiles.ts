import type { LoadModel, OperationResult, PercentilePoint, Quantiles } from '../../metrics/load-model.ts'

/** One distribution, ready to be drawn. */
export interface Curve {
  readonly operation: string
  readonly of: 'latency' | 'service'
  readonly points: readonly PercentilePoint[]
}

/** The distributions of a run: all the points there are, else the quantiles that every model has. */
export function curvesOf({ operations }: LoadModel): readonly Curve[] {
  return Object.entries(operations).flatMap(([operation, result]) =>
    result.count === 0
      ? []
      : (['latency', 'service'] as const).map((of) => ({ operation, of, points: pointsOf(result, of) })),
  )
}

/**
 * Where a percentile stands on an axis that gives each further nine the same room: 1/(1-p), which is 10 for the 90th,
 * 100 for the 99th. The maximum stands where the slowest of `count` belongs.
 */
export function tailOf(percentile: number, count: number): number {
  const last = Math.max(1, count)
  return percentile >= 100 ? last : Math.min(last, 1 / (1 - percentile / 100))
}

function pointsOf(result: OperationResult, of: Curve['of']): readonly PercentilePoint[] {
  const points = result.percentiles?.[of] ?? []
  return points.length > 0 ? points : fromQuantiles(result[of])
}

function fromQuantiles({ p50, p90, p99, p999, max }: Quantiles): readonly PercentilePoint[] {
  return [
    [50, p50],
    [90, p90],
    [99, p99],
    [99.9, p999],
    [100, max],
  ]
}
