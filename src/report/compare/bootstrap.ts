import type { Resampled } from './latency-sample.ts'

/** How far a figure may be off by chance. */
export interface Uncertainty {
  readonly standardError: number
  /** Of Student's t that belongs to it; 0 where there is too little to tell. */
  readonly degrees: number
}

export interface BootstrapOptions {
  /** Runs or seconds that there are. */
  readonly units: number
  readonly resampled: Resampled
  readonly random: () => number
  /** Figures of a sample in which each unit counts as often as it was drawn. */
  readonly figures: (weights: Uint32Array) => readonly number[]
}

/** How often a sample is drawn anew. The standard errors are then themselves known to about 2 %. */
const DRAWS = 1_000

/**
 * The uncertainty of figures by drawing units with replacement.
 *
 * Seconds that follow each other resemble each other (a stall, a collection of garbage, a neighbour on the machine), so
 * they are drawn in blocks, in a circle (Politis and Romano 1992), each as long as the cube root of their number. The
 * error that comes out is widened by √(n / (n − 1)) for n blocks or runs, as drawing from few of them makes it too small.
 */
export function bootstrap({ units, resampled, random, figures }: BootstrapOptions): readonly Uncertainty[] {
  const block = resampled === 'runs' ? 1 : Math.ceil(Math.cbrt(units))
  const independent = units / block
  const draws = Array.from({ length: DRAWS }, () => figures(drawn({ units, block, random })))
  const degrees = Math.max(0, independent - 1)
  const widened = degrees === 0 ? 1 : Math.sqrt(independent / degrees)
  return (draws[0] ?? []).map((_, figure) => ({
    standardError: widened * deviation(draws.map((values) => values[figure] ?? 0)),
    degrees,
  }))
}

/** How often each unit was drawn. */
function drawn(given: {
  readonly units: number
  readonly block: number
  readonly random: () => number
}): Uint32Array {
  const { units, block, random } = given
  const weights = new Uint32Array(units)
  for (let count = 0; count < units; ) {
    const start = Math.floor(random() * units)
    for (let n = 0; n < block && count < units; n += 1, count += 1) {
      const at = (start + n) % units
      weights[at] = (weights[at] ?? 0) + 1
    }
  }
  return weights
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1))
}
