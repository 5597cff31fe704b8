import type { ThresholdResult } from '../../metrics/load-model.ts'
import { countText, percentText, rateText, timeText } from './units.ts'

/** The measured value in the unit that its expression speaks of; undefined where nothing was measured. */
export function valueText({ expression, value }: ThresholdResult): string | undefined {
  if (value === undefined) return undefined
  const metric = expression.trim()
  if (/^(?:p[\d.]+|mean|max|min|med|avg)\s*\(/i.test(metric)) return timeText(value)
  if (/^(?:errors?\.rate|achieved-rate)\b/.test(metric)) return percentText(value)
  return Number.isInteger(value) ? countText(value) : rateText(value)
}

/** What a threshold came to, in a few words: its value, and the reason where that alone does not tell. */
export function thresholdDetail(threshold: ThresholdResult): string {
  const value = valueText(threshold) ?? 'nothing was measured'
  return threshold.reason === undefined ? value : `${value}: ${threshold.reason}`
}
