import type { Uncertainty } from './bootstrap.ts'
import type { FigureComparison, FigureName, Pair } from './model.ts'
import { studentQuantile } from './student.ts'

/** A figure of both sides, and how far each may be off. */
export interface Judged {
  readonly figure: FigureName
  readonly values: Pair<number>
  readonly uncertainty: Pair<Uncertainty>
}

export interface JudgeOptions {
  /** Of this one interval, as a fraction. */
  readonly confidence: number
  /** As a fraction of A's figure. */
  readonly tolerance: number
}

/** Two figures that were recorded alike may differ by as much: histograms keep three significant digits. */
const RESOLUTION = 0.001

/**
 * The interval of the difference after Welch: each side has its own noise, and the fewer units it was learned from, the
 * wider the interval. It is never narrower than what histograms tell apart.
 */
export function judge({ figure, values, uncertainty }: Judged, options: JudgeOptions): FigureComparison {
  const { a, b } = values
  const difference = b - a
  const half = Math.max(spread(uncertainty, options.confidence), RESOLUTION * Math.max(a, b))
  const [low, high] = [difference - half, difference + half]
  const bound = options.tolerance * a
  // Less is better for times, more for throughput.
  const [worse, better] = figure === 'throughput' ? [high < 0, low > 0] : [low > 0, high < 0]
  return {
    figure,
    a,
    b,
    difference,
    interval: [low, high],
    movement: worse ? 'worse' : better ? 'better' : 'no difference',
    beyondTolerance: low > bound || high < -bound,
  }
}

/** A figure that is only shown, and why. */
export function unjudged(figure: FigureName, { a, b }: Pair<number>, reason: string): FigureComparison {
  return { figure, a, b, difference: b - a, movement: 'not judged', beyondTolerance: false, reason }
}

function spread({ a, b }: Pair<Uncertainty>, confidence: number): number {
  const [left, right] = [a.standardError ** 2, b.standardError ** 2]
  if (left + right === 0) return 0
  // Welch and Satterthwaite; rounded down, which widens.
  const degrees = (left + right) ** 2 / (left ** 2 / a.degrees + right ** 2 / b.degrees)
  const quantile = studentQuantile(1 - (1 - confidence) / 2, Math.max(1, Math.floor(degrees)))
  return quantile * Math.sqrt(left + right)
}
