import type { ThresholdResult } from './load-model.ts'
import { measuredValue } from './measured-value.ts'
import type { Measurements } from './measurements.ts'
import type { Threshold, ThresholdMetric } from './threshold.ts'

export type { Measurements } from './measurements.ts'

/** What the harness itself makes worse when it cannot keep up. */
const SUFFERS: ReadonlySet<ThresholdMetric['kind']> = new Set([
  'time',
  'rate',
  'achieved-rate',
  'dropped-iterations',
])

const HARNESS = 'the harness was the bottleneck: this is not the server’s doing'

/** Holds each threshold against what was measured. What was not measured at all holds no threshold. */
export function evaluateThresholds(
  thresholds: readonly Threshold[],
  measurements: Measurements,
): ThresholdResult[] {
  return thresholds.map((threshold) => evaluate(threshold, measurements))
}

/** The first threshold that ends a run and is crossed by what is known so far; one without a value is not yet. */
export function firstCrossed(
  thresholds: readonly Threshold[],
  measurements: Measurements,
): ThresholdResult | undefined {
  return thresholds
    .filter(({ abortOn }) => abortOn)
    .map((threshold) => evaluate(threshold, measurements))
    .find(({ ok, value }) => !ok && value !== undefined)
}

function evaluate(threshold: Threshold, measurements: Measurements): ThresholdResult {
  const { expression, metric } = threshold
  const measured = measuredValue(metric, measurements)
  if ('missing' in measured) return { expression, ok: false, reason: measured.missing }
  const { value } = measured
  if (holds(threshold, value)) return { expression, value, ok: true }
  const blameless = measurements.limited && SUFFERS.has(metric.kind)
  return { expression, value, ok: false, ...(blameless && { reason: HARNESS }) }
}

function holds({ comparison, bound }: Threshold, value: number): boolean {
  switch (comparison) {
    case '<':
      return value < bound
    case '<=':
      return value <= bound
    case '>':
      return value > bound
    case '>=':
      return value >= bound
    case '==':
      return value === bound
  }
}
