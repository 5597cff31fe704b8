import { decodeHistogram, type Histogram } from './histogram.ts'
import type { EncodedHistogram } from './interval.ts'

/**
 * Many histograms as one, kept encoded: a run has thousands of intervals, and a decoded histogram takes 94 KiB.
 * What comes is merged when somebody first asks for it.
 */
export class EncodedSum {
  #parts: EncodedHistogram[] = []

  add(part: EncodedHistogram | undefined): void {
    if (part !== undefined) this.#parts.push(part)
  }

  /** All that came so far, owned by the caller; undefined where nothing did. */
  decode(): Histogram | undefined {
    const [first, ...others] = this.#parts
    if (first === undefined) return undefined
    const sum = decodeHistogram(first)
    if (others.length === 0) return sum
    for (const part of others) addEncoded(sum, part)
    this.#parts = [sum.encode()]
    return sum
  }
}

/** Adds an encoded histogram, where there is one. */
export function addEncoded(sum: Histogram, part: EncodedHistogram | undefined): void {
  if (part === undefined) return
  const histogram = decodeHistogram(part)
  sum.add(histogram)
  histogram.destroy()
}
