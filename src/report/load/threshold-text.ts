import type { ThresholdResult } from '../../metrics/load-model.ts'
import type { ThresholdMetric } from '../../metrics/threshold.ts'
import { parseThreshold } from '../../metrics/threshold-parser.ts'
import { countText, percentText, rateText, timeText } from './units.ts'

/** What a threshold came to, in a few words: its value, and the reason where that alone does not tell. */
export function thresholdDetail(threshold: ThresholdResult): string {
  const value = valueText(threshold) ?? 'nothing was measured'
  return threshold.reason === undefined ? value : `${value}: ${threshold.reason}`
}

/** The measured value in the unit that its expression speaks of; undefined where nothing was measured. */
function valueText({ expression, value }: ThresholdResult): string | undefined {
  if (value === undefined) return undefined
  const metric = metricOf(expression)
  if (metric?.kind === 'time') return timeText(value)
  const isFraction = metric?.kind === 'achieved-rate' || (metric?.kind === 'errors' && metric.of === 'rate')
  return isFraction ? percentText(value) : Number.isInteger(value) ? countText(value) : rateText(value)
}

function metricOf(expression: string): ThresholdMetric | undefined {
  try {
    return parseThreshold(expression, { abortOn: false }).metric
  } catch {
    // A report may be remade from a file whose thresholds this version does not know: the bare figure is still true.
    return undefined
  }
}
