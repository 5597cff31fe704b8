import type { ThresholdMetric } from './threshold.ts'
import type { ThresholdProblem } from './threshold-problem.ts'

/** What a metric is measured in, and how its bounds are written. */
interface Dimension {
  readonly name: string
  /** What one of each unit is in the model's. */
  readonly units: Readonly<Record<string, number>>
  readonly example: string
  readonly whole?: boolean
}

const TIME: Dimension = {
  name: 'a time',
  // Both signs that look like the Greek letter: the micro sign and mu.
  units: { us: 1, '\u00b5s': 1, '\u03bcs': 1, ms: 1_000, s: 1_000_000 },
  example: 'with us, ms or s behind the number, such as 100ms',
}
const FRACTION: Dimension = {
  name: 'a share',
  units: { '%': 0.01 },
  example: 'with % behind the number, such as 0.1%',
}
const RATE: Dimension = {
  name: 'a rate',
  units: { '/s': 1 },
  example: 'with /s behind the number, such as 500/s',
}
const COUNT: Dimension = {
  name: 'a count',
  units: { '': 1 },
  example: 'as a whole number without a unit, such as 0',
  whole: true,
}

function dimensionOf(metric: ThresholdMetric): Dimension {
  switch (metric.kind) {
    case 'time':
      return TIME
    case 'achieved-rate':
      return FRACTION
    case 'rate':
      return RATE
    case 'errors':
      return metric.of === 'rate' ? FRACTION : COUNT
    case 'delivery':
    case 'login-failures':
    case 'dropped-iterations':
      return COUNT
  }
}

/** Reads what stands right of the comparison, in the unit that the model has for the metric. */
export function parseBound(text: string, metric: ThresholdMetric): number | ThresholdProblem {
  const { name, units, example, whole } = dimensionOf(metric)
  const hint = `write the bound of ${name} ${example}`
  if (text === '') return { problem: 'nothing follows the comparison', hint }
  const match = /^(\d+(?:\.\d+)?|\.\d+)\s*([^\d\s.,]*)$/u.exec(text)
  if (!match) return { problem: `${text} is no number with a unit`, hint }
  const [, digits = '', unit = ''] = match
  const factor = units[unit]
  if (factor === undefined) {
    const wrong = unit === '' ? 'has no unit' : `has the unit ${unit}`
    return { problem: `the bound ${text} ${wrong}, and ${name} is compared`, hint }
  }
  if (whole && !Number.isInteger(Number(digits))) return { problem: `${text} is no whole number`, hint }
  // Through a decimal text, so that 0.1% is 0.001 to the last bit and 1.1ms is 1100.
  return Number((Number(digits) * factor).toPrecision(15))
}
