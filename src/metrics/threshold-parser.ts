import { UsageError } from '../base/errors.ts'
import type { Threshold } from './threshold.ts'
import { parseBound } from './threshold-bound.ts'
import { parseMetric } from './threshold-metric.ts'
import type { ThresholdProblem } from './threshold-problem.ts'

const COMPARISONS = ['<', '<=', '>', '>=', '=='] as const

/** What people write for them elsewhere. */
const OTHER_COMPARISONS: Readonly<Record<string, (typeof COMPARISONS)[number]>> = {
  '=': '==',
  '===': '==',
  '=<': '<=',
  '=>': '>=',
  '≤': '<=',
  '≥': '>=',
}

/**
 * Reads a threshold: a metric, a comparison and a bound, such as `p99(latency.chat) < 100ms`, `lost == 0`,
 * `errors.rate.chat < 0.1%`, `rate > 500/s`. `p99` alone is short for `p99(latency)`.
 *
 * @throws UsageError `E_THRESHOLD`; its hint says what to write instead
 */
export function parseThreshold(text: string, options: { readonly abortOn: boolean }): Threshold {
  const expression = text.trim()
  const fail = ({ problem, hint }: ThresholdProblem): never => {
    throw new UsageError('E_THRESHOLD', `in the threshold ${expression || '(empty)'}, ${problem}`, { hint })
  }
  const [, left, sign = '', right = ''] = /^([^<>=!≤≥]*)([<>=!≤≥]+)(.*)$/su.exec(expression) ?? []
  if (left === undefined) {
    return fail({ problem: 'nothing is compared', hint: 'write, for example, p99(latency.chat) < 100ms' })
  }
  const comparison = COMPARISONS.find((known) => known === sign)
  if (comparison === undefined) return fail(unknownComparison(sign))
  const metric = parseMetric(left.trim())
  if ('problem' in metric) return fail(metric)
  const bound = parseBound(right.trim(), metric)
  if (typeof bound !== 'number') return fail(bound)
  return { expression, metric, comparison, bound, abortOn: options.abortOn }
}

function unknownComparison(sign: string): ThresholdProblem {
  const meant = OTHER_COMPARISONS[sign]
  return {
    problem: `${sign} is no comparison`,
    hint: meant === undefined ? `there are ${COMPARISONS.join(', ')}` : `write ${meant}`,
  }
}
